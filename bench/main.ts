#!/usr/bin/env node
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkRatios } from "./speed/check-ratios.js";
import { growth } from "./speed/growth.js";
import { commitName, machineName } from "./speed/measure.js";
import { memory } from "./speed/memory.js";
import { plotCurves } from "./speed/plot.js";
import { startup } from "./speed/startup.js";
import { throughput } from "./speed/throughput.js";

const HELP = `pnpm bench [throughput|growth|startup|memory|check …] [--save]
Without names: all but check. Results go to stdout as JSON.

  --save   keep the results under bench/results/ by commit and machine, and draw docs/growth.svg
  check    ratios of throughput and worst cases against bench/ratios.json; fails on a loss over 25 %`;

const PARTS: Readonly<Record<string, () => unknown>> = { throughput, growth, startup, memory };

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: "boolean" }, help: { type: "boolean" } },
});

if (flags.help) console.log(HELP);
else if (positionals.includes("check")) process.exitCode = await checkRatios();
else await runParts(positionals.length > 0 ? positionals : Object.keys(PARTS));

async function runParts(names: readonly string[]): Promise<void> {
  const results: Record<string, unknown> = { machine: machineName(), commit: commitName() };
  for (const name of names) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`bench: "${name}" is no part; ${HELP}`);
    results[name] = await part();
  }
  console.log(JSON.stringify(results, null, 2));
  if (flags.save) await save(results);
}

async function save(results: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = new URL("results/", import.meta.url);
  await mkdir(folder, { recursive: true });
  const key = `${results["commit"]}-${String(results["machine"]).replace(/[^\w.]+/gu, "-")}`;
  const path = new URL(`${key}.json`, folder);
  const held = await readFile(path, "utf8").then(
    (text) => JSON.parse(text) as object,
    () => ({}),
  );
  await writeFile(path, `${JSON.stringify({ ...held, ...results }, null, 2)}\n`);
  // as: the part growth gives its curves
  const curves = results["growth"] as ReturnType<typeof growth> | undefined;
  if (curves !== undefined) await plotCurves(curves, new URL("../docs/growth.svg", import.meta.url));
}
