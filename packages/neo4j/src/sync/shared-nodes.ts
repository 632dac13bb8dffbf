import { compareText, type NodeLabel, parseNodeId } from "@govkg/model";
import type { Run } from "../connection.js";
import { stableJson } from "../extraction-hash.js";
import { CONTESTED, MARK, SHARED_LABELS } from "../ownership.js";
import type { NodeRow } from "../rows.js";
import type { Properties } from "../wire-value.js";
import { NodeState, withoutBookkeeping } from "./node-state.js";
import type { ChangeCounts } from "./summary.js";
import { groupBy, updateNodes } from "./write-rows.js";

/** What one batch adds to a shared node and takes from it. */
export interface HoldChange {
  readonly id: string;
  readonly hold: Properties[];
  /** Signs of variants. */
  readonly release: string[];
}

/** Nodes that are held no more: they go when the relationships of the batch are gone. */
export interface SharedOutcome {
  readonly unheld: readonly string[];
}

/** Locks shared nodes, always in the same order (label, then id), so that two loaders wait instead of blocking each other. */
const LOCK = (label: NodeLabel) => `
UNWIND $ids AS id
MERGE (n:${MARK} {id: id})
ON CREATE SET n:${label}
SET n._holders = coalesce(n._holders, [])
RETURN id, properties(n) AS properties`;

/** Changes who holds which shared node; a node that nobody held is made. */
export async function changeHolds(
  run: Run,
  changes: readonly HoldChange[],
  counts: ChangeCounts,
): Promise<SharedOutcome> {
  const unheld: string[] = [];
  const sorted = [...changes].sort((a, b) => compareText(a.id, b.id));
  for (const [label, group] of groupBy(sorted, SHARED_LABELS, (change) => parseNodeId(change.id).label)) {
    const before = await lock(run, label, group);
    const updated: NodeRow[] = [];
    const contested: string[] = [];
    for (const change of group) {
      const row = applyChange(label, change, before.get(change.id));
      if (row.state === "unheld") unheld.push(change.id);
      else if (row.node) updated.push(row.node);
      if (row.isContested) contested.push(change.id);
      if (row.state !== "unheld") counts[row.state]++;
    }
    await updateNodes(run, updated);
    if (contested.length > 0)
      await run(`UNWIND $ids AS id MATCH (n:${MARK} {id: id}) SET n:${CONTESTED}`, { ids: contested });
  }
  counts.removed += unheld.length;
  return { unheld };
}

async function lock(
  run: Run,
  label: NodeLabel,
  changes: readonly HoldChange[],
): Promise<ReadonlyMap<string, Properties>> {
  const rows = await run<{ id: string; properties: Properties }>(LOCK(label), {
    ids: changes.map((change) => change.id),
  });
  return new Map(rows.map(({ id, properties: { id: _, ...properties } }) => [id, properties]));
}

interface Applied {
  readonly state: "created" | "changed" | "unchanged" | "unheld";
  readonly node: NodeRow | null;
  readonly isContested: boolean;
}

function applyChange(label: NodeLabel, change: HoldChange, before: Properties | undefined): Applied {
  const state = NodeState.of(before);
  const isNew = !state.isHeld;
  const wasContested = state.isContested;
  for (const properties of change.hold) state.hold(properties);
  for (const sign of change.release) state.release(sign);
  if (!state.isHeld) return { state: "unheld", node: null, isContested: false };
  const properties = state.toProperties();
  const node = { id: change.id, label, properties };
  const isContested = state.isContested || wasContested;
  if (isNew) return { state: "created", node, isContested };
  const isSame = stableJson(withoutBookkeeping(before ?? {})) === stableJson(withoutBookkeeping(properties));
  return { state: isSame ? "unchanged" : "changed", node, isContested };
}
