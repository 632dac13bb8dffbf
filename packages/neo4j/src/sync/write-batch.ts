import { compareText } from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK, UNLINKED } from "../ownership.js";
import { type NodeRow, type RelationshipRow, type ReportRows, relationshipKey } from "../rows.js";
import { isYearEntry, parseHoldEntry, parseLinkEntry, toLinkEntry } from "../text-node.js";
import type { Properties } from "../wire-value.js";
import { type Diff, diffRows } from "./diff.js";
import { type OwnRows, readOwnRows } from "./own-rows.js";
import { Pipeline } from "./pipeline.js";
import { changeLinks, type LinkChange, linkEnds, readLinks } from "./shared-links.js";
import { changeHolds, type HoldChange, lockShared } from "./shared-nodes.js";
import { noCounts, type RunCounts } from "./summary.js";
import {
  createNodes,
  createRelationships,
  removeNodes,
  removeRelationships,
  updateNodes,
  updateRelationships,
} from "./write-rows.js";

/** One step of a run: reports to put (added or replaced) and ids of reports to remove. */
export interface Batch {
  readonly put: readonly ReportRows[];
  readonly remove: readonly string[];
}

const LOCK_NEW = `
UNWIND $ids AS id
MERGE (r:${MARK} {id: id})
ON CREATE SET r:Report
SET r._hash = coalesce(r._hash, "")
RETURN id, r._hash AS hash`;

const LOCK_HELD = `
UNWIND $ids AS id
MATCH (r:${MARK} {id: id})
SET r._hash = r._hash
RETURN id, r._hash AS hash`;

/**
 * Writes a batch inside one transaction: the reports named are afterwards exactly what their rows say, shared nodes
 * and edges the sum over all reports. Locks are taken first and in one order (reports by id, shared nodes by label and
 * id), so two loaders wait for each other; either all of the batch is on the server afterwards or nothing.
 */
export async function writeBatch(run: Run, { put, remove }: Batch): Promise<RunCounts> {
  const counts = noCounts();
  const ids = (reports: readonly string[]) => [...reports].sort(compareText);
  const hashes = await run<Lock>(LOCK_NEW, { ids: ids(put.map((rows) => rows.report)) });
  const removed = remove.length > 0 ? await run<Lock>(LOCK_HELD, { ids: ids(remove) }) : [];
  const hashById = new Map(hashes.map(({ id, hash }) => [id, hash]));
  // another loader may have been quicker with the same report
  const changed = put.filter((rows) => hashById.get(rows.report) !== rows.hash);
  counts.reports.unchanged = put.length - changed.length;
  const isHeld = (rows: ReportRows) => hashById.get(rows.report) !== "";
  const held = changed.filter(isHeld).map((rows) => rows.report);
  const before = await readOwnRows(run, [...held, ...removed.map(({ id }) => id)]);
  counts.reports.created = changed.length - held.length;
  counts.reports.changed = held.length;
  counts.reports.removed = removed.length;
  await writeChanges(run, { changed, removed: removed.map(({ id }) => id), before }, counts);
  return counts;
}

interface Lock {
  readonly id: string;
  readonly hash: string;
}

interface Changes {
  readonly changed: readonly ReportRows[];
  readonly removed: readonly string[];
  readonly before: ReadonlyMap<string, OwnRows>;
}

async function writeChanges(run: Run, changes: Changes, counts: RunCounts): Promise<void> {
  const pipeline = new Pipeline(run);
  const { send } = pipeline;
  const links = linkChanges(changes, counts);
  const locks = lockShared(pipeline, holdChanges(changes, linkEnds(links), counts));
  const { nodes, relationships } = ownDiffs(changes);
  // while the locks are answered and read, the server makes what belongs to the reports alone
  const toShared = createNodes(send, nodes.created, relationships.created);
  updateNodes(send, nodes.changed);
  const { created, unheld } = await changeHolds(pipeline, locks, counts.nodes);
  const linksBefore = readLinks(pipeline, links, created);
  createRelationships(send, toShared);
  updateRelationships(send, relationships.changed);
  removeRelationships(send, relationships.removed);
  if (changes.removed.length > 0) removeFollows(send, changes.removed);
  changeLinks(send, { changes: links, before: await linksBefore }, counts.relationships);
  removeNodes(send, [...nodes.removed.map(({ id }) => id), ...unheld]);
  const ids = changes.changed.filter((rows) => hasMoved(rows, changes.before)).map((rows) => rows.report);
  if (ids.length > 0) send(`UNWIND $ids AS id MATCH (r:${MARK} {id: id}) SET r:${UNLINKED}`, { ids });
  await pipeline.all();
  addDiff(counts.nodes, nodes);
  // the node of a new report was made by its lock and only filled since
  counts.nodes.created += counts.reports.created;
  counts.nodes.changed -= counts.reports.created;
  addDiff(counts.relationships, relationships);
}

function addDiff<Row>(counts: RunCounts["nodes"], diff: Diff<Row>): void {
  counts.created += diff.created.length;
  counts.changed += diff.changed.length;
  counts.removed += diff.removed.length;
  counts.unchanged += diff.unchanged;
}

/** Whether another report may follow it now, or it another. */
function hasMoved({ report, nodes }: ReportRows, before: ReadonlyMap<string, OwnRows>): boolean {
  const old = before.get(report)?.nodes.find((node) => node.id === report)?.properties;
  const now = nodes.find((node) => node.id === report)?.properties;
  return ["lineage", "kind", "year"].some((key) => old?.[key] !== now?.[key]) || old === undefined;
}

function removeFollows(send: Pipeline["send"], reports: readonly string[]): void {
  send(`UNWIND $reports AS id MATCH (:${MARK} {id: id})-[e:FOLLOWS]-(:${MARK}) DELETE e`, { reports });
}

interface OwnDiffs {
  readonly nodes: Diff<NodeRow>;
  readonly relationships: Diff<RelationshipRow>;
}

function ownDiffs({ changed, removed, before }: Changes): OwnDiffs {
  const after = changed.map(
    (rows) => [rows.report, { ...rows, nodes: rows.nodes.map((node) => withHash(node, rows)) }] as const,
  );
  const afterById = new Map<string, OwnRows>(after);
  const diffs = [...changed.map((rows) => rows.report), ...removed].map((report) => {
    const old = before.get(report) ?? NOTHING;
    const now = afterById.get(report) ?? NOTHING;
    return {
      nodes: settleStub(
        report,
        diffRows(old.nodes, now.nodes, (node) => node.id),
        before.has(report),
      ),
      relationships: diffRows(old.relationships, now.relationships, relationshipKey),
    };
  });
  return {
    nodes: joinDiffs(diffs.map((diff) => diff.nodes)),
    relationships: joinDiffs(diffs.map((diff) => diff.relationships)),
  };
}

const NOTHING: OwnRows = { nodes: [], relationships: [] };

/** The lock has made the node of a new report already: it is filled, not created. */
function settleStub(report: string, diff: Diff<NodeRow>, wasHeld: boolean): Diff<NodeRow> {
  if (wasHeld) return diff;
  const stub = diff.created.filter((node) => node.id === report);
  return { ...diff, created: diff.created.filter((node) => node.id !== report), changed: stub };
}

function withHash(node: NodeRow, { report, hash }: ReportRows): NodeRow {
  return node.id === report ? { ...node, properties: { ...node.properties, _hash: hash } } : node;
}

function joinDiffs<Row>(diffs: readonly Diff<Row>[]): Diff<Row> {
  return {
    created: diffs.flatMap((diff) => diff.created),
    changed: diffs.flatMap((diff) => diff.changed),
    removed: diffs.flatMap((diff) => diff.removed),
    unchanged: diffs.reduce((sum, diff) => sum + diff.unchanged, 0),
  };
}

/** What the text node of a report says that it holds of shared nodes and edges. */
function textProperties(rows: OwnRows | undefined): Properties {
  return rows?.nodes.find((node) => node.label === "ReportText")?.properties ?? {};
}

function stringList(properties: Properties, key: string): readonly string[] {
  return (properties[key] as readonly string[] | undefined) ?? []; // as: textNode writes these as lists of strings
}

/** What a report held of shared nodes: the sign of the variant by id. */
function heldBefore(rows: OwnRows | undefined): Map<string, string> {
  const entries = stringList(textProperties(rows), "_holds").filter((entry) => !isYearEntry(entry));
  return new Map(entries.map(parseHoldEntry).map(({ id, variant }) => [id, variant]));
}

/** Only what differs: a report that still says the same of a node leaves it alone, and unlocked. */
function holdChanges({ changed, removed, before }: Changes, ends: readonly string[], counts: RunCounts): HoldChange[] {
  const byId = new Map<string, HoldChange>();
  const at = (id: string) => {
    const change = byId.get(id) ?? { id, hold: [], release: [] };
    byId.set(id, change);
    return change;
  };
  for (const report of removed) {
    for (const [id, variant] of heldBefore(before.get(report))) at(id).release.push(variant);
  }
  for (const rows of changed) {
    const held = heldBefore(before.get(rows.report));
    for (const row of rows.shared) {
      const { id } = row;
      const variant = held.get(id);
      held.delete(id);
      if (variant === row.variant) {
        counts.nodes.unchanged++;
        continue;
      }
      at(id).hold.push(row);
      if (variant !== undefined) at(id).release.push(variant);
    }
    for (const [id, variant] of held) at(id).release.push(variant);
  }
  for (const id of ends) at(id);
  return [...byId.values()];
}

/** Only what differs, as for nodes; an edge with evidence is always written, for its spans may have moved. */
function linkChanges({ changed, removed, before }: Changes, counts: RunCounts): LinkChange[] {
  const byKey = new Map<string, LinkChange>();
  const at = ({ kind, from, to }: Pick<LinkChange, "kind" | "from" | "to">) => {
    const key = relationshipKey({ kind, from, to });
    const change = byKey.get(key) ?? { kind, from, to, add: [], take: [] };
    byKey.set(key, change);
    return change;
  };
  const take = (report: string, text: string) => {
    const entry = parseLinkEntry(text);
    at(entry).take.push({ report, entry });
  };
  for (const report of removed) {
    for (const text of stringList(textProperties(before.get(report)), "_links")) take(report, text);
  }
  for (const { report, links } of changed) {
    const given = new Set(stringList(textProperties(before.get(report)), "_links"));
    for (const edge of links) {
      if (edge.count === 0 && given.delete(toLinkEntry(edge))) counts.relationships.unchanged++;
      else at(edge).add.push(edge);
    }
    for (const text of given) take(report, text);
  }
  return [...byKey.values()];
}
