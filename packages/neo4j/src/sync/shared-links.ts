import { compareText, type GraphEdge, RELATION_KINDS, type RelationKind } from "@govkg/model";
import { stableJson } from "../extraction-hash.js";
import { CONTESTED, MARK } from "../ownership.js";
import { type RelationshipRow, relationshipKey } from "../rows.js";
import type { LinkEntry } from "../text-node.js";
import type { Properties } from "../wire-value.js";
import { LinkState } from "./link-state.js";
import { withoutBookkeeping } from "./node-state.js";
import type { Pipeline } from "./pipeline.js";
import type { ChangeCounts } from "./summary.js";
import { createRelationships, groupBy, removeRelationships, updateRelationships } from "./write-rows.js";

/** What one batch adds to a shared edge and takes from it. */
export interface LinkChange {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  readonly add: GraphEdge[];
  readonly take: { readonly report: string; readonly entry: LinkEntry }[];
}

/** Edges between shared nodes as they stand, by key. */
type Links = ReadonlyMap<string, Properties>;

/** Changes what reports add to edges between shared nodes. Their ends are locked already. */
export function changeLinks(
  send: Pipeline["send"],
  { changes, before }: { readonly changes: readonly LinkChange[]; readonly before: Links },
  counts: ChangeCounts,
): void {
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
  createRelationships(send, created);
  updateRelationships(send, updated);
  removeRelationships(send, removed);
  const ids = [...contested].sort(compareText);
  if (ids.length > 0) send(`UNWIND $ids AS id MATCH (n:${MARK} {id: id}) SET n:${CONTESTED}`, { ids });
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

/** Asks for the edges as they stand; an edge of a node that was just made can't be there. */
export async function readLinks(
  { run }: Pipeline,
  changes: readonly LinkChange[],
  created: ReadonlySet<string>,
): Promise<Links> {
  const asked = changes.filter(({ from, to }) => !created.has(from) && !created.has(to));
  const answers = groupBy(asked, RELATION_KINDS, (change) => change.kind).map(async ([kind, changesOfKind]) => {
    const rows = changesOfKind.map(({ from, to }) => ({ from, to }));
    return { kind, links: await run<Link>(matchLinks(kind), { rows }) };
  });
  const byKey = new Map<string, Properties>();
  for (const { kind, links } of await Promise.all(answers)) {
    for (const { from, to, properties } of links) byKey.set(relationshipKey({ kind, from, to }), properties);
  }
  return byKey;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

function matchLinks(kind: RelationKind): string {
  return `UNWIND $rows AS row MATCH (a:${MARK} {id: row.from})-[e:${kind}]->(b:${MARK} {id: row.to})
RETURN row.from AS from, row.to AS to, properties(e) AS properties`;
}

/** Both ends of the changed edges, to be locked with the other shared nodes. */
export function linkEnds(changes: readonly LinkChange[]): string[] {
  return [...new Set(changes.flatMap(({ from, to }) => [from, to]))];
}
