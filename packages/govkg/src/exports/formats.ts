import { join } from "node:path";
import {
  codebookCsv,
  type ExportFilter,
  edgesCsv,
  graphml,
  graphologyJson,
  ndjson,
  nodesCsv,
  panelCsv,
} from "@govkg/graph";
import type { FactSource } from "@govkg/model";
import { writePieces } from "./write-file.js";

/** A file format of the command line. */
export interface ExportFormat {
  readonly name: string;
  /** What it is. */
  readonly summary: string;
  /** Programs that open it. */
  readonly opensWith: string;
  /** Whether OUT is a folder. */
  readonly isFolder?: boolean;
  /** Writes it and gives the paths of what was written. */
  readonly write: (source: FactSource, out: string, filter: ExportFilter) => Promise<readonly string[]>;
}

type Pieces = (source: FactSource, filter: ExportFilter) => AsyncIterable<string>;

/** A format of one file. */
function oneFile(pieces: Pieces): ExportFormat["write"] {
  return async (source, out, filter) => {
    await writePieces(out, pieces(source, filter));
    return [out];
  };
}

/** A format of several files in a folder. */
function folderOf(files: Readonly<Record<string, Pieces>>): ExportFormat["write"] {
  return async (source, out, filter) => {
    const paths: string[] = [];
    for (const [name, pieces] of Object.entries(files)) {
      const path = join(out, name);
      await writePieces(path, pieces(source, filter));
      paths.push(path);
    }
    return paths;
  };
}

/** Every format, in the order of `--help`. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: "graphml",
    summary: "the graph with typed keys",
    opensWith: "Gephi, yEd, Cytoscape, networkx",
    write: oneFile(graphml),
  },
  {
    name: "json",
    summary: "the graph in graphology's serialisation",
    opensWith: "graphology, sigma.js",
    write: oneFile(graphologyJson),
  },
  { name: "ndjson", summary: "one node or edge a line", opensWith: "jq, DuckDB, any program", write: oneFile(ndjson) },
  {
    name: "csv",
    summary: "nodes, edges, the panel region × year × law, and a codebook",
    opensWith: "a spreadsheet, R, pandas, Stata",
    isFolder: true,
    write: folderOf({
      "nodes.csv": nodesCsv,
      "edges.csv": edgesCsv,
      "panel.csv": panelCsv,
      "codebook.csv": () => codebookCsv(),
    }),
  },
  { name: "panel", summary: "the panel alone as CSV", opensWith: "R, pandas, Stata", write: oneFile(panelCsv) },
];
