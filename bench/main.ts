#!/usr/bin/env node
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { build } from "./speed/build.js";
import { checkRatios } from "./speed/check-ratios.js";
import { growth } from "./speed/growth.js";
import { commitName, machineName } from "./speed/measure.js";
import { memory } from "./speed/memory.js";
import { type Results, writePage } from "./speed/page.js";
import { plotCurves } from "./speed/plot.js";
import { stages } from "./speed/stages.js";
import { startup } from "./speed/startup.js";
import { throughput } from "./speed/throughput.js";
import { measureStore } from "./store/measure-store.js";

const HELP = `pnpm bench [throughput|stages|growth|build|startup|memory|store|check …] [--reports N] [--save]
Without names: all but store and check. The built packages are measured; results go to stdout as JSON.

  --reports  reports of the part "build" (default 20000)
  store      ingest, size, memory and questions of a store of 100,000 reports (or --reports); up to ten minutes
  --save     keep the results in bench/results/ by commit and machine, beside those of the parts run before, and write
             docs/performance.md and docs/growth.svg
  check      ratios of throughput and worst cases against bench/ratios.json; fails on a loss over 25 %
             (UPDATE=1 keeps those of this run)`;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    save: { type: "boolean" },
    help: { type: "boolean" },
    reports: { type: "string" },
  },
});

const PARTS: Readonly<Record<string, () => unknown>> = {
  throughput,
  stages,
  growth,
  build: () => build(Number(flags.reports ?? 20_000)),
  startup,
  memory,
};
/** Parts that only run when they are named. */
const LONG_PARTS: typeof PARTS = { store: () => measureStore(Number(flags.reports ?? 100_000)) };
const ALL_PARTS: typeof PARTS = { ...PARTS, ...LONG_PARTS };

if (flags.help) console.log(HELP);
else if (positionals.includes("check")) process.exitCode = await checkRatios();
else await runParts(positionals.length > 0 ? positionals : Object.keys(PARTS));

async function runParts(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => ALL_PARTS[name] === undefined);
  if (unknown !== undefined) throw new Error(`bench: "${unknown}" is no part; ${HELP}`);
  const results: Record<string, unknown> = {};
  const load: Record<string, number> = {};
  for (const name of names) {
    load[name] = Number((loadavg()[0] ?? 0).toFixed(1));
    results[name] = await ALL_PARTS[name]?.();
  }
  // as: the parts give what `Results` says of them
  const found = { machine: machineName(), commit: commitName(), load, ...results } as Results;
  console.log(JSON.stringify(found, null, 2));
  if (flags.save) await save(found);
}

async function save(found: Results): Promise<void> {
  const folder = new URL("results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const path = new URL(`${found.commit}-${found.machine.replace(/[^\w.]+/gu, "-")}.json`, folder);
  const held = heldResults(path);
  const results = { ...held, ...found, load: { ...held?.load, ...found.load } };
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  writePage(results);
  if (results.growth !== undefined) await plotCurves(results.growth, new URL("../docs/growth.svg", import.meta.url));
}

function heldResults(path: URL): Results | undefined {
  try {
    // as: `save` alone writes there
    return JSON.parse(readFileSync(path, "utf8")) as Results;
  } catch {
    return undefined;
  }
}
