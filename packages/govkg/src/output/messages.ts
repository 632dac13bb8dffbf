import type { GovkgError } from "@govkg/model";

/** Tells a fault of one input on standard error. */
export function warn(error: GovkgError): void {
  process.stderr.write(`govkg: ${error.message}\n`);
}

/** Tells what was done on standard error: results alone go to standard output. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}
