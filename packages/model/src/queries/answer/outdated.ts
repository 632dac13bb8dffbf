import { parseNodeId } from "../../id.js";
import type { GraphNode } from "../../projection.js";
import type { OutdatedRow, Page } from "../answers.js";
import { type FactOptions, factOptionsSchema } from "../query-options.js";
import type { QueryContext } from "./context.js";
import { citationCounts, nodesById, reportsById } from "./describe.js";
import { toFactFilter } from "./filters.js";
import { mapPage, toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** Question 12: citations of laws that were out of force for the whole year reported on, by report and law. */
export async function outdatedCitations(
  { source, names }: QueryContext,
  given?: FactOptions,
): Promise<Page<OutdatedRow>> {
  const options = parseOptions(factOptionsSchema, given);
  const filter = { ...(await toFactFilter(names, options)), labels: ["Law" as const], outdated: true };
  const query = { kind: "mention", by: ["report", "entity"], filter, order: "key", breakdown: true } as const;
  const groups = await source.countFacts({ ...query, evidence: options.evidence, ...withOneMore(options) });
  const page = toPage(groups, options);
  const named = await reportsById(
    source,
    page.rows.flatMap((group) => group.report ?? []),
  );
  const laws = await nodesById(
    source,
    page.rows.flatMap((group) => group.entity ?? []),
  );
  return mapPage(page, (group) => ({
    ...named(group.report ?? ""),
    law: parseNodeId(group.entity ?? "").name,
    replacedBy: textOf(laws.get(group.entity ?? ""), "replacedBy"),
    replacedOn: textOf(laws.get(group.entity ?? ""), "replacedOn"),
    ...citationCounts(group),
  }));
}

function textOf(node: GraphNode | undefined, property: string): string | null {
  const value = node?.properties[property];
  return typeof value === "string" ? value : null;
}
