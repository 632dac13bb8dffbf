import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MARK, SERVER_KINDS, SERVER_LABELS, type ServerKind, type ServerLabel } from "../ownership.js";
import { SCHEMA_STATEMENTS } from "../schema.js";
import { type ExtractionSource, extractionsOf } from "../sync/sync.js";
import { type Columns, NODE_COLUMNS, relationshipColumns } from "./columns.js";
import { type GraphRow, graphRows } from "./graph-rows.js";
import { ImportFile, LIST_SEPARATOR } from "./import-file.js";

export interface BulkOptions {
  /** Whether sentences are written; default true. */
  readonly keepText?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: {
    readonly stage: "export";
    readonly done: number;
    readonly total: number | null;
  }) => void;
  readonly total?: number;
}

/** What an export holds. */
export interface BulkSummary {
  readonly nodes: number;
  readonly relationships: number;
  /** Paths of the files, in the order of their use. */
  readonly files: readonly string[];
  /** The command that loads them. */
  readonly command: string;
}

/**
 * Writes the files that `neo4j-admin database import full` loads into an empty database, much faster than any server
 * takes statements, with the command in `import.sh` and constraints and indexes in `schema.cypher`. The graph is the
 * one `syncToNeo4j` would leave, and `syncToNeo4j` goes on from it.
 *
 * @throws {GovkgError} `invalid-extraction` when a report comes twice or a text can't be written.
 */
export async function exportForAdminImport(
  source: ExtractionSource,
  folder: string,
  options: BulkOptions = {},
): Promise<BulkSummary> {
  mkdirSync(folder, { recursive: true });
  const files = new ImportFiles(folder);
  const counts = { nodes: 0, relationships: 0 };
  try {
    for await (const graphRow of graphRows(extractionsOf(source), rowOptions(options))) {
      files.add(graphRow);
      counts[graphRow.what === "node" ? "nodes" : "relationships"]++;
    }
  } finally {
    files.close();
  }
  const command = files.command();
  writeFileSync(join(folder, "import.sh"), importScript(command), { mode: 0o755 });
  writeFileSync(
    join(folder, "schema.cypher"),
    `${SCHEMA_STATEMENTS.map(({ cypher }) => `${cypher};\n`).join("")}CALL db.awaitIndexes(3600);\n`,
  );
  return { ...counts, files: files.paths(), command };
}

/** What the rows of a bulk export are made with. */
export function rowOptions({ keepText = true, signal, onProgress, total }: BulkOptions) {
  const onReport = (done: number) => onProgress?.({ stage: "export", done, total: total ?? null });
  return { keepText, signal, onReport };
}

class ImportFiles {
  private readonly nodes: ReadonlyMap<ServerLabel, ImportFile>;
  private readonly relationships: ReadonlyMap<ServerKind, ImportFile>;

  constructor(private readonly folder: string) {
    const file = (name: string, columns: Columns) => new ImportFile(folder, name, columns);
    this.nodes = new Map(SERVER_LABELS.map((label) => [label, file(`nodes-${label}`, NODE_COLUMNS[label])]));
    this.relationships = new Map(
      SERVER_KINDS.map((kind) => [kind, file(`relationships-${kind}`, relationshipColumns(kind))]),
    );
  }

  add(graphRow: GraphRow): void {
    if (graphRow.what === "node") {
      const { id, label, properties } = graphRow.row;
      this.nodes.get(label)?.add([["id:ID", id]], properties);
    } else {
      const { from, to, kind, properties } = graphRow.row;
      const ends = [
        [":START_ID", from],
        [":END_ID", to],
      ] as const;
      this.relationships.get(kind)?.add(ends, properties);
    }
  }

  command(): string {
    const nodes = [...this.nodes].flatMap(([label, file]) =>
      file.files.map((pair) => `--nodes=${MARK}:${label}=${pair}`),
    );
    const relationships = [...this.relationships].flatMap(([kind, file]) =>
      file.files.map((pair) => `--relationships=${kind}=${pair}`),
    );
    return ["database import full", '"$DATABASE"', ...IMPORT_FLAGS, ...nodes, ...relationships].join(" \\\n  ");
  }

  paths(): string[] {
    const pairs = [...this.nodes.values(), ...this.relationships.values()].flatMap((file) => file.files);
    return pairs.flatMap((pair) => pair.split(",")).map((name) => join(this.folder, name));
  }

  close(): void {
    for (const file of [...this.nodes.values(), ...this.relationships.values()]) file.close();
  }
}

const separator = LIST_SEPARATOR.charCodeAt(0).toString(16).toUpperCase();
/** The separator of lists can't stand between quotes of a shell on every machine: it is given by its number. */
const IMPORT_FLAGS = [
  "--delimiter=,",
  `--array-delimiter=U+${separator}`,
  "--id-type=string",
  "--multiline-fields=true",
  "--overwrite-destination=true",
];

function importScript(command: string): string {
  return `#!/bin/sh
# Loads the files beside this script into an empty Neo4j database. The server (or the database) has to be stopped.
# Then start it and run schema.cypher: cypher-shell -d neo4j -f schema.cypher
set -e
cd "$(dirname "$0")"
DATABASE=\${1:-neo4j}
\${NEO4J_ADMIN:-neo4j-admin} ${command}
`;
}
