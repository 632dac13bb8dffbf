import { createHash } from "node:crypto";
import { compareText } from "@govkg/model";
import { type GraphRow, graphRows } from "./bulk/graph-rows.js";
import { Spill } from "./bulk/spill.js";
import { type Neo4jConfig, Neo4jConnection, type Neo4jTarget } from "./connection.js";
import { stableJson } from "./extraction-hash.js";
import { MARK, SERVER_KINDS, SERVER_LABELS, type ServerKind, type ServerLabel } from "./ownership.js";
import { relationshipKey } from "./rows.js";
import { labelOf, withoutId } from "./sync/own-rows.js";
import { type ExtractionSource, extractionsOf, type SyncProgress, throwIfAborted } from "./sync/sync.js";
import type { Properties } from "./wire-value.js";

/** Number of rows and a checksum over all of them that doesn't depend on their order. */
export interface Checksum {
  readonly count: number;
  readonly checksum: string;
}

/** One label or type on both sides. */
export interface VerifyRow {
  readonly type: ServerLabel | ServerKind;
  readonly source: Checksum;
  readonly server: Checksum;
  readonly missing: number;
  readonly extra: number;
  readonly different: number;
}

export interface VerifyDifference {
  readonly type: ServerLabel | ServerKind;
  /** Id of the node, or `from|kind|to`. */
  readonly key: string;
  /** `missing` on the server, `extra` there, or `different` in its properties. */
  readonly problem: "missing" | "extra" | "different";
}

export interface VerifyResult {
  readonly isEqual: boolean;
  /** One row for each label, then each type, that either side has. */
  readonly rows: readonly VerifyRow[];
  /** The first differences by type and key. */
  readonly differences: readonly VerifyDifference[];
}

export interface VerifyOptions {
  /** As given to the sync that is checked; default true. */
  readonly keepText?: boolean;
  /** How many differences to list; default 100. */
  readonly limit?: number;
  /** Number of reports, for progress, where the caller knows it. */
  readonly total?: number;
  readonly signal?: AbortSignal;
  /** Told of each report of the source; then the server is read. */
  readonly onProgress?: (progress: SyncProgress) => void;
}

/**
 * Compares all that a source holds with all of ours on the server: every node and relationship with every property.
 *
 * @throws {GovkgError} as `syncToNeo4j`.
 */
export async function verifyNeo4j(
  source: ExtractionSource,
  target: Neo4jConfig | Neo4jTarget,
  { keepText = true, limit = 100, ...options }: VerifyOptions = {},
): Promise<VerifyResult> {
  const connection = await Neo4jConnection.open(target);
  const comparison = new Comparison();
  try {
    const onReport = (done: number) => options.onProgress?.({ stage: "neo4j", done, total: options.total ?? null });
    const sourceRows = graphRows(extractionsOf(source), { keepText, onReport });
    for (const [side, rows] of [
      ["source", sourceRows],
      ["server", serverRows(connection)],
    ] as const) {
      for await (const graphRow of rows) {
        throwIfAborted(options.signal);
        comparison.add(side, graphRow);
      }
    }
    return comparison.result(limit);
  } finally {
    comparison.close();
    await connection.close();
  }
}

/** All of ours on the server. */
async function* serverRows(connection: Neo4jConnection): AsyncGenerator<GraphRow> {
  const nodes = `MATCH (n:${MARK}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`;
  for await (const node of connection.stream<{ id: string; labels: string[]; properties: Properties }>(nodes)) {
    yield { what: "node", row: { id: node.id, label: labelOf(node.labels), properties: withoutId(node.properties) } };
  }
  for (const kind of SERVER_KINDS) {
    const relationships = `MATCH (a:${MARK})-[e:${kind}]->(b:${MARK}) RETURN a.id AS from, b.id AS to, properties(e) AS properties`;
    for await (const row of connection.stream<{ from: string; to: string; properties: Properties }>(relationships)) {
      yield { what: "relationship", row: { kind, ...row } };
    }
  }
}

type Side = "source" | "server";
type Type = ServerLabel | ServerKind;

/** Brings the rows of both sides together by key, on disk. */
class Comparison {
  private readonly spill = new Spill<readonly [Side, string]>();

  add(side: Side, graphRow: GraphRow): void {
    const [type, key] =
      graphRow.what === "node"
        ? [graphRow.row.label, graphRow.row.id]
        : [graphRow.row.kind, relationshipKey(graphRow.row)];
    const sum = createHash("md5").update(key).update(stableJson(graphRow.row.properties)).digest("hex").slice(0, 16);
    this.spill.add(`${type} ${key}`, [side, sum]);
  }

  result(limit: number): VerifyResult {
    const tallies = new Map<Type, Tally>();
    const differences: VerifyDifference[] = [];
    for (const part of Spill.parts) {
      for (const [typedKey, sides] of this.spill.read(part)) {
        const type = typedKey.slice(0, typedKey.indexOf(" ")) as Type; // as: add has put it there
        const tally = tallies.get(type) ?? new Tally();
        tallies.set(type, tally);
        const problem = tally.add(sides);
        if (problem) differences.push({ type, key: typedKey.slice(type.length + 1), problem });
      }
    }
    const types = [...SERVER_LABELS, ...SERVER_KINDS];
    const rows = types.flatMap((type) => tallies.get(type)?.row(type) ?? []);
    differences.sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || compareText(a.key, b.key));
    return { isEqual: differences.length === 0, rows, differences: differences.slice(0, limit) };
  }

  close(): void {
    this.spill.close();
  }
}

const MASK = (1n << 64n) - 1n;

/** Counts and sums of one label or type. */
class Tally {
  private readonly counts = { source: 0, server: 0 };
  private readonly sums = { source: 0n, server: 0n };
  private readonly problems = { missing: 0, extra: 0, different: 0 };

  add(sides: readonly (readonly [Side, string])[]): VerifyDifference["problem"] | null {
    for (const [side, sum] of sides) {
      this.counts[side]++;
      this.sums[side] = (this.sums[side] + BigInt(`0x${sum}`)) & MASK;
    }
    const source = sides.filter(([side]) => side === "source").map(([, sum]) => sum);
    const server = sides.filter(([side]) => side === "server").map(([, sum]) => sum);
    const problem = problemOf(source, server);
    if (problem) this.problems[problem]++;
    return problem;
  }

  row(type: Type): VerifyRow {
    const side = (name: Side) => ({
      count: this.counts[name],
      checksum: this.sums[name].toString(16).padStart(16, "0"),
    });
    return { type, source: side("source"), server: side("server"), ...this.problems };
  }
}

function problemOf(source: readonly string[], server: readonly string[]): VerifyDifference["problem"] | null {
  if (server.length < source.length) return "missing";
  if (server.length > source.length) return "extra";
  return source[0] === server[0] ? null : "different";
}
