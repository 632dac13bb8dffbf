import {
  type FactFilter,
  type FactKind,
  type FactRow,
  lawEndYear,
  type PropertyValue,
  parseNodeId,
  type ReportRow,
} from "@govkg/model";

/** Properties of a node of the merged graph; undefined when it isn't held. */
export type PropertiesOf = (id: string) => Readonly<Record<string, PropertyValue>> | undefined;

/** A test of facts for one filter: what it says of reports is for `ReportTable.select`. */
export function factTest(
  kind: FactKind,
  filter: FactFilter,
  propertiesOf: PropertiesOf,
): (fact: FactRow, report: ReportRow) => boolean {
  const entities = filter.entities && new Set(filter.entities);
  const { labels, stances, planned, roles, outdated } = filter;
  return (fact, report) =>
    fact.kind === kind &&
    (entities === undefined || entities.has(fact.entity)) &&
    (labels === undefined || (fact.entity !== "" && labels.includes(parseNodeId(fact.entity).label))) &&
    (stances === undefined || (fact.stance !== null && stances.includes(fact.stance))) &&
    (planned === undefined || fact.planned === planned) &&
    (roles === undefined || roles.includes(fact.role)) &&
    (outdated === undefined || isOutdated(fact, report, propertiesOf) === outdated);
}

function isOutdated(fact: FactRow, report: ReportRow, propertiesOf: PropertiesOf): boolean {
  if (report.year === null || !fact.entity.startsWith("law:")) return false;
  const end = lawEndYear(propertiesOf(fact.entity) ?? {});
  return end !== null && end < report.year;
}
