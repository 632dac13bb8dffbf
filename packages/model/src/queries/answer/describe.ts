import { parseNodeId } from "../../id.js";
import type { GraphNode } from "../../projection.js";
import type { AgencyNames, AskedNames, EntityNames, FactCounts, RegionNames, ReportNames } from "../answers.js";
import type { ReportRow } from "../fact-rows.js";
import type { FactGroup, FactSource } from "../fact-source.js";

/** Names and label of an entity: its id is made of them. */
export function entityNames(entityId: string): EntityNames {
  const { label, name } = parseNodeId(entityId);
  return { entity: name, entityId, label };
}

/** The same under the field of its label: `law` for what is cited, `programme`, `platform`, `event`. */
export function askedNames(entityId: string): AskedNames {
  const { label, name } = parseNodeId(entityId);
  switch (label) {
    case "Law":
    case "Document":
      return { law: name };
    case "Programme":
      return { programme: name };
    case "Platform":
      return { platform: name };
    case "Event":
      return { event: name };
    default:
      return {};
  }
}

export function agencyNames(agencyId: string): AgencyNames {
  return { agency: parseNodeId(agencyId).name, agencyId };
}

/** Nodes by id; ids that aren't held are left out. */
export async function nodesById(source: FactSource, ids: Iterable<string>): Promise<ReadonlyMap<string, GraphNode>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const nodes = await source.nodes({ ids: distinct, limit: distinct.length, offset: 0 });
  return new Map(nodes.map((node) => [node.id, node]));
}

/** Names of regions by id; one that no report names is called as `unheld` says, by its code if that is left out. */
export async function regionNames(
  source: FactSource,
  ids: Iterable<string>,
  unheld: (code: string) => string = (code) => code,
): Promise<(regionId: string) => RegionNames> {
  const nodes = await nodesById(source, ids);
  return (regionId) => {
    const node = nodes.get(regionId);
    const key = parseNodeId(regionId).name;
    const code = node?.properties.code;
    return {
      region: node?.name ?? unheld(key),
      regionCode: typeof code === "string" ? code : key.slice(0, 6),
      regionId,
    };
  };
}

/** Entity names for a list of ids that may hold regions, which are named by their nodes. */
export async function allEntityNames(
  source: FactSource,
  ids: Iterable<string>,
): Promise<(entityId: string) => EntityNames> {
  const distinct = [...new Set(ids)];
  const regionIds = distinct.filter((id) => id.startsWith("region:"));
  const named = await regionNames(source, regionIds);
  return (id) => (id.startsWith("region:") ? { ...entityNames(id), entity: named(id).region } : entityNames(id));
}

/** One report as answers name it. */
export function reportNames(row: ReportRow): ReportNames {
  const { id, document, title, year, agency, region, regionCode } = row;
  return { report: id, document, title, year, agency, region, regionCode };
}

/** Reports by id. */
export async function reportsById(source: FactSource, ids: Iterable<string>): Promise<(id: string) => ReportNames> {
  const reports = [...new Set(ids)];
  const rows =
    reports.length === 0 ? [] : await source.reports({ filter: { reports }, limit: reports.length, offset: 0 });
  const byId = new Map(rows.map((row) => [row.id, reportNames(row)]));
  return (id) => byId.get(id) ?? unheld(id);
}

/** A source that names a report it doesn't hold is broken, but the answer can still say which. */
function unheld(report: string): ReportNames {
  return { report, document: "", title: null, year: null, agency: null, region: null, regionCode: null };
}

/** The counts of a group as answers carry them. */
export function factCounts(group: FactGroup): FactCounts {
  const { count, reports, planned, stances, years, firstYear, lastYear, evidence } = group;
  return { count, reports, planned, done: count - planned, stances, years, firstYear, lastYear, evidence };
}

/** The same without what is plain from a single report. */
export function citationCounts(group: FactGroup): Omit<FactCounts, "reports" | "years" | "firstYear" | "lastYear"> {
  const { count, planned, stances, evidence } = group;
  return { count, planned, done: count - planned, stances, evidence };
}
