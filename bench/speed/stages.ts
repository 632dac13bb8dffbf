import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROFILE = fileURLToPath(new URL("../stages/main.ts", import.meta.url));

/** Shares of the time of whole extraction by stage in per cent, see `bench/stages/main.ts`. */
export function stages(): Record<string, number> {
  const flags = ["--conditions=@govkg/source", "--import", "tsx", PROFILE];
  // as: the program prints what its `sharesOf` gives
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: "utf8" })) as Record<string, number>;
}
