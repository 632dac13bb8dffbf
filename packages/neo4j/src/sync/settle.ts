import { compareText, followsEdge, RELATION_KINDS } from "@govkg/model";
import type { Neo4jConnection, Run } from "../connection.js";
import { edgeProperties } from "../edge-properties.js";
import { CONTESTED, MARK, UNLINKED } from "../ownership.js";
import { relationshipKey } from "../rows.js";
import { HOLDER_INDEX } from "../schema.js";
import { holdEntry, yearEntry } from "../text-node.js";
import { type Properties, toWire } from "../wire-value.js";
import { LinkState } from "./link-state.js";
import { NodeState } from "./node-state.js";
import { Pipeline } from "./pipeline.js";
import { updateRelationships } from "./write-rows.js";

const PAGE = 500;

/**
 * What takes more than one report to tell, once the reports are written: which report follows which, and what holds
 * where reports disagree. Labels say what is left to do, so a run that was cut off is made good by the next.
 */
export async function settle(connection: Neo4jConnection): Promise<void> {
  while (await connection.write(linkFollowing)) {
    // page by page
  }
  while (await connection.write(settleContested)) {
    // page by page
  }
}

const IS_FOLLOWING = "later.lineage = earlier.lineage AND later.kind = earlier.kind AND later.year = earlier.year + 1";
const REPORT = `:${MARK}:Report`;

/** Draws `FOLLOWS` for one page of reports; false when none is left. */
async function linkFollowing(run: Run): Promise<boolean> {
  const rows = await run<{ id: string }>(`MATCH (r:${UNLINKED}) RETURN r.id AS id ORDER BY id LIMIT ${PAGE}`);
  if (rows.length === 0) return false;
  const ids = rows.map(({ id }) => id);
  const properties = toWire(edgeProperties(followsEdge("", ""), []));
  await run(
    `UNWIND $ids AS id MATCH (r:${MARK} {id: id})-[f:FOLLOWS]-(:${MARK})
     WITH DISTINCT f, startNode(f) AS later, endNode(f) AS earlier WHERE NOT coalesce(${IS_FOLLOWING}, false) DELETE f`,
    { ids },
  );
  for (const [own, other] of [
    ["later", "earlier"],
    ["earlier", "later"],
  ] as const) {
    const year = own === "later" ? "later.year - 1" : "earlier.year + 1";
    await run(
      `UNWIND $ids AS id MATCH (${own}:${MARK} {id: id}) MATCH (${other}${REPORT} {lineage: ${own}.lineage, year: ${year}})
       WHERE ${other}.kind = ${own}.kind MERGE (later)-[f:FOLLOWS]->(earlier) SET f = $properties`,
      { ids, properties },
    );
  }
  await run(`UNWIND $ids AS id MATCH (r:${MARK} {id: id}) REMOVE r:${UNLINKED}`, { ids });
  return ids.length === PAGE;
}

/** Settles one page of nodes about which reports disagree; false when none is left. */
async function settleContested(run: Run): Promise<boolean> {
  const rows = await run<{ id: string; properties: Properties }>(
    `MATCH (n:${CONTESTED}) RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT ${PAGE}`,
  );
  if (rows.length === 0) return false;
  const nodes = rows.map(({ id, properties: { id: _, ...properties } }) => ({ id, state: NodeState.of(properties) }));
  const contested = nodes.filter(({ state }) => state.isContested);
  const firsts = await readFirsts(
    run,
    contested.flatMap(({ id, state }) => state.signs.map((sign) => holdEntry(id, sign))),
  );
  const settled = nodes.map(({ id, state }) => {
    const order = inOrderOfFirst(state.signs, (sign) => firsts.get(holdEntry(id, sign)));
    return { id, properties: { id, ...toWire(state.toProperties(order)) } };
  });
  await run(`UNWIND $settled AS row MATCH (n:${MARK} {id: row.id}) SET n = row.properties REMOVE n:${CONTESTED}`, {
    settled,
  });
  await settleYears(
    run,
    nodes.map(({ id }) => id),
  );
  return rows.length === PAGE;
}

/** The first report (by the id of its text) that gives each of these entries. */
async function readFirsts(run: Run, entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (entries.length === 0) return new Map();
  const rows = await run<{ place: number; first: string | null }>(
    `UNWIND range(0, size($queries) - 1) AS place
CALL (place) { CALL db.index.fulltext.queryNodes("${HOLDER_INDEX}", $queries[place]) YIELD node RETURN min(node.id) AS first }
RETURN place, first`,
    { queries: entries.map(quoted) },
  );
  return new Map(rows.map(({ place, first }) => [entries[place] ?? "", first ?? ""]));
}

function inOrderOfFirst<Variant>(
  variants: readonly Variant[],
  firstOf: (variant: Variant) => string | undefined,
): Variant[] {
  return [...variants].sort((a, b) => compareText(firstOf(a) ?? "", firstOf(b) ?? ""));
}

/** A word of a full-text index as a phrase of Lucene's query language. */
export function quoted(word: string): string {
  return `"${word.replace(/[\\"]/gu, "\\$&")}"`;
}

/** Where reports give different years for one edge, the first report decides. */
async function settleYears(run: Run, from: readonly string[]): Promise<void> {
  const rows = await run<{ kind: (typeof RELATION_KINDS)[number]; from: string; to: string; properties: Properties }>(
    `UNWIND $from AS id MATCH (:${MARK} {id: id})-[e:${RELATION_KINDS.join("|")}]->(b:${MARK}) WHERE size(e._variants) > 1
     RETURN type(e) AS kind, id AS from, b.id AS to, properties(e) AS properties`,
    { from },
  );
  const links = rows.map((row) => ({ ...row, key: relationshipKey(row), state: LinkState.of(row.properties) }));
  const contested = links.filter(({ state }) => state.years.length > 1);
  const entries = contested.flatMap(({ key, state }) => state.years.map((year) => yearEntry(key, year)));
  const firsts = await readFirsts(run, entries);
  const settled = contested.map(({ kind, from: start, to, key, state }) => {
    const [year] = inOrderOfFirst(state.years, (candidate) => firsts.get(yearEntry(key, candidate)));
    return { kind, from: start, to, properties: state.toProperties(year) };
  });
  const pipeline = new Pipeline(run);
  updateRelationships(pipeline.send, settled);
  await pipeline.all();
}
