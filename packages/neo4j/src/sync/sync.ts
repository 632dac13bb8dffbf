import { setImmediate as nextTurn } from "node:timers/promises";
import { type Extraction, GovkgError, inBatches } from "@govkg/model";
import { type Neo4jConfig, Neo4jConnection, type Neo4jTarget, type Statement } from "../connection.js";
import { extractionHash } from "../extraction-hash.js";
import { MARK } from "../ownership.js";
import { toReportRows } from "../report-rows.js";
import type { ReportRows } from "../rows.js";
import { AWAIT_INDEXES, ONLINE_INDEXES, REPLAN, SCHEMA_STATEMENTS } from "../schema.js";
import { settle } from "./settle.js";
import {
  addCounts,
  addTotals,
  noCounts,
  READ_TOTALS,
  type RunCounts,
  type SyncSummary,
  type Totals,
  toSummary,
} from "./summary.js";
import { writeBatch } from "./write-batch.js";

/** Extractions as they come, or a store or graph that gives all it holds. */
export type ExtractionSource =
  | Iterable<Extraction>
  | AsyncIterable<Extraction>
  | { extractions(): Iterable<Extraction> | AsyncIterable<Extraction> };

export interface SyncProgress {
  readonly stage: "neo4j";
  /** Reports looked at. */
  readonly done: number;
  readonly total: number | null;
}

export interface SyncOptions {
  /** Reports to a transaction; default 200. Fewer take less memory of the server, and more time: each commit writes to all full-text indexes. */
  readonly batchSize?: number;
  /** Whether sentences go to the server; default true. Without them it can't be searched, and evidence is spans only. */
  readonly keepText?: boolean;
  /** Whether to remove reports of ours that the source does not give; default false, they are only counted. */
  readonly prune?: boolean;
  /** Tell what would be done to reports, and write nothing. */
  readonly dryRun?: boolean;
  /** Number of reports, for progress, where the caller knows it. */
  readonly total?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SyncProgress) => void;
  /** Told every statement before it runs. */
  readonly onStatement?: (statement: Statement) => void;
}

export const SYNC_DEFAULTS = { batchSize: 200, keepText: true, prune: false, dryRun: false } as const;

type Settings = SyncOptions & Required<Pick<SyncOptions, keyof typeof SYNC_DEFAULTS>>;

/**
 * Makes the server hold exactly what a source gives: new reports are added, changed ones replaced, unchanged ones (by
 * a hash on the report's node) left alone. Each batch is one transaction, so a run cut off at any point leaves whole
 * reports only, and running it again ends in the same graph. What isn't ours in the database is not touched.
 *
 * @throws {GovkgError} `neo4j-unavailable`, `neo4j-unauthorised`, `neo4j-unsupported`, `neo4j-failed`, `aborted`.
 */
export async function syncToNeo4j(
  source: ExtractionSource,
  target: Neo4jConfig | Neo4jTarget,
  options: SyncOptions = {},
): Promise<SyncSummary> {
  const settings: Settings = { ...SYNC_DEFAULTS, ...options };
  const connection = await Neo4jConnection.open(target, { onStatement: settings.onStatement });
  try {
    return await run(connection, source, settings);
  } finally {
    await connection.close();
  }
}

async function run(connection: Neo4jConnection, source: ExtractionSource, settings: Settings): Promise<SyncSummary> {
  return counted(connection, settings, async (counts) => {
    if (!settings.dryRun) await ensureSchema(connection);
    const seen = await putAll(connection, source, settings, counts);
    const isWhole = "extractions" in source || settings.prune;
    return isWhole ? await removeExtra(connection, seen, settings, counts) : 0;
  });
}

/** Does the work of a run, settles what it left, and sums it up; the work gives the number of extra reports. */
async function counted(
  connection: Neo4jConnection,
  { dryRun }: Settings,
  work: (counts: RunCounts) => Promise<number>,
): Promise<SyncSummary> {
  const started = performance.now();
  const counts = noCounts();
  const before = await readTotals(connection);
  const extra = await work(counts);
  if (!dryRun) {
    await settle(connection);
    const after = await readTotals(connection);
    addTotals(counts, before, after);
    if (isOtherGraph(counts.nodes, after.nodes)) await connection.read((read) => read(REPLAN));
  }
  return toSummary(counts, extra, (performance.now() - started) / 1000);
}

/** Whether the server's picture of its indexes no longer fits: 5 %, as the server reckons itself. */
function isOtherGraph({ created, removed }: RunCounts["nodes"], total: number): boolean {
  return (created + removed) * 20 > total;
}

async function readTotals(connection: Neo4jConnection): Promise<Totals> {
  const [totals] = await connection.read((read) => read<Totals>(READ_TOTALS));
  return totals ?? { nodes: 0, relationships: 0, follows: 0 };
}

/** Writes what a source gives, batch by batch; ids of all its reports. */
async function putAll(
  connection: Neo4jConnection,
  source: ExtractionSource,
  settings: Settings,
  counts: RunCounts,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  let writing: Promise<void> = Promise.resolve();
  let done = 0;
  for await (const batch of inBatches(hashed(source, settings), settings.batchSize)) {
    throwIfAborted(settings.signal);
    for (const { extraction } of batch) seen.add(extraction.report.id);
    const changed = await changedRows(connection, batch, settings, counts);
    // rows of the next batch are made while the server writes this one
    await writing;
    writing = write(connection, { put: changed, remove: [] }, settings, counts);
    // awaited a turn later: a fault in between must not count as unhandled
    writing.catch(() => undefined);
    done += batch.length;
    settings.onProgress?.({ stage: "neo4j", done, total: settings.total ?? null });
  }
  await writing;
  return seen;
}

/** Makes constraints and indexes where they are missing; one look where they are all there. */
export async function ensureSchema(connection: Neo4jConnection): Promise<void> {
  const held = new Set<string>();
  for await (const { name } of connection.stream<{ name: string }>(ONLINE_INDEXES)) held.add(name);
  const missing = SCHEMA_STATEMENTS.filter(({ name }) => !held.has(name));
  // each in a transaction of its own that is retried: two loaders at once may lock each other out
  for (const { cypher } of missing) await connection.write((run) => run(cypher));
  if (missing.length > 0) await connection.read((run) => run(AWAIT_INDEXES));
}

export function extractionsOf(source: ExtractionSource): Iterable<Extraction> | AsyncIterable<Extraction> {
  return "extractions" in source ? source.extractions() : source;
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  const message = "The run was stopped before its end; what was written is whole, run the same again to go on.";
  throw new GovkgError("aborted", message, { stage: "neo4j", cause: signal.reason });
}

interface Hashed {
  readonly extraction: Extraction;
  readonly hash: string;
}

/**
 * Extractions with their hashes. Between any two the event loop goes on: the batch before is on its way to the server,
 * which would wait for its next statement until a whole batch is read.
 */
async function* hashed(source: ExtractionSource, { keepText }: Settings): AsyncGenerator<Hashed> {
  for await (const extraction of extractionsOf(source)) {
    yield { extraction, hash: extractionHash(extraction, keepText) };
    await nextTurn();
  }
}

/** Rows of those reports of a batch that the server has otherwise or not at all. */
async function changedRows(
  connection: Neo4jConnection,
  batch: readonly Hashed[],
  { keepText }: Settings,
  counts: RunCounts,
): Promise<ReportRows[]> {
  // of two extractions of one report the last stands
  const latest = new Map(batch.map((hashedOne) => [hashedOne.extraction.report.id, hashedOne]));
  const held = await readHashes(connection, [...latest.keys()]);
  const changed: ReportRows[] = [];
  for (const [report, { extraction, hash }] of latest) {
    if (held.get(report) === hash) continue;
    changed.push(toReportRows(extraction, { keepText, hash }));
    await nextTurn();
  }
  counts.reports.unchanged += latest.size - changed.length;
  return changed;
}

async function readHashes(connection: Neo4jConnection, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const statement = `UNWIND $ids AS id MATCH (r:${MARK} {id: id}) RETURN id, r._hash AS hash`;
  const rows = await connection.read((read) => read<{ id: string; hash: string }>(statement, { ids }));
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

async function write(
  connection: Neo4jConnection,
  batch: { readonly put: readonly ReportRows[]; readonly remove: readonly string[] },
  { dryRun }: Settings,
  counts: RunCounts,
): Promise<void> {
  if (batch.put.length === 0 && batch.remove.length === 0) return;
  if (dryRun) await countOnly(connection, batch, counts);
  else addCounts(counts, await connection.write((tx) => writeBatch(tx, batch)));
}

async function countOnly(
  connection: Neo4jConnection,
  { put, remove }: { readonly put: readonly ReportRows[]; readonly remove: readonly string[] },
  counts: RunCounts,
): Promise<void> {
  const held = await readHashes(
    connection,
    put.map((rows) => rows.report),
  );
  counts.reports.changed += held.size;
  counts.reports.created += put.length - held.size;
  counts.reports.removed += remove.length;
}

/** Reports of ours on the server that the source didn't give: their number, those removed not counted. */
async function removeExtra(
  connection: Neo4jConnection,
  seen: ReadonlySet<string>,
  settings: Settings,
  counts: RunCounts,
): Promise<number> {
  const extra: string[] = [];
  for await (const { id } of connection.stream<{ id: string }>(`MATCH (r:Report:${MARK}) RETURN r.id AS id`)) {
    if (!seen.has(id)) extra.push(id);
  }
  if (!settings.prune) return extra.length;
  for await (const remove of inBatches(extra, settings.batchSize)) {
    throwIfAborted(settings.signal);
    await write(connection, { put: [], remove }, settings, counts);
  }
  return 0;
}

/**
 * Removes reports with all that only they hold; ids that aren't there are passed over.
 *
 * @throws {GovkgError} as `syncToNeo4j`.
 */
export async function removeFromNeo4j(
  reports: readonly string[],
  target: Neo4jConfig | Neo4jTarget,
  options: Pick<SyncOptions, "batchSize" | "dryRun" | "signal" | "onProgress" | "onStatement"> = {},
): Promise<SyncSummary> {
  const settings: Settings = { ...SYNC_DEFAULTS, ...options };
  const connection = await Neo4jConnection.open(target, { onStatement: settings.onStatement });
  try {
    return await counted(connection, settings, async (counts) => {
      const held = await readHashes(connection, reports);
      let done = reports.length - held.size;
      for await (const remove of inBatches([...held.keys()], settings.batchSize)) {
        throwIfAborted(settings.signal);
        await write(connection, { put: [], remove }, settings, counts);
        done += remove.length;
        settings.onProgress?.({ stage: "neo4j", done, total: reports.length });
      }
      return 0;
    });
  } finally {
    await connection.close();
  }
}
