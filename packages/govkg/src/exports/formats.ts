import { join } from "node:path";
import {
  EXPORT_FORMATS,
  type ExportFilter,
  type ExportFormat,
  neighbourhood,
  panelCsv,
  toDot,
  toMermaid,
} from "@govkg/graph";
import { GovkgError } from "@govkg/model";
import { exportCypherScript, exportForAdminImport } from "@govkg/neo4j";
import type { OpenedStore } from "../stores/with-store.js";
import { extractionsOf } from "./extractions-of.js";
import { writePieces } from "./write-file.js";

/** Which part is exported, and how. */
export interface StoreExportOptions {
  readonly filter: ExportFilter;
  /** Node in the middle of a drawing, as an id or a name. */
  readonly around?: string | undefined;
  /** Steps from the middle. */
  readonly depth?: number | undefined;
}

/** A format of `govkg export`. */
export interface StoreExport {
  readonly name: string;
  /** Programs that open it. */
  readonly opensWith: string;
  /** Whether OUT is a folder. */
  readonly isFolder?: boolean;
  /** Writes it and gives the paths of what was written. */
  readonly write: (opened: OpenedStore, out: string, options: StoreExportOptions) => Promise<readonly string[]>;
}

/** Every format, in the order of `--help`. */
export const STORE_EXPORTS: readonly StoreExport[] = [
  ...EXPORT_FORMATS.map(fromGraphFormat),
  {
    name: "panel",
    opensWith: "R, pandas, Stata: the panel region × year × law alone, as CSV",
    write: async ({ store }, out, { filter }) => {
      await writePieces(out, panelCsv(store.facts, filter));
      return [out];
    },
  },
  {
    name: "mermaid",
    opensWith: "Markdown viewers (GitHub, Obsidian): a node with --around, drawn",
    write: drawing(toMermaid),
  },
  { name: "dot", opensWith: "Graphviz: a node with --around, drawn", write: drawing(toDot) },
  {
    name: "neo4j-admin",
    opensWith: "neo4j-admin database import, by the import.sh beside the files",
    isFolder: true,
    write: async ({ store }, out, { filter }) => {
      const { files } = await exportForAdminImport(extractionsOf(store, wholeNodes("neo4j-admin", filter)), out);
      return [...files, join(out, "import.sh"), join(out, "schema.cypher")];
    },
  },
  {
    name: "cypher",
    opensWith: "cypher-shell -f, or any client that takes statements one by one",
    write: async ({ store }, out, { filter }) => {
      await exportCypherScript(extractionsOf(store, wholeNodes("cypher", filter)), out);
      return [out];
    },
  },
];

function fromGraphFormat(format: ExportFormat): StoreExport {
  const { name, opensWith, files } = format;
  const isFolder = files.length > 1;
  return {
    name,
    opensWith,
    isFolder,
    write: async ({ store }, out, { filter }) => {
      const paths: string[] = [];
      for (const file of files) {
        const path = isFolder ? join(out, file) : out;
        await writePieces(path, format.write(file, store.facts, filter));
        paths.push(path);
      }
      return paths;
    },
  };
}

function drawing(toText: (drawn: Awaited<ReturnType<typeof neighbourhood>>) => string): StoreExport["write"] {
  return async ({ queries }, out, { around, depth }) => {
    if (around === undefined)
      throw misuse("a drawing needs --around NODE, e.g. --around law:中华人民共和国数据安全法.");
    const drawn = await neighbourhood(queries, around, depth === undefined ? {} : { depth });
    await writePieces(out, [toText(drawn)]);
    return [out];
  };
}

/** Formats that are made report by report can't leave nodes out by label. */
function wholeNodes(name: string, filter: ExportFilter): ExportFilter {
  if (filter.labels === undefined) return filter;
  throw misuse(`${name} takes --years and --regions, not --labels.`);
}

function misuse(message: string): GovkgError {
  return new GovkgError("invalid-options", `export: ${message}`, { stage: "cli" });
}
