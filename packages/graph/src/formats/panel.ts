import type { FactGroup, GraphSource, PropertyValue } from "@govkg/model";
import { parseNodeId, stanceSchema } from "@govkg/model";
import type { ExportOptions } from "./export-filter.js";
import { type Column, stanceColumn } from "./property-table.js";
import { watched } from "./watched.js";

/** One row of the panel, by column. */
export type PanelRow = Readonly<Record<string, PropertyValue>>;

/** Columns of the panel, in their order. */
export const PANEL_COLUMNS: readonly Column[] = [
  { name: "region", type: "string", description: "region of the reports, from the prefecture down" },
  { name: "region_code", type: "string", description: "its GB/T 2260 code" },
  { name: "region_id", type: "string", description: "its node id" },
  { name: "year", type: "int", description: "year reported on" },
  { name: "law", type: "string", description: "law or document cited" },
  { name: "law_id", type: "string", description: "its node id" },
  { name: "count", type: "int", description: "citations" },
  { name: "planned", type: "int", description: "citations that speak of the year to come" },
  ...stanceSchema.options.map(
    (stance): Column => ({
      name: stanceColumn(stance),
      type: "int",
      description: `citations with the stance ${stance}`,
    }),
  ),
  { name: "reports", type: "int", description: "reports that cite it" },
  { name: "held", type: "int", description: "reports held for the region and year: the base of a share" },
  { name: "evidence", type: "strings", description: "evidence ids of the citations" },
];

const ALL = { limit: 1_000_000, offset: 0 } as const;
const CITED = ["Law", "Document"] as const;

/**
 * The tidy panel: one row a region, year and law (or document) with at least one citation, in that order. Regions and
 * years without a row have either no citation or no report; `coverage` (the questions) tells which.
 */
export function panelRows(source: GraphSource, options: ExportOptions = {}): AsyncGenerator<PanelRow> {
  return watched("row", readPanel(source, options), options);
}

async function* readPanel(source: GraphSource, options: ExportOptions): AsyncGenerator<PanelRow> {
  const { years, regions } = options;
  const labels = options.labels?.filter((label) => label === "Law" || label === "Document") ?? CITED;
  const found = await source.countReports({ by: ["region"], filter: { years, regions }, order: "key", ...ALL });
  for (const { region } of found) {
    if (region === undefined) continue;
    const own = { years, exactRegions: [region] };
    const held = await source.countReports({ by: ["year"], filter: own, order: "key", ...ALL });
    const heldByYear = new Map(held.map((group) => [group.year, group.reports]));
    const names = await regionNames(source, region);
    for (const group of await citations(source, { ...own, labels })) {
      yield { ...names, ...panelCell(group), held: heldByYear.get(group.year) ?? 0, evidence: group.evidence };
    }
  }
}

async function regionNames(source: GraphSource, region: string): Promise<PanelRow> {
  const [node] = await source.nodes({ ids: [region], limit: 1, offset: 0 });
  const { name: key } = parseNodeId(region);
  const code = node?.properties["code"];
  return {
    region: node?.name ?? key,
    region_code: typeof code === "string" ? code : key.slice(0, 6),
    region_id: region,
  };
}

function citations(source: GraphSource, filter: Parameters<GraphSource["countFacts"]>[0]["filter"]) {
  const query = { kind: "mention", by: ["year", "entity"], order: "key", breakdown: true, evidence: 10_000 } as const;
  return source.countFacts({ ...query, filter, ...ALL });
}

function panelCell({ year, entity, count, planned, stances, reports }: FactGroup): PanelRow {
  const byStance = stanceSchema.options.map((stance) => [stanceColumn(stance), stances[stance] ?? 0] as const);
  return {
    year: year ?? 0,
    law: parseNodeId(entity ?? "").name,
    law_id: entity ?? "",
    count,
    planned,
    ...Object.fromEntries(byStance),
    reports,
  };
}
