import type { NodeLabel } from "../../ontology.js";
import type { AgencyCitingRow, EntityRow, Page, RegionCitingRow, ReportCitingRow } from "../answers.js";
import type { FactFilter, FactGroup, FactQuery, PageRequest } from "../fact-source.js";
import {
  type CitingOptions,
  citingOptionsSchema,
  type LabelledOptions,
  labelledOptionsSchema,
  type ReportsCitingOptions,
  reportsCitingOptionsSchema,
} from "../query-options.js";
import type { QueryContext } from "./context.js";
import {
  agencyNames,
  askedNames,
  citationCounts,
  entityNames,
  factCounts,
  regionNames,
  reportsById,
} from "./describe.js";
import { distinctiveEvidence } from "./distinctive-evidence.js";
import { toFactFilter, within } from "./filters.js";
import { mapPage, toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** What can be asked of as "cited" or "run": laws first, but any named thing. */
export const CITABLE: readonly NodeLabel[] = ["Law", "Document", "Programme", "Platform", "Event", "Agency"];
export const RUNNABLE: readonly NodeLabel[] = ["Programme", "Platform"];

/** Questions 1 and 5: regions by their mentions of one thing. */
export async function regionsMentioning(
  context: QueryContext,
  name: string,
  question: { readonly labels: readonly NodeLabel[]; readonly options: CitingOptions | undefined },
): Promise<Page<RegionCitingRow>> {
  const { entity, page } = await groupsMentioning(context, name, { ...question, by: "region" });
  const named = await regionNames(
    context.source,
    page.rows.flatMap((group) => group.region ?? []),
  );
  return mapPage(page, (group) => ({ ...named(group.region ?? ""), ...askedNames(entity), ...factCounts(group) }));
}

/** Question 1: issuers by their mentions of one thing. */
export async function agenciesCiting(
  context: QueryContext,
  law: string,
  options?: CitingOptions,
): Promise<Page<AgencyCitingRow>> {
  const { entity, page } = await groupsMentioning(context, law, { labels: CITABLE, options, by: "agency" });
  return mapPage(page, (group) => ({
    ...agencyNames(group.agency ?? ""),
    ...askedNames(entity),
    ...factCounts(group),
  }));
}

async function groupsMentioning(
  { source, names }: QueryContext,
  name: string,
  question: {
    readonly labels: readonly NodeLabel[];
    readonly options: CitingOptions | undefined;
    readonly by: "region" | "agency";
  },
): Promise<{ readonly entity: string; readonly page: Page<FactGroup> }> {
  const options = parseOptions(citingOptionsSchema, question.options);
  const { id: entity } = await names.node(name, question.labels);
  const filter = { ...(await toFactFilter(names, options)), entities: [entity] };
  const { order, evidence } = options;
  const groups = await source.countFacts({
    ...mentions(filter, withOneMore(options)),
    by: [question.by],
    order,
    evidence,
  });
  return { entity, page: toPage(groups, options) };
}

/** Question 1: reports that mention one thing, by year, then id. */
export async function reportsCiting(
  context: QueryContext,
  law: string,
  given?: ReportsCitingOptions,
): Promise<Page<ReportCitingRow>> {
  const { source, names } = context;
  const options = parseOptions(reportsCitingOptionsSchema, given);
  const { id: entity } = await names.node(law, CITABLE);
  const filter = { ...(await toFactFilter(names, options)), entities: [entity] };
  const query: FactQuery = {
    ...mentions(filter, withOneMore(options)),
    by: ["report"],
    order: "year",
    evidence: options.evidence,
  };
  const page = options.distinctive
    ? await distinctiveEvidence(source, query)
    : toPage(await source.countFacts(query), options);
  const named = await reportsById(
    source,
    page.rows.flatMap((group) => group.report ?? []),
  );
  return mapPage(page, (group) => ({ ...named(group.report ?? ""), ...askedNames(entity), ...citationCounts(group) }));
}

/** Questions 2 and 5: what the reports of a region or agency mention. */
export async function mentionedBy(
  { source, names }: QueryContext,
  place: string,
  question: { readonly labels: readonly NodeLabel[]; readonly options: LabelledOptions | undefined },
): Promise<Page<EntityRow>> {
  const options = parseOptions(labelledOptionsSchema, question.options);
  const filter = within(await toFactFilter(names, options), await names.place(place));
  const labels = options.labels ?? question.labels;
  const { order, evidence } = options;
  const groups = await source.countFacts({
    ...mentions({ ...filter, labels }, withOneMore(options)),
    by: ["entity"],
    order,
    evidence,
  });
  const page = toPage(groups, options);
  return mapPage(page, (group) => ({
    ...entityNames(group.entity ?? ""),
    ...askedNames(group.entity ?? ""),
    ...factCounts(group),
  }));
}

/** The usual counting query: mentions, with stances and years. */
function mentions(
  filter: FactFilter,
  page: PageRequest,
): Pick<FactQuery, "kind" | "filter" | "breakdown" | "limit" | "offset"> {
  return { kind: "mention", filter, breakdown: true, ...page };
}
