import { join } from "node:path";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOptions,
  neighbourhood,
  panelCsv,
  toDot,
  toMermaid,
} from "@govkg/graph";
import { GovkgError } from "@govkg/model";
import { exportCypherScript, exportForAdminImport } from "@govkg/neo4j";
import type { OpenedStore } from "../stores/with-store.js";
import { extractionsOf } from "./extractions-of.js";
import { type Pieces, writePieces } from "./write-whole.js";

/** Which part is exported, and how. */
export interface StoreExportOptions extends ExportOptions {
  /** Node in the middle of a drawing, as an id or a name. */
  readonly around?: string | undefined;
  /** Steps from the middle. */
  readonly depth?: number | undefined;
  /** Told what the user should know. */
  readonly onNote?: ((note: string) => void) | undefined;
}

/** A format of `govkg export`. */
export interface StoreExport {
  readonly name: string;
  /** Programs that open it. */
  readonly opensWith: string;
  /** What the graph is narrowed by: a filter, or a node to draw around. */
  readonly narrowedBy: "years, regions, labels" | "years, regions" | "around, depth";
  /** Whether OUT is a folder. */
  readonly isFolder: boolean;
  /** Writes it to a file or into a folder. */
  readonly write: (opened: OpenedStore, path: string, options: StoreExportOptions) => Promise<void>;
  /** The content of a format of one file; left out where that can't be had without a file. */
  readonly pieces?: (opened: OpenedStore, options: StoreExportOptions) => Promise<Pieces>;
}

/** Every format, in the order of `--help`. */
export const STORE_EXPORTS: readonly StoreExport[] = [
  ...EXPORT_FORMATS.map(fromGraphFormat),
  fileFormat("panel", "R, pandas, Stata: the panel region × year × law alone, as CSV", async ({ store }, options) =>
    panelCsv(store.facts, options),
  ),
  drawing("mermaid", "Markdown viewers (GitHub, Obsidian), mermaid.live: a node with --around, drawn", toMermaid),
  drawing("dot", "Graphviz (dot -Tsvg), pydot: a node with --around, drawn", toDot),
  {
    name: "neo4j-admin",
    opensWith: "neo4j-admin database import, by the import.sh beside the files",
    narrowedBy: "years, regions",
    isFolder: true,
    write: async ({ store }, folder, options) => {
      const written = await exportForAdminImport(extractionsOf(store, options), folder, bulkOptions(options));
      count(options, written.nodes, written.relationships);
    },
  },
  {
    name: "cypher",
    opensWith: "cypher-shell -f, or any client that takes statements one by one",
    narrowedBy: "years, regions",
    isFolder: false,
    write: async ({ store }, path, options) => {
      const written = await exportCypherScript(extractionsOf(store, options), path, bulkOptions(options));
      count(options, written.nodes, written.relationships);
    },
  },
];

function fromGraphFormat(format: ExportFormat): StoreExport {
  const { name, opensWith, files } = format;
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) {
    return fileFormat(name, opensWith, async ({ store }, options) => format.write(only, store.facts, options));
  }
  return {
    name,
    opensWith,
    narrowedBy: "years, regions, labels",
    isFolder: true,
    write: async ({ store }, folder, options) => {
      for (const file of files) await writePieces(join(folder, file), format.write(file, store.facts, options));
    },
  };
}

function fileFormat(name: string, opensWith: string, pieces: NonNullable<StoreExport["pieces"]>): StoreExport {
  const write: StoreExport["write"] = async (opened, path, options) => writePieces(path, await pieces(opened, options));
  return { name, opensWith, narrowedBy: "years, regions, labels", isFolder: false, pieces, write };
}

type Drawn = Awaited<ReturnType<typeof neighbourhood>>;

function drawing(name: string, opensWith: string, toText: (drawn: Drawn) => string): StoreExport {
  const format = fileFormat(name, opensWith, async ({ queries }, options) => {
    const { around, depth, onNote } = options;
    if (around === undefined) {
      const message = "export: a drawing needs --around NODE, e.g. --around law:中华人民共和国数据安全法.";
      throw new GovkgError("invalid-options", message, { stage: "cli" });
    }
    const drawn = await neighbourhood(queries, around, depth === undefined ? {} : { depth });
    if (drawn.isCut) onNote?.(`drawn are the first ${drawn.edges.length} edges; there are more around ${around}`);
    count(options, drawn.nodes.length, drawn.edges.length);
    return [toText(drawn)];
  });
  return { ...format, narrowedBy: "around, depth" };
}

function bulkOptions({ signal }: StoreExportOptions) {
  return signal === undefined ? {} : { signal };
}

function count({ onProgress }: StoreExportOptions, nodes: number, edges: number): void {
  onProgress?.({ stage: "export", kind: "node", count: nodes });
  onProgress?.({ stage: "export", kind: "edge", count: edges });
}
