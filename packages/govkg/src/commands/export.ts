import { type ExportOptions, panelRows, readGraph } from "@govkg/graph";
import { GovkgError, type NodeLabel } from "@govkg/model";
import { Command } from "commander";
import { ExportCounts } from "../exports/export-counts.js";
import { STORE_EXPORTS, type StoreExport, type StoreExportOptions } from "../exports/formats.js";
import { printPieces, type WrittenFile, writeWhole } from "../exports/write-whole.js";
import { tell } from "../output/messages.js";
import { writeOut } from "../output/write-out.js";
import { addFlags, type FlagName, parseWhole, queryOptions } from "../questions/flags.js";
import { regionIds } from "../stores/region-ids.js";
import { type OpenedStore, withStore } from "../stores/with-store.js";
import { abortOnSignal } from "./abort-on-signal.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

const PART_FLAGS: readonly FlagName[] = ["years", "regions", "labels"];
const NAME_WIDTH = 14;

const FORMAT_LINES = STORE_EXPORTS.map(({ name, opensWith, isFolder }) => {
  return `  ${name.padEnd(NAME_WIDTH)}${isFolder ? "(OUT is a folder) " : ""}opens in ${opensWith}`;
}).join("\n");

const EXAMPLES = `
Formats:
${FORMAT_LINES}

A filter gives the graph of its reports, as if the store held no others. OUT has its name only once it is whole; a
file of that name is replaced, and that is told. OUT - is standard output (formats of one file).

Examples:
  $ govkg export graphml graph.graphml --store graph.sqlite
  $ govkg export csv tables/ --years 2023..2025 --regions 广东省
  $ govkg export json laws.json --labels Report,Law
  $ govkg export ndjson - | jq -r 'select(.type == "node").name'
  $ govkg export mermaid law.mmd --around 数据安全法
  $ govkg export neo4j-admin bulk/                    bulk import into an empty Neo4j
`;

/** `govkg export`. */
export function exportCommand(): Command {
  const command = new Command("export")
    .description("Writes the graph of a store, or a part of it, for other programs.")
    .argument("<format>", STORE_EXPORTS.map(({ name }) => name).join(", "))
    .argument("<out>", "the file or folder to write; - is standard output")
    .addHelpText("after", EXAMPLES);
  addFlags(command, PART_FLAGS);
  command
    .option("--around <node>", "mermaid, dot: the node in the middle, by id or name")
    .option("--depth <steps>", "mermaid, dot: steps from the middle (1)", parseWhole)
    .option("--dry-run", "tell how much would be written, write nothing");
  return addStoreFlag(command).action(exportGraph);
}

type ExportFlags = StoreFlag & {
  readonly around?: string;
  readonly depth?: number;
  readonly dryRun?: boolean;
  readonly [flag: string]: unknown;
};

async function exportGraph(name: string, out: string, flags: ExportFlags): Promise<void> {
  const format = formatOf(name);
  checkFlags(format, flags);
  // as: these three flags give the fields of a filter, parsed
  const { years, regions, labels } = queryOptions(flags, PART_FLAGS) as {
    readonly years?: ExportOptions["years"];
    readonly regions?: readonly string[];
    readonly labels?: readonly NodeLabel[];
  };
  await withStore(flags.store, async (opened) => {
    const counts = await ExportCounts.start(opened.store);
    const options: StoreExportOptions = {
      years,
      labels,
      regions: regions === undefined ? undefined : regionIds(regions, opened.resolver),
      around: flags.around,
      depth: flags.depth,
      signal: abortOnSignal(),
      onProgress: (progress) => counts.add(progress),
      onNote: tell,
    };
    try {
      const write = flags.dryRun ? countOnly : writeExport;
      await opened.store.snapshot(() => write(opened, { format, out, counts, options }));
    } finally {
      counts.stop();
    }
  });
}

interface Export {
  readonly format: StoreExport;
  readonly out: string;
  readonly counts: ExportCounts;
  readonly options: StoreExportOptions;
}

async function writeExport(opened: OpenedStore, { format, out, counts, options }: Export): Promise<void> {
  if (out === "-") {
    await printPieces(await piecesOf(format)(opened, options));
    tell(counts.summary());
    return;
  }
  const target = { path: out, isFolder: format.isFolder };
  const written = await writeWhole(target, (path) => format.write(opened, path, options));
  counts.stop();
  for (const file of written) await writeOut(`${file.path}\n`);
  for (const { path, isReplaced } of written) if (isReplaced) tell(`${path} was there and is replaced`);
  tell(counts.summary(sizeOf(written)));
  tell(`opens in ${format.opensWith}`);
}

/** What would be written, counted. */
async function countOnly({ store, queries }: OpenedStore, { format, counts, options }: Export): Promise<void> {
  if (format.narrowedBy === "around, depth") await queries.get(options.around ?? "");
  else if (format.name === "panel" || format.name === "xlsx") await drain(panelRows(store.facts, options));
  else {
    const graph = readGraph(store.facts, options);
    await drain(graph.nodes());
    await drain(graph.edges());
  }
  counts.stop();
  tell(counts.summary());
  tell("dry run: nothing was written");
}

async function drain(rows: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of rows);
}

function sizeOf(written: readonly WrittenFile[]): number {
  return written.reduce((sum, { bytes }) => sum + bytes, 0);
}

function piecesOf({ name, pieces }: StoreExport): NonNullable<StoreExport["pieces"]> {
  if (pieces !== undefined) return pieces;
  throw misuse(`${name} can't be written to standard output; name a file or folder.`);
}

/** A flag that a format doesn't heed is a mistake of whoever gave it. */
function checkFlags({ name, narrowedBy }: StoreExport, flags: ExportFlags): void {
  for (const flag of [...PART_FLAGS, "around", "depth"]) {
    if (flags[flag] === undefined || narrowedBy.split(", ").includes(flag)) continue;
    const taken = narrowedBy.split(", ").map((known) => `--${known}`);
    throw misuse(`${name} takes ${taken.join(", ")}, not --${flag}.`);
  }
}

function formatOf(name: string): StoreExport {
  const format = STORE_EXPORTS.find((known) => known.name === name);
  if (format !== undefined) return format;
  const known = STORE_EXPORTS.map((one) => one.name);
  const message = `"${name}" is no export format; known are ${known.join(", ")}.`;
  throw new GovkgError("invalid-options", message, { stage: "cli", candidates: known });
}

function misuse(message: string): GovkgError {
  return new GovkgError("invalid-options", `export: ${message}`, { stage: "cli" });
}
