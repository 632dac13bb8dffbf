import { type FactFilter, type FactKind, NODE_LABELS, type NodeLabel } from "@govkg/model";
import { MARK } from "../ownership.js";
import { addReportFilter, Conditions } from "./report-filter.js";

/** What of the facts a statement goes on with, beside `r`, `entity`, `facts` and `plans` (their numbers). */
export interface FactNeeds {
  /** `stances`: one for each fact. */
  readonly stances: boolean;
  /** `starts` and `ends`: one for each fact. */
  readonly spans: boolean;
}

/** A piece of Cypher that binds facts, with its parameters. */
export interface FactMatch {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** `lawEndYear` of the model, in Cypher: a law replaced on New Year's Day held to the end of the year before. */
const OUTDATED =
  'toInteger(left(n.replacedOn, 4)) - CASE WHEN n.replacedOn ENDS WITH "-01-01" THEN 1 ELSE 0 END < r.year';
/** Reports that name the other entity come first: they are fewer than those of all entities asked for. */
const ALONGSIDE = `MATCH (:${MARK} {id: $alongside})<-[:CITES|MENTIONS]-(r:Report)\nWITH DISTINCT r\n`;
const CITED: ReadonlySet<NodeLabel> = new Set(["Law", "Document"]);

/**
 * The facts that a filter lets through: rows with the report `r`, the id `entity`, the number of `facts` that the report
 * has of it and how many of them are `plans`. Conditions on top of the filter may name `r` and `n`, the entity's node.
 */
export function matchFacts(
  kind: FactKind,
  filter: FactFilter,
  needs: FactNeeds,
  more: readonly string[] = [],
): FactMatch {
  return kind === "mention" ? matchMentions(filter, needs, more) : matchItems(kind, filter, needs, more);
}

function matchMentions(filter: FactFilter, needs: FactNeeds, more: readonly string[]): FactMatch {
  const conditions = addReportFilter(new Conditions(), filter);
  if (filter.entities) conditions.add("n.id IN $entities", { entities: filter.entities });
  if (filter.labels) addLabels(conditions, filter.labels);
  if (filter.outdated) conditions.add(OUTDATED);
  for (const condition of more) conditions.add(condition);
  const hits = new Conditions();
  if (filter.stances) hits.add("allStances[i] IN $stances", { stances: filter.stances });
  if (filter.planned !== undefined) hits.add("allPlans[i] = $planned", { planned: filter.planned });
  if (filter.roles) hits.add("allRoles[i] IN $roles", { roles: filter.roles });
  const match = `MATCH (r:Report)-[e:${mentionKinds(filter.labels)}]->(n:${MARK})\n${conditions.where}\n`;
  return {
    cypher: start(filter) + match + (hits.isEmpty ? wholeEdges(needs) : someMentions(hits, needs)),
    parameters: { ...conditions.parameters, ...hits.parameters, ...alongside(filter) },
  };
}

function start(filter: FactFilter): string {
  return filter.alongside === undefined ? "" : ALONGSIDE;
}

function alongside(filter: FactFilter): Readonly<Record<string, unknown>> {
  return filter.alongside === undefined ? {} : { alongside: filter.alongside };
}

/** Labels are of a closed set, so they may stand in the text. */
function addLabels(conditions: Conditions, labels: readonly NodeLabel[]): void {
  const known = labels.filter((label) => NODE_LABELS.includes(label));
  conditions.add(known.length === 0 ? "false" : `(n:${known.join("|")})`);
}

function mentionKinds(labels: readonly NodeLabel[] | undefined): string {
  if (!labels || labels.length === 0) return "CITES|MENTIONS";
  if (labels.every((label) => CITED.has(label))) return "CITES";
  return labels.some((label) => CITED.has(label)) ? "CITES|MENTIONS" : "MENTIONS";
}

/** Without a condition on single mentions the counts on the relationship are enough. */
function wholeEdges({ stances, spans }: FactNeeds): string {
  const lists = `${stances ? ", e.stances AS stances" : ""}${spans ? ", e.starts AS starts, e.ends AS ends" : ""}`;
  return `WITH r, n.id AS entity, e.count AS facts, e.planned AS plans${lists}`;
}

function someMentions(hits: Conditions, { stances, spans }: FactNeeds): string {
  const places = spans ? ", e.starts AS allStarts, e.ends AS allEnds" : "";
  const kept = spans ? ", allStarts, allEnds" : "";
  const lists =
    (stances ? ", [i IN hits | allStances[i]] AS stances" : "") +
    (spans ? ", [i IN hits | allStarts[i]] AS starts, [i IN hits | allEnds[i]] AS ends" : "");
  return `WITH r, n.id AS entity, e.stances AS allStances, e.plans AS allPlans, e.roles AS allRoles${places}
WITH r, entity, allStances, allPlans${kept}, [i IN range(0, size(allPlans) - 1) ${hits.where}] AS hits
WHERE size(hits) > 0
WITH r, entity, size(hits) AS facts, size([i IN hits WHERE allPlans[i]]) AS plans${lists}`;
}

/** An item is one fact for each thing that it concerns, and one for "" when it concerns nothing named. */
function matchItems(
  kind: "commitment" | "problem",
  filter: FactFilter,
  needs: FactNeeds,
  more: readonly string[],
): FactMatch {
  const conditions = addReportFilter(new Conditions(), filter);
  const isPlan = kind === "commitment";
  if (filter.stances) conditions.add("false");
  if (filter.planned !== undefined && filter.planned !== isPlan) conditions.add("false");
  if (filter.roles && !filter.roles.includes(isPlan ? "plan" : "problems")) conditions.add("false");
  const concerns = new Conditions();
  if (filter.entities) concerns.add('coalesce(n.id, "") IN $entities', { entities: filter.entities });
  if (filter.labels) addLabels(concerns, filter.labels);
  if (filter.outdated) concerns.add(OUTDATED);
  for (const condition of more) concerns.add(condition);
  const lists =
    (needs.stances ? ", [] AS stances" : "") + (needs.spans ? ", [item.start] AS starts, [item.end] AS ends" : "");
  return {
    cypher: `${start(filter)}MATCH (r:Report)-[:${isPlan ? "COMMITS_TO" : "FACES"}]->(item:${MARK})
${conditions.where}
OPTIONAL MATCH (item)-[:CONCERNS]->(n:${MARK})
WITH r, item, n ${concerns.where}
WITH r, coalesce(n.id, "") AS entity, 1 AS facts, ${isPlan ? 1 : 0} AS plans${lists}`,
    parameters: { ...conditions.parameters, ...concerns.parameters, ...alongside(filter) },
  };
}
