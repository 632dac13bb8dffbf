/**
 * Mentions as nodes against mentions as lists on one relationship: the same reports both ways on one server, their
 * mentions only. `node --conditions=@govkg/source --import tsx bench/neo4j/mention-layout.ts 500`; see docs/decisions.md.
 */
import { type Extraction, projectFacts } from "@govkg/model";
import neo4j, { type Driver } from "neo4j-driver";
import { Neo4jServer } from "../../test/neo4j/server.js";
import { generateExtractions, readGeneratorSource } from "../generate-extractions.js";

type Rows = Record<string, unknown>[];

const LISTS = `
UNWIND $rows AS row
MERGE (r:Report {id: row.report}) MERGE (n:Entity {id: row.entity})
CREATE (r)-[:CITES {count: size(row.starts), starts: row.starts, ends: row.ends, stances: row.stances, plans: row.plans, roles: row.roles}]->(n)`;
const NODES = `
UNWIND $rows AS row
MERGE (r:Report {id: row.report}) MERGE (n:Entity {id: row.entity})
CREATE (r)-[:CITES {count: size(row.starts)}]->(n)
FOREACH (i IN range(0, size(row.starts) - 1) | CREATE (r)-[:HAS_MENTION]->(:Mention {start: row.starts[i], end: row.ends[i], stance: row.stances[i], planned: row.plans[i], role: row.roles[i]})-[:OF]->(n))`;
const ASK_LISTS = `
MATCH (n:Entity {id: $entity})<-[c:CITES]-(r) WITH r, size([s IN c.stances WHERE s = 'implement']) AS found WHERE found > 0
RETURN count(r) AS reports, sum(found) AS mentions`;
const ASK_NODES = `
MATCH (n:Entity {id: $entity})<-[:OF]-(m:Mention {stance: 'implement'})<-[:HAS_MENTION]-(r)
RETURN count(DISTINCT r) AS reports, count(m) AS mentions`;

const count = Number(process.argv[2] ?? 500);
const extractions = [...generateExtractions(await readGeneratorSource(), { count })];
const rows = extractions.map(toRows);
const commonest = commonestLaw();
for (const [layout, load, ask] of [
  ["lists", LISTS, ASK_LISTS],
  ["nodes", NODES, ASK_NODES],
] as const) {
  const server = await Neo4jServer.start({ heap: "2g", tuned: true });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  console.log(JSON.stringify({ layout, reports: count, ...(await measure(driver, load, ask)) }));
  await driver.close();
  await server.stop();
}

async function measure(driver: Driver, load: string, ask: string) {
  const run = (cypher: string, parameters = {}) => driver.executeQuery(cypher, parameters, { database: "neo4j" });
  for (const label of ["Report", "Entity"]) await run(`CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  const start = performance.now();
  for (let from = 0; from < rows.length; from += 50) await run(load, { rows: rows.slice(from, from + 50).flat() });
  const seconds = (performance.now() - start) / 1000;
  const times: number[] = [];
  let answer: unknown;
  for (let round = 0; round < 40; round++) {
    const before = performance.now();
    answer = (await run(ask, { entity: commonest })).records[0]?.toObject();
    times.push(performance.now() - before);
  }
  const [size] = (
    await run("MATCH (n) WITH count(n) AS nodes MATCH ()-[e]->() RETURN nodes, count(e) AS relationships")
  ).records;
  return {
    seconds: seconds.toFixed(1),
    askMs: times.sort((a, b) => a - b)[20]?.toFixed(1),
    answer,
    ...size?.toObject(),
  };
}

function toRows(extraction: Extraction): Rows {
  const byEntity = new Map<
    string,
    { starts: unknown[]; ends: unknown[]; stances: string[]; plans: boolean[]; roles: string[] }
  >();
  for (const fact of projectFacts(extraction).facts) {
    if (fact.kind !== "mention") continue;
    const lists = byEntity.get(fact.entity) ?? { starts: [], ends: [], stances: [], plans: [], roles: [] };
    byEntity.set(fact.entity, lists);
    lists.starts.push(neo4j.int(fact.start));
    lists.ends.push(neo4j.int(fact.end));
    lists.stances.push(fact.stance ?? "none");
    lists.plans.push(fact.planned);
    lists.roles.push(fact.role);
  }
  return [...byEntity].map(([entity, lists]) => ({ report: extraction.report.id, entity, ...lists }));
}

/** The law that most reports cite. */
function commonestLaw(): string {
  const counts = new Map<string, number>();
  for (const { entity } of rows.flat()) {
    if (String(entity).startsWith("law:")) counts.set(String(entity), (counts.get(String(entity)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
