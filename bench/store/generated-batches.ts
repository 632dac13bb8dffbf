import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Extraction, inBatches } from "@govkg/model";

const SCRIPT = fileURLToPath(new URL("./generate.ts", import.meta.url));

/**
 * The first `count` generated reports in batches of `size`. Another process makes them, so that neither its memory nor
 * its time is taken for that of the store; they come as JSON, as from the workers of `govkg build`.
 */
export async function* generatedBatches(count: number, size: number): AsyncGenerator<readonly Extraction[]> {
  const args = [...process.execArgv, SCRIPT, String(count), String(size)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  try {
    const lines = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
    yield* inBatches(parsed(lines), size);
    const [code] = await closed;
    if (code !== 0) throw new Error(`bench: the process that generates reports ended with ${code}`);
  } finally {
    child.kill();
  }
}

async function* parsed(lines: AsyncIterable<string>): AsyncGenerator<Extraction> {
  // as: the other process prints extractions
  for await (const line of lines) yield JSON.parse(line) as Extraction;
}
