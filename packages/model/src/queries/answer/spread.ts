import { NODE_LABELS } from "../../ontology.js";
import type { AdopterRow, Diffusion, Timeline } from "../answers.js";
import type { FactGroup, FactQuery, FactSource } from "../fact-source.js";
import {
  type DiffusionOptions,
  diffusionOptionsSchema,
  type FactOptions,
  factOptionsSchema,
} from "../query-options.js";
import { ALL, type QueryContext } from "./context.js";
import { agencyNames, allEntityNames, askedNames, citationCounts, regionNames, reportsById } from "./describe.js";
import { toFactFilter } from "./filters.js";
import { pageOf } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** Question 6: mentions of one thing by year, and its first mention anywhere. */
export async function timeline({ source, names }: QueryContext, name: string, given?: FactOptions): Promise<Timeline> {
  const options = parseOptions(factOptionsSchema, given);
  const { id: entity } = await names.node(name, NODE_LABELS);
  const filter = await toFactFilter(names, options);
  const { limit, offset, evidence } = options;
  const query = { kind: "mention", breakdown: true, evidence } as const;
  const groups = await source.countFacts({
    ...query,
    filter: { ...filter, entities: [entity] },
    by: ["year"],
    order: "key",
    limit,
    offset,
  });
  const held = await source.countReports({ by: ["year"], filter, order: "key", ...ALL });
  const heldByYear = new Map(held.map((group) => [group.year, group.reports]));
  const [first] = await source.countFacts({
    ...query,
    filter: { entities: [entity] },
    by: ["report"],
    order: "year",
    limit: 1,
    offset: 0,
  });
  const named = await reportsById(source, first?.report ? [first.report] : []);
  const entityOf = await allEntityNames(source, [entity]);
  return {
    ...entityOf(entity),
    ...askedNames(entity),
    first: first?.report ? { ...named(first.report), evidence: first.evidence } : null,
    rows: groups.map((group) => ({
      year: group.year ?? 0,
      held: heldByYear.get(group.year) ?? 0,
      reports: group.reports,
      ...citationCounts(group),
    })),
  };
}

/** Question 6: who took something up when, by region or agency and by level. */
export async function diffusion(
  { source, names }: QueryContext,
  name: string,
  given?: DiffusionOptions,
): Promise<Diffusion> {
  const options = parseOptions(diffusionOptionsSchema, given);
  const { id: entity } = await names.node(name, NODE_LABELS);
  const filter = { ...(await toFactFilter(names, options)), entities: [entity] };
  const { by, evidence } = options;
  const query = { kind: "mention", filter, breakdown: false, ...ALL } as const;
  const adopters = (await source.countFacts({ ...query, by: [by], order: "year", evidence: 0 })).filter(isDated);
  const page = pageOf(rank(adopters), options);
  const rows = await adopterRows(source, page.rows, { ...query, by: [by, "year"], order: "key", evidence });
  const entityOf = await allEntityNames(source, [entity]);
  return {
    ...entityOf(entity),
    ...askedNames(entity),
    adopters: { rows, next: page.next },
    levels: levelRows(await source.countFacts({ ...query, by: ["level", "year"], order: "year", evidence })),
    curve: curve(adopters),
  };
}

type Dated = FactGroup & { readonly firstYear: number };
interface Ranked {
  readonly id: string;
  readonly year: number;
  readonly lag: number;
  readonly rank: number;
  readonly reports: number;
}

function isDated(group: FactGroup): group is Dated {
  return group.firstYear !== null;
}

/** Equal years share a rank, the next year counts all before it: 1, 1, 3. */
function rank(adopters: readonly Dated[]): Ranked[] {
  const start = adopters[0]?.firstYear ?? 0;
  let place = 1;
  return adopters.map((group, index) => {
    if (group.firstYear !== adopters[index - 1]?.firstYear) place = index + 1;
    const id = group.region ?? group.agency ?? "";
    return { id, year: group.firstYear, lag: group.firstYear - start, rank: place, reports: group.reports };
  });
}

/** Adopters with the evidence of their first year. */
async function adopterRows(source: FactSource, ranked: readonly Ranked[], query: FactQuery): Promise<AdopterRow[]> {
  const ids = ranked.map(({ id }) => id);
  const isRegion = query.by.includes("region");
  const filter = { ...query.filter, ...(isRegion ? { exactRegions: ids } : { agencies: ids }) };
  const groups = await source.countFacts({ ...query, filter });
  const evidence = new Map(groups.map((group) => [`${group.region ?? group.agency}/${group.year}`, group.evidence]));
  const named = await regionNames(source, isRegion ? ids : []);
  return ranked.map(({ id, ...row }) => ({
    ...(isRegion ? regionPart(named(id)) : agencyNames(id)),
    ...row,
    evidence: evidence.get(`${id}/${row.year}`) ?? [],
  }));
}

function regionPart({ region, regionCode }: { readonly region: string; readonly regionCode: string }) {
  return { region, regionCode };
}

/** Groups come by first year: the first of each level is its start. */
function levelRows(groups: readonly FactGroup[]): Diffusion["levels"] {
  const start = groups.find(isDated)?.firstYear ?? 0;
  const levels = new Map<string, Diffusion["levels"][number]>();
  for (const group of groups) {
    if (group.level === undefined || group.year === undefined) continue;
    const known = levels.get(group.level);
    const first = known ?? {
      level: group.level,
      firstYear: group.year,
      lag: group.year - start,
      reports: 0,
      evidence: group.evidence,
    };
    levels.set(group.level, { ...first, reports: first.reports + group.reports });
  }
  return [...levels.values()];
}

function curve(adopters: readonly Dated[]): Diffusion["curve"] {
  const points: { year: number; adopters: number; total: number }[] = [];
  adopters.forEach((group, index) => {
    const last = points.at(-1);
    if (last?.year === group.firstYear) {
      last.adopters++;
      last.total = index + 1;
    } else points.push({ year: group.firstYear, adopters: 1, total: index + 1 });
  });
  return points;
}
