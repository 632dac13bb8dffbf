import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PropertyValue } from "@govkg/model";
import { MARK, type ServerKind, type ServerLabel } from "../ownership.js";
import { SCHEMA_STATEMENTS } from "../schema.js";
import { type ExtractionSource, extractionsOf } from "../sync/sync.js";
import { type Properties, wireType } from "../wire-value.js";
import { type BulkOptions, rowOptions } from "./admin-import.js";
import { graphRows } from "./graph-rows.js";
import { TextFile } from "./text-file.js";

/** Rows to a statement: the server reads some hundred kilobytes at once without trouble. */
const ROWS = 100;

/**
 * Writes the graph as a script of plain Cypher, one statement a line, for `cypher-shell -f FILE` or any client that
 * takes statements one by one: constraints and indexes, then nodes, then relationships. Running it twice changes
 * nothing. It is for small graphs and for servers that can be reached in no other way.
 *
 * @throws {GovkgError} `invalid-extraction` when a report comes twice.
 */
export async function exportCypherScript(
  source: ExtractionSource,
  path: string,
  options: BulkOptions = {},
): Promise<{ readonly nodes: number; readonly relationships: number }> {
  const folder = mkdtempSync(join(tmpdir(), "govkg-cypher-"));
  const later = join(folder, "relationships");
  const nodes = new Statements(path);
  const relationships = new Statements(later);
  try {
    for (const { cypher } of SCHEMA_STATEMENTS) nodes.line(cypher);
    nodes.line("CALL db.awaitIndexes(600)");
    for await (const { what, row } of graphRows(extractionsOf(source), rowOptions(options))) {
      if (what === "node") nodes.add(nodeStatement(row.label), mapLiteral({ id: row.id, ...row.properties }));
      else relationships.add(relationshipStatement(row.kind), relationshipLiteral(row.from, row.to, row.properties));
    }
    nodes.close();
    relationships.close();
    for await (const chunk of createReadStream(later)) await appendFile(path, chunk);
    return { nodes: nodes.rows, relationships: relationships.rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nodeStatement(label: ServerLabel): string {
  return `AS row MERGE (n:${MARK} {id: row.id}) SET n:${label}, n = row`;
}

function relationshipStatement(kind: ServerKind): string {
  const match = `MATCH (a:${MARK} {id: row.from}) MATCH (b:${MARK} {id: row.to})`;
  return `AS row ${match} MERGE (a)-[e:${kind}]->(b) SET e = row.properties`;
}

function relationshipLiteral(from: string, to: string, properties: Properties): string {
  return `{from: ${textLiteral(from)}, to: ${textLiteral(to)}, properties: ${mapLiteral(properties)}}`;
}

/** Gathers rows of one form into statements and writes them. */
class Statements {
  rows = 0;
  private readonly file: TextFile;
  private readonly pending = new Map<string, string[]>();

  constructor(path: string) {
    this.file = new TextFile(path);
  }

  line(statement: string): void {
    this.file.write(`${statement};\n`);
  }

  add(statement: string, literal: string): void {
    this.rows++;
    const rows = this.pending.get(statement) ?? [];
    this.pending.set(statement, rows);
    rows.push(literal);
    if (rows.length >= ROWS) this.flush(statement, rows);
  }

  private flush(statement: string, rows: readonly string[]): void {
    this.pending.delete(statement);
    this.line(`UNWIND [${rows.join(", ")}] ${statement}`);
  }

  close(): void {
    for (const [statement, rows] of this.pending) this.flush(statement, rows);
    this.file.close();
  }
}

/** A map literal; keys are quoted, so any name of a property is one. */
function mapLiteral(properties: Properties): string {
  const fields = Object.entries(properties).map(
    ([key, value]) => `\`${key.replaceAll("`", "``")}\`: ${literal(key, value)}`,
  );
  return `{${fields.join(", ")}}`;
}

function literal(key: string, value: PropertyValue): string {
  if (Array.isArray(value)) return `[${value.map((entry) => literal("", entry)).join(", ")}]`;
  switch (wireType(key, value)) {
    case "date":
      return `date(${textLiteral(String(value))})`;
    case "string":
      return textLiteral(String(value));
    case "float":
      return floatLiteral(Number(value));
    default:
      return String(value);
  }
}

/** A whole number needs its point to stay a float. */
function floatLiteral(value: number): string {
  const text = String(value);
  return /^-?\d+$/u.test(text) ? `${text}.0` : text;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A text on one line: what could end the literal or the line is escaped, control characters by their number. */
function textLiteral(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const escaped = text.replace(/[\\'\u0000-\u001f\u007f\u0085\u2028\u2029]/gu, (sign) => {
    return ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `'${escaped}'`;
}
