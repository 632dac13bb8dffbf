import { readFileSync, writeFileSync } from "node:fs";
import type { BuildRun } from "../build/run-build.js";
import type { StoreFigures } from "../store/measure-store.js";
import { toMarkdown } from "../store/to-markdown.js";
import type { Build } from "./build.js";
import type { Curve } from "./growth.js";
import type { Memory } from "./memory.js";
import type { Startup } from "./startup.js";
import type { Throughput } from "./throughput.js";

/** What `pnpm bench` has found for one commit on one machine; parts that were not run are missing. */
export interface Results {
  readonly machine: string;
  readonly commit: string;
  /** Load of the machine over the last minute when a part began: other jobs make times longer, ratios hardly. */
  readonly load: Readonly<Record<string, number>>;
  readonly throughput?: Throughput;
  readonly stages?: Readonly<Record<string, number>>;
  readonly growth?: readonly Curve[];
  readonly build?: Build;
  readonly startup?: Startup;
  readonly memory?: Memory;
  readonly store?: StoreFigures;
}

const PAGE = new URL("../../docs/performance.md", import.meta.url);
const [BEGIN, END] = ["<!-- figures -->", "<!-- /figures -->"];

/** Writes the figures into docs/performance.md, between its two marks. */
export function writePage(results: Results): void {
  const page = readFileSync(PAGE, "utf8");
  const [head] = page.split(BEGIN);
  const [, tail] = page.split(END);
  if (head === undefined || tail === undefined) throw new Error(`bench: docs/performance.md lacks "${BEGIN}"`);
  writeFileSync(PAGE, `${head}${BEGIN}\n${figures(results)}\n${END}${tail}`);
}

function figures(results: Results): string {
  const { machine, commit, throughput, stages, growth, build, startup, memory, store } = results;
  return [
    `Commit ${commit} on ${machine}; load of the machine when each part began: ${loads(results)}.`,
    throughput && throughputSection(throughput),
    stages && `### Where the time goes\n\n${table(["stage", "%"], Object.entries(stages))}`,
    build && buildSection(build),
    growth && growthSection(growth, build),
    startup && startupSection(startup),
    memory && memorySection(memory),
    store && `### The store\n\n${toMarkdown(store)}`,
  ]
    .filter((section) => section !== undefined)
    .join("\n\n");
}

function loads({ load }: Results): string {
  return Object.entries(load)
    .map(([part, value]) => `${part} ${value}`)
    .join(", ");
}

function throughputSection({ speeds, ratios, stages, reportsPerSecond, warmUp, reports, characters }: Throughput) {
  const rows = Object.entries(speeds).map(([name, speed]) => [name, speed, ratios[name] ?? ""]);
  return `### One thread

${reports} samples, ${characters} characters, ${reportsPerSecond} reports/s; measured after ${warmUp} s of CPU time, from when on it got no quicker.

${table(["what", "Mchar/s", "whole extraction is … times as quick"], rows)}

${table(["stage by itself", "Mchar/s"], Object.entries(stages))}`;
}

function buildSection({ whole, oneThread, twoThreads, scaling, equal }: Build): string {
  const row = (name: string, run: BuildRun) => [
    name,
    run.put,
    run.threads,
    run.reportsPerSecond,
    run.cpu,
    run.mainCpu ?? "",
    run.peakMiB,
    Math.round(run.bytesPerReport / 1024),
  ];
  const head = [
    "",
    "reports",
    "threads",
    "reports/s",
    "CPU ms a report",
    "of them main thread",
    "peak MiB",
    "KiB a report",
  ];
  return `### Files to store

${table(head, [row("all cores", whole), row("one thread", oneThread), row("two threads", twoThreads)])}

Two threads are ${scaling} times as quick as one. Rows of the store with 1, 2 and 3 threads and either order of the folders: ${equal ? "equal" : "NOT EQUAL"}.`;
}

function growthSection(curves: readonly Curve[], build: Build | undefined): string {
  const rows = curves.map(({ name, unit, points, exponent }) => [
    name,
    `${points.map(({ size }) => size.toExponential(0).replace("e+", "e")).join(", ")} ${unit}`,
    points.map(({ cost }) => cost).join(", "),
    exponent,
  ]);
  if (build !== undefined) rows.push(["files to store", `to ${build.whole.put} reports`, "", build.exponent]);
  return `### Growth

Cost is CPU time; an exponent of 1 is a straight line.

![growth](growth.svg)

${table(["curve", "sizes", "ms", "exponent"], rows)}`;
}

function startupSection({ bareNode, version, pipelineCold, pipelineWarm, firstResult }: Startup): string {
  const rows = [
    ["`node -e 0`", bareNode],
    ["`govkg --version`", version],
    ["`createPipeline()`, no compiled names on disk", pipelineCold],
    ["`createPipeline()`, compiled names on disk", pipelineWarm],
    ["start of the process to the first report's facts", firstResult],
  ];
  return `### Start-up\n\n${table(["what", "ms, median of fresh processes"], rows)}`;
}

function memorySection({ afterLexicon, after, peak }: Memory): string {
  const rows = [["lexicon", afterLexicon], ...Object.entries(after).map(([count, size]) => [`${count} reports`, size])];
  return `### Memory of one thread\n\n${table(["after", "resident MiB"], [...rows, ["peak", peak]])}`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
