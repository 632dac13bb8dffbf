import { evidenceId, type FactGroup, type FactQuery, type GroupKey, type Stance, stanceSchema } from "@govkg/model";
import type { Run } from "../connection.js";
import { type FactMatch, matchFacts } from "./fact-match.js";
import { SCOPES_OF_REPORT, toScope } from "./report-filter.js";

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
  const facts = matchFacts(kind, filter, { stances: breakdown, spans: false });
  const keys = by.map((key) => `${KEY_VALUES[key]} AS key_${key}`);
  const names = by.map((key) => `key_${key}`);
  const lines = [facts.cypher, ...(scopes ? [scopeLines(by)] : [])];
  const perYear = [
    ...keys,
    "r.year AS year",
    "sum(facts) AS facts",
    "sum(plans) AS plans",
    "count(DISTINCT r) AS reports",
  ];
  lines.push(`WITH ${[...perYear, ...stanceSums(breakdown), ...scopeFlags(query)].join(", ")}`);
  if (names.length > 0) lines.push(`WHERE ${names.map((name) => `${name} IS NOT NULL`).join(" AND ")}`);
  const totals = [
    "sum(facts) AS count",
    "sum(plans) AS planned",
    "sum(reports) AS reports",
    "min(year) AS firstYear",
    "max(year) AS lastYear",
  ];
  const years = breakdown ? "collect(CASE WHEN year IS NULL THEN null ELSE [year, facts] END)" : "[]";
  lines.push(
    `WITH ${[...names, ...totals, `${years} AS years`, ...stanceTotals(breakdown), ...scopeTotals(query)].join(", ")}`,
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
  const parameters = { ...facts.parameters, ...(scopes ? { scopes } : {}), ...minima(query), limit, offset };
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

/** The first pieces of evidence of each group: its facts again, by report and place. */
async function evidenceOfGroups(run: Run, query: FactQuery, groups: readonly GroupAnswer[]): Promise<string[][]> {
  const conditions = query.by.flatMap((key) => keyCondition(key));
  const facts = matchFacts(query.kind, query.filter, { stances: false, spans: true }, conditions);
  const scopes = query.scopes?.map(toScope);
  const cypher = `UNWIND range(0, size($groups) - 1) AS place
WITH place, $groups[place] AS keys
CALL (keys) {
${facts.cypher}
${scopes ? `${scopeLines(query.by)}\n${query.by.includes("scope") ? "WITH * WHERE $scopes[scopeIndex].id = keys.scope" : ""}` : ""}
UNWIND range(0, size(starts) - 1) AS i
RETURN r.id AS report, starts[i] AS start, ends[i] AS end
ORDER BY report, start, end LIMIT toInteger($evidence)
}
RETURN place, report, start, end ORDER BY place, report, start, end`;
  const parameters = {
    ...facts.parameters,
    ...(scopes ? { scopes } : {}),
    groups: groups.map(({ keys }) => keys),
    evidence: query.evidence,
  };
  const rows = await run<{ place: number; report: string; start: number; end: number }>(cypher, parameters);
  const lists = groups.map((): string[] => []);
  for (const { place, report, start, end } of rows) lists[place]?.push(evidenceId(report, { start, end }));
  return lists;
}

function keyCondition(key: GroupKey): string[] {
  switch (key) {
    case "scope":
      return [];
    case "entity":
      return ['coalesce(n.id, "") = keys.entity'];
    default:
      return [`${KEY_VALUES[key]} = keys.${key}`];
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
