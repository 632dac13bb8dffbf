import { NODE_LABELS, type NodeLabel } from "../../ontology.js";
import type { CoCitedRow, EntityNames, Page, SimilarRegionRow } from "../answers.js";
import type { FactFilter, FactGroup, FactSource } from "../fact-source.js";
import {
  type CoCitedOptions,
  coCitedOptionsSchema,
  type SimilarOptions,
  similarOptionsSchema,
} from "../query-options.js";
import { ALL, type QueryContext } from "./context.js";
import { allEntityNames, askedNames, regionNames } from "./describe.js";
import { toReportFilter } from "./filters.js";
import { mapPage, toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** Question 7: what stands in the same reports, with lift. */
export async function coCited(
  { source, names }: QueryContext,
  law: string,
  given?: CoCitedOptions,
): Promise<Page<CoCitedRow>> {
  const { labels, order, minReports, evidence, ...options } = parseOptions(coCitedOptionsSchema, given);
  const { id: entity } = await names.node(law, NODE_LABELS);
  const filter = await toReportFilter(names, options);
  const query = { entity, labels, filter, minReports, order, ...withOneMore(options) };
  const { total, own, rows } = await source.coMentions(query);
  const page = toPage(rows, options);
  const others = page.rows.map((row) => row.entity);
  const entityOf = await allEntityNames(source, others);
  const together = { ...filter, entities: others, alongside: entity };
  const groups = evidence === 0 ? [] : await countMentions(source, ["entity"], together, evidence);
  const evidenceOf = new Map(groups.map((group) => [group.entity, group.evidence]));
  return mapPage(page, ({ entity: other, both, reports }) => ({
    ...entityOf(other),
    ...askedNames(other),
    both,
    reports,
    own,
    lift: (both * total) / (own * reports),
    evidence: evidenceOf.get(other) ?? [],
  }));
}

/** Question 8: regions whose own reports mention the same things, and the rarest of these. */
export async function similarRegions(
  { source, names }: QueryContext,
  name: string,
  given?: SimilarOptions,
): Promise<Page<SimilarRegionRow>> {
  const { labels, minShared, because, evidence, ...options } = parseOptions(similarOptionsSchema, given);
  const { id: region } = await names.node(name, ["Region"]);
  const filter = await toReportFilter(names, options);
  const query = { region, labels, filter, minShared, ...withOneMore(options) };
  const { own, rows } = await source.similarRegions(query);
  const page = toPage(rows, options);
  const others = page.rows.map((row) => row.region);
  const named = await regionNames(source, others);
  const reasons = await rarestShared(source, { region, others, labels, filter, because });
  const evidenceOf = await evidenceOfReasons(source, { reasons, filter, evidence });
  return mapPage(page, ({ region: other, shared, other: size }) => ({
    ...named(other),
    similarity: shared / (own + size - shared),
    shared,
    own,
    other: size,
    because: reasons.get(other) ?? [],
    evidence: evidenceOf(other),
  }));
}

/** Where the reports of each region mention the reasons: those of one reason after the other, `evidence` at most. */
async function evidenceOfReasons(
  source: FactSource,
  wanted: {
    readonly reasons: ReadonlyMap<string, readonly EntityNames[]>;
    readonly filter: FactFilter;
    readonly evidence: number;
  },
): Promise<(region: string) => readonly string[]> {
  const { reasons, filter, evidence } = wanted;
  const entities = [...new Set([...reasons.values()].flat().map(({ entityId }) => entityId))];
  if (evidence === 0 || entities.length === 0) return () => [];
  const shown = { ...filter, entities, exactRegions: [...reasons.keys()] };
  const groups = await countMentions(source, ["region", "entity"], shown, evidence);
  const byPair = new Map(groups.map((group) => [`${group.region}\n${group.entity}`, group.evidence]));
  return (region) => {
    const ids = (reasons.get(region) ?? []).flatMap(({ entityId }) => byPair.get(`${region}\n${entityId}`) ?? []);
    return ids.slice(0, evidence);
  };
}

/** Names looked up at a time, the rarest first, until every region has enough of them. */
const BATCH = 200;

async function rarestShared(
  source: FactSource,
  wanted: {
    readonly region: string;
    readonly others: readonly string[];
    readonly labels: readonly NodeLabel[];
    readonly filter: FactFilter;
    readonly because: number;
  },
): Promise<ReadonlyMap<string, readonly EntityNames[]>> {
  const reasons = new Map<string, string[]>(wanted.others.map((region) => [region, []]));
  const own = await byRarity(source, wanted);
  for (let at = 0; at < own.length; at += BATCH) {
    if ([...reasons.values()].every((list) => list.length >= wanted.because)) break;
    const entities = own.slice(at, at + BATCH);
    const groups = await countMentions(source, ["region", "entity"], {
      ...wanted.filter,
      entities,
      exactRegions: wanted.others,
    });
    const pairs = new Set(groups.map((group) => `${group.region}\n${group.entity}`));
    for (const [region, list] of reasons) list.push(...entities.filter((entity) => pairs.has(`${region}\n${entity}`)));
  }
  const entityOf = await allEntityNames(source, [...reasons.values()].flat());
  return new Map([...reasons].map(([region, list]) => [region, list.slice(0, wanted.because).map(entityOf)]));
}

/** What the region's own reports mention, that of the fewest reports anywhere first. */
async function byRarity(
  source: FactSource,
  {
    region,
    labels,
    filter,
  }: { readonly region: string; readonly labels: readonly NodeLabel[]; readonly filter: FactFilter },
): Promise<string[]> {
  const own = await countMentions(source, ["entity"], { ...filter, labels, exactRegions: [region] });
  const entities = own.flatMap((group) => group.entity ?? []);
  const everywhere = await countMentions(source, ["entity"], { ...filter, entities });
  const sorted = [...everywhere].sort((a, b) => a.reports - b.reports);
  return sorted.flatMap((group) => group.entity ?? []);
}

function countMentions(
  source: FactSource,
  by: readonly ("region" | "entity")[],
  filter: FactFilter,
  evidence = 0,
): Promise<readonly FactGroup[]> {
  return source.countFacts({ kind: "mention", by, filter, order: "key", breakdown: false, evidence, ...ALL });
}
