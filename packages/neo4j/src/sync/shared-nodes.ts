import { compareText, type NodeLabel, parseNodeId } from "@govkg/model";
import { stableJson } from "../extraction-hash.js";
import { CONTESTED, MARK, SHARED_LABELS } from "../ownership.js";
import type { NodeRow, SharedRow } from "../rows.js";
import { type Properties, toWire } from "../wire-value.js";
import { NodeState } from "./node-state.js";
import type { Pipeline } from "./pipeline.js";
import type { ChangeCounts } from "./summary.js";
import { groupBy, nodeParameter, updateNodes } from "./write-rows.js";

/** What one batch adds to a shared node and takes from it. */
export interface HoldChange {
  readonly id: string;
  readonly hold: SharedRow[];
  /** Signs of variants. */
  readonly release: string[];
}

/** What became of shared nodes. */
export interface SharedOutcome {
  /** Made by this batch: nothing hangs on them yet. */
  readonly created: ReadonlySet<string>;
  /** Held no more: they go when the relationships of the batch are gone. */
  readonly unheld: readonly string[];
}

/**
 * Locks shared nodes, always in the same order (label, then id), so that two loaders wait instead of blocking each
 * other; makes those that aren't there and gives the properties of those that are. The new value of `_holders` reads
 * the old one, so that it is read behind the lock. A node has `_new` within the statement only.
 */
const LOCK = (label: NodeLabel) => `
UNWIND $rows AS row
MERGE (n:${MARK} {id: row.id})
ON CREATE SET n:${label}, n += row, n._new = true
ON MATCH SET n._holders = coalesce(n._holders, [])
WITH n, n._new AS isNew
REMOVE n._new
RETURN n.id AS id, CASE WHEN isNew THEN null ELSE properties(n) END AS properties`;

const SET_HOLDERS = `UNWIND $rows AS row MATCH (n:${MARK} {id: row.id}) SET n._holders = row._holders`;

type Locked = readonly { readonly id: string; readonly properties: Properties | null }[];

/** Locked nodes of one label, on their way. */
interface LockedGroup {
  readonly label: NodeLabel;
  readonly changes: readonly HoldChange[];
  readonly answer: Promise<Locked>;
}

/** Sends the locks of all shared nodes of a batch; a node that nobody held is made. */
export function lockShared({ run }: Pipeline, changes: readonly HoldChange[]): LockedGroup[] {
  const sorted = [...changes].sort((a, b) => compareText(a.id, b.id));
  return groupBy(sorted, SHARED_LABELS, ({ id }) => parseNodeId(id).label).map(([label, group]) => {
    const rows = group.map((change) => nodeParameter({ id: change.id, label, properties: firstProperties(change) }));
    return { label, changes: group, answer: run<Locked[number]>(LOCK(label), { rows }) };
  });
}

/** Properties of a node that only this batch holds. */
function firstProperties({ hold }: HoldChange): Properties {
  const state = new NodeState();
  for (const row of hold) state.hold(row);
  return state.toProperties();
}

/** Changes who holds which of the locked nodes. */
export async function changeHolds(
  { send }: Pipeline,
  groups: readonly LockedGroup[],
  counts: ChangeCounts,
): Promise<SharedOutcome> {
  const created = new Set<string>();
  const unheld: string[] = [];
  for (const { label, changes, answer } of groups) {
    const before = new Map((await answer).map(({ id, properties }) => [id, properties]));
    const applied = changes.map((change) => applyChange(label, change, before.get(change.id) ?? null));
    for (const { state, node } of applied) {
      if (state === "created") created.add(node.id);
      if (state === "unheld") unheld.push(node.id);
      else counts[state === "held" ? "unchanged" : state]++;
    }
    const held = applied.filter(({ state }) => state === "held").map(({ node }) => node);
    if (held.length > 0) send(SET_HOLDERS, { rows: held.map(holdersParameter) });
    updateNodes(
      send,
      applied.filter(({ state }) => state === "changed").map(({ node }) => node),
    );
    const ids = applied.filter(({ isContested }) => isContested).map(({ node }) => node.id);
    if (ids.length > 0) send(`UNWIND $ids AS id MATCH (n:${MARK} {id: id}) SET n:${CONTESTED}`, { ids });
  }
  counts.removed += unheld.length;
  return { created, unheld };
}

function holdersParameter({ id, properties: { _holders = [] } }: NodeRow): Record<string, unknown> {
  return { id, ...toWire({ _holders }) };
}

interface Applied {
  /** `held`: other reports hold it, and it says the same; `unchanged`: not even that. */
  readonly state: "created" | "changed" | "held" | "unchanged" | "unheld";
  readonly node: NodeRow;
  readonly isContested: boolean;
}

function applyChange(label: NodeLabel, { id, hold, release }: HoldChange, before: Properties | null): Applied {
  const state = NodeState.of(before === null ? undefined : withoutId(before));
  const wasContested = state.isContested;
  for (const row of hold) state.hold(row);
  for (const sign of release) state.release(sign);
  const node = { id, label, properties: state.toProperties() };
  if (!state.isHeld) return { state: "unheld", node, isContested: false };
  const isContested = state.isContested || wasContested;
  return { state: before === null ? "created" : stateOf(withoutId(before), node.properties), node, isContested };
}

function withoutId({ id, ...properties }: Properties): Properties {
  return properties;
}

function stateOf(before: Properties, after: Properties): "changed" | "held" | "unchanged" {
  const { _holders: _before, ...rest } = before;
  const { _holders: _after, ...others } = after;
  if (stableJson(before) === stableJson(after)) return "unchanged";
  if (stableJson(rest) === stableJson(others)) return "held";
  return "changed";
}
