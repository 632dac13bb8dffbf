import {
  compareText,
  evidenceId,
  type FactGroup,
  type FactQuery,
  type GroupKey,
  type Stance,
  stanceSchema,
} from "@govkg/model";
import type { Run } from "../connection.js";
import { type FactMatch, matchFacts } from "./fact-match.js";
import { inAnyScope, SCOPES_OF_REPORT, toScope } from "./report-filter.js";

const STANCES: readonly Stance[] = stanceSchema.options;

/** What a group is told apart by, of the variables that `matchFacts` binds. */
const KEY_VALUES: Readonly<Record<GroupKey, string>> = {
  entity: "entity",
  region: "r.regionId",
  agency: "r.lineage",
  report: "r.id",
  year: "r.year",
  level: "r.level",
  scope: "$scopes[scopeIndex].id",
};

/** What is counted of a group in one year, and then over all years. */
const PER_YEAR = ["r.year AS year", "sum(facts) AS facts", "sum(plans) AS plans", "count(DISTINCT r) AS reports"];
const TOTALS = [
  "sum(facts) AS count",
  "sum(plans) AS planned",
  "sum(reports) AS reports",
  "min(year) AS firstYear",
  "max(year) AS lastYear",
];

interface GroupAnswer {
  readonly keys: Readonly<Partial<Record<GroupKey, string | number>>>;
  readonly count: number;
  readonly reports: number;
  readonly planned: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly stances: readonly number[];
  readonly years: readonly (readonly [number, number])[];
}

/** Grouped counts of facts, then the evidence of the groups on the page. */
export async function countFacts(run: Run, given: FactQuery): Promise<FactGroup[]> {
  // a scope named twice is one scope
  const query = given.scopes ? { ...given, scopes: [...new Set(given.scopes)] } : given;
  const { cypher, parameters } = groupStatement(query);
  const groups = await run<GroupAnswer>(cypher, parameters);
  const evidence = query.evidence > 0 && groups.length > 0 ? await evidenceOfGroups(run, query, groups) : [];
  return groups.map((group, index) => toGroup(group, evidence[index] ?? [], query.breakdown));
}

function groupStatement(query: FactQuery): FactMatch {
  const { kind, filter, by, breakdown, limit, offset } = query;
  const scopes = query.scopes?.map(toScope);
  const held = scopes && inAnyScope(scopes);
  const facts = matchFacts(kind, filter, { stances: breakdown, spans: false }, held?.parts);
  const keys = by.map((key) => `${KEY_VALUES[key]} AS key_${key}`);
  const names = by.map((key) => `key_${key}`);
  const lines = [facts.cypher, ...(scopes ? [scopeLines(by)] : [])];
  lines.push(`WITH ${[...keys, ...PER_YEAR, ...stanceSums(breakdown), ...scopeFlags(query)].join(", ")}`);
  if (names.length > 0) lines.push(`WHERE ${names.map((name) => `${name} IS NOT NULL`).join(" AND ")}`);
  const years = breakdown ? "collect(CASE WHEN year IS NULL THEN null ELSE [year, facts] END)" : "[]";
  lines.push(
    `WITH ${[...names, ...TOTALS, `${years} AS years`, ...stanceTotals(breakdown), ...scopeTotals(query)].join(", ")}`,
  );
  lines.push(`WHERE ${groupConditions(query).join(" AND ")}`);
  const map = `{${by.map((key) => `${key}: key_${key}`).join(", ")}} AS keys`;
  const stances = breakdown
    ? `[${STANCES.map((stance) => `stance_${stance}`).join(", ")}] AS stances`
    : "[] AS stances";
  lines.push(`RETURN ${map}, count, planned, reports, firstYear, lastYear, years, ${stances}`);
  lines.push(
    `ORDER BY ${[...orderOf(query), ...names].join(", ") || "count"} SKIP toInteger($offset) LIMIT toInteger($limit)`,
  );
  const parameters = {
    ...facts.parameters,
    ...held?.parameters,
    ...(scopes ? { scopes } : {}),
    ...minima(query),
    limit,
    offset,
  };
  return { cypher: lines.join("\n"), parameters };
}

/** A report may lie in several scopes: with the key `scope` its facts count in each, else once. */
function scopeLines(by: readonly GroupKey[]): string {
  const found = `WITH *, ${SCOPES_OF_REPORT} AS inScopes WHERE size(inScopes) > 0`;
  return by.includes("scope") ? `${found}\nUNWIND inScopes AS scopeIndex` : found;
}

function stanceSums(breakdown: boolean): string[] {
  if (!breakdown) return [];
  return STANCES.map((stance) => `sum(size([x IN stances WHERE x = "${stance}"])) AS stance_${stance}`);
}

function stanceTotals(breakdown: boolean): string[] {
  return breakdown ? STANCES.map((stance) => `sum(stance_${stance}) AS stance_${stance}`) : [];
}

function scopeFlags({ scopes, minScopes }: FactQuery): string[] {
  if (!scopes || minScopes === undefined) return [];
  return scopes.map((_, index) => `max(CASE WHEN ${index} IN inScopes THEN 1 ELSE 0 END) AS scope_${index}`);
}

function scopeTotals({ scopes, minScopes }: FactQuery): string[] {
  if (!scopes || minScopes === undefined) return [];
  return scopes.map((_, index) => `max(scope_${index}) AS scope_${index}`);
}

function groupConditions({ scopes, minScopes, minReports }: FactQuery): string[] {
  const conditions = ["count > 0"];
  if (minReports !== undefined) conditions.push("reports >= $minReports");
  if (scopes && minScopes !== undefined) {
    const sum = scopes.map((_, index) => `scope_${index}`).join(" + ") || "0";
    conditions.push(`${sum} >= $minScopes`);
  }
  return conditions;
}

function minima({ minReports, minScopes }: FactQuery): Record<string, unknown> {
  return { ...(minReports === undefined ? {} : { minReports }), ...(minScopes === undefined ? {} : { minScopes }) };
}

function orderOf({ order }: FactQuery): string[] {
  switch (order) {
    case "count":
      return ["count DESC"];
    case "reports":
      return ["reports DESC"];
    case "year":
      return ["firstYear"];
    case "key":
      return [];
  }
}

interface FirstSpans {
  readonly keys: GroupAnswer["keys"];
  readonly report: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The first pieces of evidence of each group, by report and place, all in one pass over the facts. The places of one
 * row are in order, so the first so many of a group lie within its first so many rows.
 */
async function evidenceOfGroups(run: Run, query: FactQuery, groups: readonly GroupAnswer[]): Promise<string[][]> {
  const { kind, filter, by, evidence } = query;
  const scopes = query.scopes?.map(toScope);
  const held = scopes && inAnyScope(scopes);
  const conditions = [...(held?.parts ?? []), ...by.flatMap((key) => keyCondition(key, kind))];
  const facts = matchFacts(kind, filter, { stances: false, spans: true }, conditions);
  const names = by.map((key) => `key_${key}`);
  const cypher = [
    facts.cypher,
    ...(scopes ? [scopeLines(by)] : []),
    `WITH ${[...by.map((key) => `${KEY_VALUES[key]} AS key_${key}`), "r.id AS report", "starts", "ends"].join(", ")}`,
    "ORDER BY report, starts[0], ends[0]",
    `WITH ${[...names, "collect([report, starts[..toInteger($evidence)], ends[..toInteger($evidence)]])[..toInteger($evidence)] AS firsts"].join(", ")}`,
    "UNWIND firsts AS first",
    `RETURN {${by.map((key) => `${key}: key_${key}`).join(", ")}} AS keys, first[0] AS report, first[1] AS starts, first[2] AS ends`,
  ].join("\n");
  const values = Object.fromEntries(by.map((key) => [`of_${key}`, [...new Set(groups.map(({ keys }) => keys[key]))]]));
  const rows = await run<FirstSpans>(cypher, {
    ...facts.parameters,
    ...held?.parameters,
    ...(scopes ? { scopes } : {}),
    ...values,
    evidence,
  });
  const signOf = (keys: GroupAnswer["keys"]) => JSON.stringify(by.map((key) => keys[key]));
  const rowsBySign = new Map<string, FirstSpans[]>();
  for (const row of rows) {
    const sign = signOf(row.keys);
    const list = rowsBySign.get(sign);
    if (list) list.push(row);
    else rowsBySign.set(sign, [row]);
  }
  return groups.map(({ keys }) => firstEvidence(rowsBySign.get(signOf(keys)) ?? [], evidence));
}

function firstEvidence(rows: readonly FirstSpans[], size: number): string[] {
  const spans = rows.flatMap(({ report, starts, ends }) =>
    starts.map((start, index) => ({ report, start, end: ends[index] ?? start })),
  );
  spans.sort((a, b) => compareText(a.report, b.report) || a.start - b.start || a.end - b.end);
  return spans.slice(0, size).map(({ report, start, end }) => evidenceId(report, { start, end }));
}

/** Groups of several keys are asked for key by key: what isn't on the page is left aside afterwards. */
function keyCondition(key: GroupKey, kind: FactQuery["kind"]): string[] {
  switch (key) {
    case "scope":
      return [];
    case "entity":
      // an item that concerns nothing named has no node there
      return [kind === "mention" ? "n.id IN $of_entity" : 'coalesce(n.id, "") IN $of_entity'];
    default:
      return [`${KEY_VALUES[key]} IN $of_${key}`];
  }
}

function toGroup(group: GroupAnswer, evidence: readonly string[], breakdown: boolean): FactGroup {
  const { keys, count, reports, planned, firstYear, lastYear } = group;
  const stances: Partial<Record<Stance, number>> = {};
  if (breakdown)
    for (const [index, stance] of STANCES.entries()) if (group.stances[index]) stances[stance] = group.stances[index];
  return {
    ...(keys as Pick<FactGroup, GroupKey>), // as: each key has the type of its property
    count,
    reports,
    planned,
    firstYear,
    lastYear,
    stances,
    years: Object.fromEntries(group.years),
    evidence,
  };
}
