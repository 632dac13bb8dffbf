import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Extraction } from "@govkg/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { corpusArb } from "../../../test/conformance/random-corpus.js";
import { openStore } from "../src/index.js";
import { temporaryStorePath } from "./temporary-store.js";

/** Moments at which a build is killed; set GOVKG_KILLS for another number. */
const KILLS = Number(process.env["GOVKG_KILLS"] ?? (process.env["CI"] === undefined ? 8 : 50));
/** No build lasts as long: later moments would find it ended. */
const LONGEST_MS = 400;
const PROGRAM = fileURLToPath(new URL("build-program.ts", import.meta.url));

/** Some forty reports with content hashes of their own. */
function reports(): Extraction[] {
  const samples = fc.sample(corpusArb({ minLength: 9, maxLength: 9 }), { numRuns: 12, seed: 11 }).flat();
  const byId = new Map(samples.map((extraction) => [extraction.report.id, extraction]));
  return [...byId.values()].map((extraction, index) => ({ ...extraction, contentHash: `hash-${index}` }));
}

/** Runs the build and kills it so long after it has begun; true when it had ended before. */
async function buildUntil(moment: number, args: readonly [path: string, input: string]): Promise<boolean> {
  const child = spawn(process.execPath, ["--conditions=@govkg/source", "--import", "tsx", PROGRAM, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes("begun")) timer ??= setTimeout(() => child.kill("SIGKILL"), moment);
  });
  await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  return output.includes("ended");
}

test(`a build killed at ${KILLS} random moments loses at most the running batch, and goes on to the same store`, async () => {
  const all = reports();
  const path = temporaryStorePath();
  const input = join(dirname(path), "reports.json");
  writeFileSync(input, JSON.stringify(all));
  const unbroken = openStore(":memory:");
  await unbroken.putAll(all);
  const wanted = [...unbroken.dump()];
  await unbroken.close();
  const moments = fc.sample(fc.integer({ min: 0, max: LONGEST_MS }), { numRuns: KILLS, seed: 12 });
  let held = 0;
  for (const moment of moments) {
    const hasEnded = await buildUntil(moment, [path, input]);
    const store = openStore(path);
    const { reports: count } = await store.facts.stats();
    expect(count, "no batch that was committed is lost").toBeGreaterThanOrEqual(held);
    expect(count % 2 === 0 || count === all.length, "no half batch").toBe(true);
    expect(await store.verify()).toEqual({ isSound: true, reports: count, faults: [] });
    if (count === all.length) expect([...store.dump()]).toEqual(wanted);
    await store.close();
    held = hasEnded ? 0 : count;
    if (hasEnded) for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  }
  while (!(await buildUntil(600_000, [path, input])));
  const store = openStore(path);
  expect([...store.dump()]).toEqual(wanted);
  await store.close();
}, 900_000);
