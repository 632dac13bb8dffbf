import { evidenceId } from "../../id.js";
import { NODE_LABELS } from "../../ontology.js";
import type { ItemAnswer, Page, ProblemGroup } from "../answers.js";
import type { ItemRow } from "../fact-rows.js";
import {
  type ProblemOptions,
  problemOptionsSchema,
  type ReportOptions,
  reportOptionsSchema,
} from "../query-options.js";
import type { QueryContext } from "./context.js";
import { allEntityNames, reportsById } from "./describe.js";
import { textsById } from "./documents.js";
import { toReportFilter, within } from "./filters.js";
import { mapPage, toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** Question 9: items of the plans in an agency's reports for one year. */
export async function commitments(
  context: QueryContext,
  agency: string,
  asked: { readonly year: number; readonly options: ReportOptions | undefined },
): Promise<Page<ItemAnswer>> {
  const { source, names } = context;
  const options = parseOptions(reportOptionsSchema, asked.options);
  const years = { from: asked.year, to: asked.year };
  const filter = within({ ...(await toReportFilter(names, options)), years }, await names.agency(agency));
  const rows = await source.items({ kind: "commitment", filter, ...withOneMore(options) });
  return answerItems(context, toPage(rows, options));
}

/** Question 10: problems grouped by what they concern, that of the most problems first. */
export async function problems({ source, names }: QueryContext, given?: ProblemOptions): Promise<Page<ProblemGroup>> {
  const { labels, evidence, ...options } = parseOptions(problemOptionsSchema, given);
  const filter = { ...(await toReportFilter(names, options)), labels };
  const query = { kind: "problem", by: ["entity"], filter, order: "count", breakdown: true, evidence } as const;
  const page = toPage(await source.countFacts({ ...query, ...withOneMore(options) }), options);
  const entityOf = await allEntityNames(
    source,
    page.rows.flatMap((group) => group.entity || []),
  );
  return mapPage(page, ({ entity, count, reports, years, firstYear, lastYear, evidence: ids }) => {
    const named = entity ? entityOf(entity) : null;
    return {
      concern: named?.entity ?? null,
      concernId: named?.entityId ?? null,
      label: named?.label ?? null,
      count,
      reports,
      years,
      firstYear,
      lastYear,
      evidence: ids,
    };
  });
}

/** Question 10: the problems themselves that concern one thing, or nothing named. */
export async function problemsConcerning(
  context: QueryContext,
  entity: string | null,
  given?: ReportOptions,
): Promise<Page<ItemAnswer>> {
  const { source, names } = context;
  const options = parseOptions(reportOptionsSchema, given);
  const concerns = entity === null ? "" : (await names.node(entity, NODE_LABELS)).id;
  const filter = await toReportFilter(names, options);
  const rows = await source.items({ kind: "problem", filter, concerns, ...withOneMore(options) });
  return answerItems(context, toPage(rows, options));
}

/** Items with their report, their words and the names of what they concern. */
export async function answerItems({ source }: QueryContext, page: Page<ItemRow>): Promise<Page<ItemAnswer>> {
  const reports = page.rows.map((row) => row.report);
  const named = await reportsById(source, reports);
  const texts = await textsById(source, reports);
  const entityOf = await allEntityNames(
    source,
    page.rows.flatMap((row) => row.concerns),
  );
  return mapPage(page, (row) => ({
    ...named(row.report),
    id: row.id,
    ordinal: row.ordinal,
    heading: row.heading,
    text: texts.get(row.report)?.slice(row.start, row.end) ?? null,
    concerns: row.concerns.map(entityOf),
    evidence: [evidenceId(row.report, row)],
  }));
}
