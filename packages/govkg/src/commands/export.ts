import type { ExportFilter } from "@govkg/graph";
import { GovkgError, type NodeLabel } from "@govkg/model";
import { Command } from "commander";
import { STORE_EXPORTS, type StoreExport } from "../exports/formats.js";
import { tell } from "../output/messages.js";
import { writeOut } from "../output/write-out.js";
import { addFlags, type FlagName, parseWhole, queryOptions } from "../questions/flags.js";
import { regionIds } from "../stores/region-ids.js";
import { withStore } from "../stores/with-store.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

const PART_FLAGS: readonly FlagName[] = ["years", "regions", "labels"];
const NAME_WIDTH = 14;

const FORMAT_LINES = STORE_EXPORTS.map(({ name, opensWith, isFolder }) => {
  return `  ${name.padEnd(NAME_WIDTH)}${isFolder ? "(OUT is a folder) " : ""}opens in ${opensWith}`;
}).join("\n");

const EXAMPLES = `
Formats:
${FORMAT_LINES}

Examples:
  $ govkg export graphml graph.graphml --store graph.sqlite
  $ govkg export csv tables/ --years 2023..2025 --regions 广东省
  $ govkg export json laws.json --labels Report,Law
  $ govkg export mermaid law.mmd --around 数据安全法
  $ govkg export neo4j-admin bulk/                    bulk import into an empty Neo4j
`;

/** `govkg export`. */
export function exportCommand(): Command {
  const command = new Command("export")
    .description("Writes the graph of a store, or a part of it, for other programs.")
    .argument("<format>", STORE_EXPORTS.map(({ name }) => name).join(", "))
    .argument("<out>", "the file or folder to write")
    .addHelpText("after", EXAMPLES);
  addFlags(command, PART_FLAGS);
  command
    .option("--around <node>", "mermaid, dot: the node in the middle, by id or name")
    .option("--depth <steps>", "mermaid, dot: steps from the middle (1)", parseWhole);
  return addStoreFlag(command).action(exportGraph);
}

type ExportFlags = StoreFlag & {
  readonly around?: string;
  readonly depth?: number;
  readonly [flag: string]: unknown;
};

async function exportGraph(name: string, out: string, flags: ExportFlags): Promise<void> {
  const format = formatOf(name);
  // as: these three flags give the fields of a filter, parsed; an unknown label matches no node
  const { years, regions, labels } = queryOptions(flags, PART_FLAGS) as {
    readonly years?: ExportFilter["years"];
    readonly regions?: readonly string[];
    readonly labels?: readonly NodeLabel[];
  };
  await withStore(flags.store, async (opened) => {
    const filter = { years, labels, regions: regions === undefined ? undefined : regionIds(regions, opened.resolver) };
    const paths = await format.write(opened, out, { filter, around: flags.around, depth: flags.depth });
    await writeOut(`${paths.join("\n")}\n`);
    tell(`opens in ${format.opensWith}`);
  });
}

function formatOf(name: string): StoreExport {
  const format = STORE_EXPORTS.find((known) => known.name === name);
  if (format !== undefined) return format;
  const known = STORE_EXPORTS.map((one) => one.name);
  const message = `"${name}" is no export format; known are ${known.join(", ")}.`;
  throw new GovkgError("invalid-options", message, { stage: "cli", candidates: known });
}
