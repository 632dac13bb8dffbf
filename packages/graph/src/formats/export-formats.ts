import { GovkgError, type GraphSource } from "@govkg/model";
import { codebookCsv, edgesCsv, nodesCsv, panelCsv } from "./csv.js";
import type { ExportOptions } from "./export-filter.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { graphologyJson, ndjson } from "./json.js";
import { edgesParquet, nodesParquet, panelParquet } from "./parquet.js";
import { jsonLd } from "./rdf/json-ld.js";
import { turtle } from "./rdf/turtle.js";
import { panelXlsx } from "./xlsx.js";

/** Pieces of a file in order: text is UTF-8. */
export type FileContent = AsyncIterable<string | Uint8Array>;

/** A file format that the graph can be exported in. */
export interface ExportFormat {
  /** What to call it on a command line. */
  readonly name: string;
  /** What to open it with. */
  readonly opensWith: string;
  /** Names of its files: of a format with several, the target is a directory. */
  readonly files: readonly string[];
  /** The content of one of `files`. Deterministic: the same graph gives the same bytes. */
  write(file: string, source: GraphSource, options?: ExportOptions): FileContent;
}

type Writer = (source: GraphSource, options?: ExportOptions) => FileContent;

/** All file formats, by name. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  format("graphml", "yEd, Cytoscape, Gephi, igraph, networkx (read_graphml)", { "graph.graphml": graphml }),
  format("json", "graphology (Graph.from), Sigma.js", { "graph.json": graphologyJson }),
  format("ndjson", "jq, DuckDB (read_ndjson), pandas (read_json, lines=True)", { "graph.ndjson": ndjson }),
  format("csv", "R, pandas, DuckDB, Stata, Cytoscape; codebook.csv tells what each column means", {
    "nodes.csv": nodesCsv,
    "edges.csv": edgesCsv,
    "panel.csv": panelCsv,
    "codebook.csv": codebookCsv,
  }),
  format("gexf", "Gephi, with years as its timeline; networkx (read_gexf)", { "graph.gexf": gexf }),
  format("jsonld", "any JSON-LD processor, rdflib, Apache Jena", { "graph.jsonld": jsonLd }),
  format("turtle", "Protégé, GraphDB, Apache Jena, rdflib", { "graph.ttl": turtle }),
  format("parquet", "DuckDB, pandas, polars, R (arrow), Spark", {
    "nodes.parquet": nodesParquet,
    "edges.parquet": edgesParquet,
    "panel.parquet": panelParquet,
  }),
  format("xlsx", "Excel, WPS, LibreOffice: the panel region × year × law with its codebook", {
    "panel.xlsx": panelXlsx,
  }),
];

/**
 * The format of a name.
 * @throws GovkgError `invalid-options` with the names there are.
 */
export function exportFormat(name: string): ExportFormat {
  const found = EXPORT_FORMATS.find((one) => one.name === name);
  if (found) return found;
  const names = EXPORT_FORMATS.map((one) => one.name);
  throw new GovkgError("invalid-options", `"${name}" is no export format; there are ${names.join(", ")}.`, {
    stage: "export",
    candidates: names,
  });
}

function format(name: string, opensWith: string, writers: Readonly<Record<string, Writer>>): ExportFormat {
  return {
    name,
    opensWith,
    files: Object.keys(writers),
    write: (file, source, options) => {
      const writer = Object.hasOwn(writers, file) ? writers[file] : undefined;
      if (writer) return writer(source, options);
      throw new GovkgError("invalid-options", `The format ${name} has no file "${file}".`, {
        stage: "export",
        candidates: Object.keys(writers),
      });
    },
  };
}
