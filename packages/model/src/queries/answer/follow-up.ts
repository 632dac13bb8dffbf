import { isWithin } from "../../span.js";
import type { EntityNames, FollowUpRow, ItemAnswer, Page } from "../answers.js";
import type { ItemRow, ReportRow } from "../fact-rows.js";
import { type ReportOptions, reportOptionsSchema } from "../query-options.js";
import { ALL, type QueryContext } from "./context.js";
import { allEntityNames } from "./describe.js";
import { toReportFilter, within } from "./filters.js";
import { answerItems } from "./items.js";
import { numberPairs } from "./number-pairs.js";
import { toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";
import { type Promised, type Told, toldBy } from "./told.js";
import { weigh } from "./weigh-answer.js";

/** Question 9: each commitment of an agency's plan with the answer of its report for the next year. */
export async function followUp(
  context: QueryContext,
  agency: string,
  asked: { readonly year: number; readonly options: ReportOptions | undefined },
): Promise<Page<FollowUpRow>> {
  const { source, names } = context;
  const options = parseOptions(reportOptionsSchema, asked.options);
  const body = await names.agency(agency);
  const years = { from: asked.year, to: asked.year };
  const filter = within({ ...(await toReportFilter(names, options)), years }, body);
  const page = toPage(await source.items({ kind: "commitment", filter, ...withOneMore(options) }), options);
  const answers = await answerItems(context, page);
  const told = await tellReports(context, { items: page.rows, lineage: body.id, year: asked.year });
  const entityOf = await allEntityNames(
    source,
    [...told.values()].flatMap(({ own }) => [...own.entities.keys()]),
  );
  const rows = page.rows.flatMap((item, index) => {
    const answer = answers.rows[index];
    const pair = told.get(item.report);
    return answer && pair ? [followUpRow({ item, answer, entityOf }, pair)] : [];
  });
  return { rows, next: page.next };
}

/** What a report of the year tells, and what the same body's next report does. */
interface ReportPair {
  readonly own: Told;
  readonly next: Told | null;
}

async function tellReports(
  { source }: QueryContext,
  asked: { readonly items: readonly ItemRow[]; readonly lineage: string; readonly year: number },
): Promise<ReadonlyMap<string, ReportPair>> {
  const years = { from: asked.year, to: asked.year + 1 };
  const reports = await source.reports({ filter: { agencies: [asked.lineage], years }, ...ALL });
  const pairs = new Map<string, ReportPair>();
  for (const report of new Set(asked.items.map((item) => item.report))) {
    const own = reports.find(({ id }) => id === report);
    if (!own) continue;
    const next = nextReport(own, reports);
    pairs.set(report, { own: await toldBy(source, own.id), next: next ? await toldBy(source, next.id) : null });
  }
  return pairs;
}

/** The report of the year after of the same kind; of several the first by id. */
function nextReport(own: ReportRow, reports: readonly ReportRow[]): ReportRow | undefined {
  return reports.find(({ year, kind }) => own.year !== null && year === own.year + 1 && kind === own.kind);
}

interface Answered {
  readonly item: ItemRow;
  readonly answer: ItemAnswer;
  readonly entityOf: (id: string) => EntityNames;
}

function followUpRow({ item, answer, entityOf }: Answered, { own, next }: ReportPair): FollowUpRow {
  const promised: Promised = {
    item,
    sentences: own.sentences.filter((sentence) => isWithin(sentence, item)),
    entities: entitiesIn(item, own),
  };
  if (next === null) {
    return {
      ...answer,
      status: "no-report",
      nextReport: null,
      answer: null,
      repeatedIn: null,
      numbers: [],
      common: [],
    };
  }
  const targets = own.quantities.filter((quantity) => isWithin(quantity, item));
  const numbers = numberPairs(targets, { own: own.quantities, next: next.quantities });
  const common = [...promised.entities].filter((id) => next.done.has(id));
  return {
    ...answer,
    ...weigh(promised, next, { numbers, common }),
    nextReport: next.report,
    numbers,
    common: common.map(entityOf),
  };
}

/** Ids of what an item names: its mentions, and what it concerns. Sorted as the source gives entities. */
function entitiesIn(item: ItemRow, { entities }: Told): ReadonlySet<string> {
  const inside = [...entities].filter(
    ([id, spans]) => item.concerns.includes(id) || spans.some((span) => isWithin(span, item)),
  );
  return new Set(inside.map(([id]) => id));
}
