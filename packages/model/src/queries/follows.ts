import { edgeId, type GraphEdge } from "../projection.js";
import type { ReportRow } from "./fact-rows.js";

/** What decides which report follows which. */
export type FollowKeys = Pick<ReportRow, "lineage" | "kind" | "year">;

/**
 * Whether a report is the next one of its kind by the same body: same lineage, one year on. `FOLLOWS` joins two
 * reports, so no single extraction can give it: every source draws it between the reports it holds.
 */
export function isFollowing(later: FollowKeys, earlier: FollowKeys): boolean {
  if (later.lineage === null || later.year === null || earlier.year === null) return false;
  return later.lineage === earlier.lineage && later.kind === earlier.kind && later.year === earlier.year + 1;
}

/** The edge from a report to the one it follows, by their ids. */
export function followsEdge(later: string, earlier: string): GraphEdge {
  return {
    id: edgeId(later, "FOLLOWS", earlier),
    kind: "FOLLOWS",
    from: later,
    to: earlier,
    count: 0,
    planned: 0,
    stances: {},
    roles: {},
    articles: [],
    evidence: [],
    rules: ["follows"],
  };
}
