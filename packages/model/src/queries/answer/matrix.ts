import { parseNodeId } from "../../id.js";
import { NODE_LABELS } from "../../ontology.js";
import type { CitationMatrix, MatrixCell, MatrixHead } from "../answers.js";
import type { FactFilter, FactGroup } from "../fact-source.js";
import { type MatrixOptions, matrixOptionsSchema } from "../query-options.js";
import { ALL, type QueryContext } from "./context.js";
import { regionNames } from "./describe.js";
import { toFactFilter } from "./filters.js";
import { parseOptions } from "./parse-options.js";

type Values = ReturnType<typeof matrixOptionsSchema.parse>;

interface Wanted {
  readonly filter: FactFilter;
  readonly options: Values;
  /** Ids of the columns' entities. */
  readonly columns: readonly string[];
}

/** Question 3: regions, agencies or years × entities, with the reason why a cell is empty. */
export async function citationMatrix(context: QueryContext, given?: MatrixOptions): Promise<CitationMatrix> {
  const options = parseOptions(matrixOptionsSchema, given);
  const filter = await toFactFilter(context.names, options);
  const columns = await columnIds(context, filter, options);
  const wanted = { filter, options, columns };
  const [rows, key] =
    options.rows.kind === "years" ? [[], "year" as const] : [await rowIds(context, wanted), "scope" as const];
  const scopes = key === "scope" ? rows : undefined;
  const held = await context.source.countReports({ by: [key], filter, scopes, order: "key", ...ALL });
  const groups = await context.source.countFacts({
    kind: "mention",
    by: [key, "entity"],
    filter: { ...filter, entities: columns },
    scopes,
    order: "key",
    breakdown: true,
    evidence: options.evidence,
    ...ALL,
  });
  const heldByRow = new Map(held.map((group) => [String(group[key]), group.reports]));
  const ids = key === "scope" ? rows : [...heldByRow.keys()];
  return {
    rows: await heads(context, ids),
    columns: await heads(context, columns),
    cells: toCells(ids, columns, {
      heldByRow,
      groups: new Map(groups.map((group) => [cellKey(String(group[key]), group.entity), group])),
    }),
  };
}

function cellKey(row: string, column: string | undefined): string {
  return `${row}\n${column}`;
}

function toCells(
  rows: readonly string[],
  columns: readonly string[],
  found: { readonly heldByRow: ReadonlyMap<string, number>; readonly groups: ReadonlyMap<string, FactGroup> },
): MatrixCell[][] {
  return rows.map((row) => {
    const held = found.heldByRow.get(row) ?? 0;
    return columns.map((column) => toCell(held, found.groups.get(cellKey(row, column))));
  });
}

function toCell(held: number, group: FactGroup | undefined): MatrixCell {
  if (group) {
    const { count, planned, stances, evidence, reports } = group;
    return { state: "cited", held, reports, count, planned, stances, evidence };
  }
  const state = held > 0 ? "no-mention" : "no-report";
  return { state, held, reports: 0, count: 0, planned: 0, stances: {}, evidence: [] };
}

async function columnIds({ source, names }: QueryContext, filter: FactFilter, { columns }: Values): Promise<string[]> {
  if (columns.names) return names.ids(columns.names, NODE_LABELS);
  const top = { limit: columns.top, offset: 0 };
  const groups = await source.countFacts({
    kind: "mention",
    by: ["entity"],
    filter: { ...filter, labels: columns.labels },
    order: "reports",
    breakdown: false,
    evidence: 0,
    ...top,
  });
  return groups.flatMap((group) => group.entity ?? []);
}

async function rowIds({ source, names }: QueryContext, { filter, options, columns }: Wanted): Promise<string[]> {
  const { rows } = options;
  if (rows.kind === "years") return [];
  if (rows.names) {
    // one after the other: of several unknown names every source tells the first
    return rows.kind === "regions" ? names.ids(rows.names, ["Region"]) : names.agencies(rows.names);
  }
  const by = rows.kind === "regions" ? "region" : "agency";
  const groups = await source.countFacts({
    kind: "mention",
    by: [by],
    filter: { ...filter, entities: columns },
    order: "count",
    breakdown: false,
    evidence: 0,
    limit: rows.top,
    offset: 0,
  });
  return groups.flatMap((group) => group[by] ?? []);
}

/** A row is a region, an agency or a year; only the last has no colon in its id. */
async function heads({ source, names }: QueryContext, ids: readonly string[]): Promise<MatrixHead[]> {
  const regions = await regionNames(
    source,
    ids.filter((id) => id.startsWith("region:")),
    (code) => names.nameOfCode(code),
  );
  return ids.map((id) => {
    if (!id.includes(":")) return { id, name: id };
    if (!id.startsWith("region:")) return { id, name: parseNodeId(id).name };
    const { region, regionCode } = regions(id);
    return { id, name: region, regionCode };
  });
}
