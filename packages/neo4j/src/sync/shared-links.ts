import { compareText, type GraphEdge, RELATION_KINDS, type RelationKind } from "@govkg/model";
import type { Run } from "../connection.js";
import { stableJson } from "../extraction-hash.js";
import { CONTESTED, MARK } from "../ownership.js";
import { type RelationshipRow, relationshipKey } from "../rows.js";
import type { LinkEntry } from "../text-node.js";
import type { Properties } from "../wire-value.js";
import { LinkState } from "./link-state.js";
import { withoutBookkeeping } from "./node-state.js";
import type { ChangeCounts } from "./summary.js";
import { createRows, groupBy, removeRelationships, updateRelationships } from "./write-rows.js";

/** What one batch adds to a shared edge and takes from it. */
export interface LinkChange {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  readonly add: GraphEdge[];
  readonly take: { readonly report: string; readonly entry: LinkEntry }[];
}

/** Changes what reports add to edges between shared nodes. Their ends are locked already. */
export async function changeLinks(run: Run, changes: readonly LinkChange[], counts: ChangeCounts): Promise<void> {
  const before = await readLinks(run, changes);
  const created: RelationshipRow[] = [];
  const updated: RelationshipRow[] = [];
  const removed: RelationshipRow[] = [];
  const contested = new Set<string>();
  for (const change of changes) {
    const old = before.get(relationshipKey(change));
    const state = applyChange(change, old);
    const { kind, from, to } = change;
    if (state.years.length > 1) contested.add(from);
    const row = { kind, from, to, properties: state.held > 0 ? state.toProperties(state.years[0]) : {} };
    if (state.held <= 0) {
      if (old) removed.push(row);
    } else if (old === undefined) created.push(row);
    else {
      updated.push(row);
      counts[isSame(old, row.properties) ? "unchanged" : "changed"]++;
    }
  }
  await createRows(run, [], created);
  await updateRelationships(run, updated);
  await removeRelationships(run, removed);
  const ids = [...contested].sort(compareText);
  if (ids.length > 0) await run(`UNWIND $ids AS id MATCH (n:${MARK} {id: id}) SET n:${CONTESTED}`, { ids });
  counts.created += created.length;
  counts.removed += removed.length;
}

function applyChange(change: LinkChange, before: Properties | undefined): LinkState {
  const state = LinkState.of(before);
  for (const { report, entry } of change.take) state.take(report, entry);
  for (const edge of change.add) state.add(edge);
  return state;
}

function isSame(before: Properties, after: Properties): boolean {
  return stableJson(withoutBookkeeping(before)) === stableJson(withoutBookkeeping(after));
}

async function readLinks(run: Run, changes: readonly LinkChange[]): Promise<ReadonlyMap<string, Properties>> {
  const byKey = new Map<string, Properties>();
  for (const [kind, rows] of groupBy(changes, RELATION_KINDS, (change) => change.kind)) {
    const answers = await run<{ from: string; to: string; properties: Properties }>(
      `UNWIND $rows AS row MATCH (a:${MARK} {id: row.from})-[e:${kind}]->(b:${MARK} {id: row.to})
       RETURN row.from AS from, row.to AS to, properties(e) AS properties`,
      { rows: rows.map(({ from, to }) => ({ from, to })) },
    );
    for (const { from, to, properties } of answers) byKey.set(relationshipKey({ kind, from, to }), properties);
  }
  return byKey;
}

/** Both ends of the changed edges, to be locked with the other shared nodes. */
export function linkEnds(changes: readonly LinkChange[]): string[] {
  return [...new Set(changes.flatMap(({ from, to }) => [from, to]))];
}
