import { compareText, type ItemQuery, type ItemRow, type QuantityQuery, type QuantityRow } from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK } from "../ownership.js";
import type { Properties } from "../wire-value.js";
import { addReportFilter, Conditions } from "./report-filter.js";

interface Answer {
  readonly report: string;
  readonly properties: Properties;
  readonly entities: readonly string[];
}

/** Commitments or problems in order of report (year, id) and ordinal. */
export async function readItems(run: Run, { kind, filter, concerns, limit, offset }: ItemQuery): Promise<ItemRow[]> {
  const conditions = addReportFilter(new Conditions(), filter);
  if (concerns === "") conditions.add(`NOT EXISTS { (item)-[:CONCERNS]->(:${MARK}) }`);
  const isNamed = concerns !== undefined && concerns !== "";
  const rows = await run<Answer>(
    `MATCH (r:Report)-[:${kind === "commitment" ? "COMMITS_TO" : "FACES"}]->(item:${MARK})${isNamed ? `-[:CONCERNS]->(:${MARK} {id: $concerns})` : ""}
${conditions.where}
WITH r, item ORDER BY coalesce(r.year, 0), r.id, item.ordinal SKIP toInteger($offset) LIMIT toInteger($limit)
RETURN r.id AS report, properties(item) AS properties, COLLECT { MATCH (item)-[:CONCERNS]->(n:${MARK}) RETURN n.id } AS entities
ORDER BY coalesce(r.year, 0), report, item.ordinal`,
    { ...conditions.parameters, ...(isNamed ? { concerns } : {}), limit, offset },
  );
  return rows.map(({ report, properties, entities }) => {
    const { id, ordinal, name, start, end } = properties;
    const row = { id, kind, report, ordinal, heading: name, start, end, concerns: [...entities].sort(compareText) };
    return row as ItemRow; // as: written from an item of the same shape
  });
}

/** Figures in order of report (year, id) and start. */
export async function readQuantities(run: Run, query: QuantityQuery): Promise<QuantityRow[]> {
  const { filter, subject, entities, unit, limit, offset } = query;
  const conditions = addReportFilter(new Conditions(), filter);
  if (filter.planned !== undefined) conditions.add("q.planned = $planned", { planned: filter.planned });
  if (filter.roles) conditions.add("q.role IN $roles", { roles: filter.roles });
  if (subject)
    conditions.add(subject.match === "exact" ? "q.subject = $subject" : "q.subject CONTAINS $subject", {
      subject: subject.text,
    });
  if (entities) conditions.add(`EXISTS { (q)-[:QUANTIFIES]->(n:${MARK}) WHERE n.id IN $entities }`, { entities });
  if (unit !== undefined) conditions.add("q.baseUnit = $unit", { unit });
  const rows = await run<Answer>(
    `MATCH (r:Report)-[:REPORTS]->(q:Quantity:${MARK})
${conditions.where}
WITH r, q ORDER BY coalesce(r.year, 0), r.id, q.start SKIP toInteger($offset) LIMIT toInteger($limit)
RETURN r.id AS report, properties(q) AS properties, COLLECT { MATCH (q)-[:QUANTIFIES]->(n:${MARK}) RETURN n.id } AS entities
ORDER BY coalesce(r.year, 0), report, q.start`,
    { ...conditions.parameters, limit, offset },
  );
  return rows.map(toQuantity);
}

export function toQuantity({ report, properties, entities }: Answer): QuantityRow {
  const value = (key: string) => properties[key] ?? null;
  // as: written by quantityProperties and projectExtraction from the very same row
  return {
    id: value("id"),
    report,
    start: value("start"),
    end: value("end"),
    text: value("name"),
    value: value("value"),
    max: value("max"),
    unit: value("unit"),
    baseValue: value("baseValue"),
    baseMax: value("baseMax"),
    baseUnit: value("baseUnit"),
    approx: value("approx"),
    subject: value("subject"),
    period: value("period"),
    planned: value("planned"),
    role: value("role"),
    rule: value("rule"),
    changeFrom: value("changeFrom"),
    changeTo: value("changeTo"),
    changeBasis: value("changeBasis"),
    changeDirection: value("changeDirection"),
    entities: [...entities].sort(compareText),
  } as QuantityRow;
}
