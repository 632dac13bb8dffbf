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
  return true;
}

/** Settles one page of nodes about which reports disagree; false when none is left. */
async function settleContested(run: Run): Promise<boolean> {
  const rows = await run<{ id: string; properties: Properties }>(
    `MATCH (n:${CONTESTED}) RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT ${PAGE}`,
  );
  for (const { id, properties } of rows) {
    const state = NodeState.of(withoutIdOf(properties));
    const order = state.isContested ? await orderOfFirst(run, state.signs, (sign) => holdEntry(id, sign)) : state.signs;
    const settled = toWire(state.toProperties(order));
    await run(`MATCH (n:${MARK} {id: $id}) SET n = $properties REMOVE n:${CONTESTED}`, {
      id,
      properties: { id, ...settled },
    });
    await settleYears(run, id);
  }
  return rows.length > 0;
}

function withoutIdOf({ id: _, ...properties }: Properties): Properties {
  return properties;
}

/** Variants in order of the first report that gives each. */
async function orderOfFirst<Variant>(
  run: Run,
  variants: readonly Variant[],
  toEntry: (variant: Variant) => string,
): Promise<Variant[]> {
  const firsts: { variant: Variant; first: string }[] = [];
  for (const variant of variants) {
    const [row] = await run<{ first: string | null }>(
      `CALL db.index.fulltext.queryNodes("${HOLDER_INDEX}", $query) YIELD node RETURN min(node.id) AS first`,
      { query: quoted(toEntry(variant)) },
    );
    firsts.push({ variant, first: row?.first ?? "" });
  }
  return firsts.sort((a, b) => compareText(a.first, b.first)).map(({ variant }) => variant);
}

/** A word of a full-text index as a phrase of Lucene's query language. */
export function quoted(word: string): string {
  return `"${word.replace(/[\\"]/gu, "\\$&")}"`;
}

/** Where reports give different years for one edge, the first report decides. */
async function settleYears(run: Run, from: string): Promise<void> {
  const kinds = RELATION_KINDS.join("|");
  const rows = await run<{ kind: (typeof RELATION_KINDS)[number]; to: string; properties: Properties }>(
    `MATCH (:${MARK} {id: $from})-[e:${kinds}]->(b:${MARK}) WHERE size(e._variants) > 1
     RETURN type(e) AS kind, b.id AS to, properties(e) AS properties`,
    { from },
  );
  for (const { kind, to, properties } of rows) {
    const state = LinkState.of(properties);
    if (state.years.length < 2) continue;
    const key = relationshipKey({ kind, from, to });
    const [year] = await orderOfFirst(run, state.years, (candidate) => yearEntry(key, candidate));
    await run(`MATCH (:${MARK} {id: $from})-[e:${kind}]->(:${MARK} {id: $to}) SET e = $properties`, {
      from,
      to,
      properties: toWire(state.toProperties(year)),
    });
  }
}
