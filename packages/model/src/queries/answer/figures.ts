import { evidenceId } from "../../id.js";
import type { Page, QuantityAnswer, ReportNames } from "../answers.js";
import { toBaseUnit } from "../base-unit.js";
import type { QuantityRow } from "../fact-rows.js";
import { type QuantityOptions, quantityOptionsSchema } from "../query-options.js";
import type { QueryContext } from "./context.js";
import { entityNames, reportsById } from "./describe.js";
import { toReportFilter } from "./filters.js";
import { mapPage, toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

/** What a figure can be about. */
const QUANTIFIED = ["Programme", "Platform", "Law", "Document", "Agency"] as const;

/** Question 11: figures of a subject or entity over years and regions, their units made equal. */
export async function quantities(
  { source, names }: QueryContext,
  given: QuantityOptions,
): Promise<Page<QuantityAnswer>> {
  const { subject, match, entity, unit, planned, roles, ...options } = parseOptions(quantityOptionsSchema, given);
  const filter = { ...(await toReportFilter(names, options)), planned, roles };
  const rows = await source.quantities({
    filter,
    subject: subject === undefined ? undefined : { text: subject, match },
    entities: entity === undefined ? undefined : [(await names.node(entity, QUANTIFIED)).id],
    unit: unit === undefined ? undefined : toBaseUnit(1, unit).unit,
    ...withOneMore(options),
  });
  const page = toPage(rows, options);
  const named = await reportsById(
    source,
    page.rows.map((row) => row.report),
  );
  return mapPage(page, (row) => answerQuantity(row, named(row.report)));
}

function answerQuantity(row: QuantityRow, report: ReportNames): QuantityAnswer {
  const { subject, text, approx, period, planned, role } = row;
  return {
    ...report,
    subject,
    text,
    value: row.baseValue,
    max: row.baseMax,
    unit: row.baseUnit,
    approx,
    period,
    planned,
    role,
    change: changeOf(row),
    entities: row.entities.map(entityNames),
    evidence: [evidenceId(row.report, row)],
  };
}

/** A change is told in the unit of its figure, and made equal with it. */
function changeOf(row: QuantityRow): QuantityAnswer["change"] {
  const { changeFrom, changeTo, changeBasis: basis, changeDirection: direction, unit } = row;
  if (changeFrom === null && changeTo === null && basis === null && direction === null) return null;
  const equal = (value: number | null) => (value === null ? null : toBaseUnit(value, unit).value);
  return { from: equal(changeFrom), to: equal(changeTo), basis, direction };
}
