import type { Extraction } from "@govkg/model";
import { beforeEach, describe, expect, test } from "vitest";
import { describeNeo4j } from "../../../test/neo4j/describe-neo4j.js";
import { removeFromNeo4j, type Statement, syncToNeo4j, verifyNeo4j } from "../src/index.js";
import { clear, driverOf, fill } from "./empty-server.js";
import { goldExtraction, SEEDS } from "./gold-extractions.js";
import { trickyExtractions } from "./tricky-extractions.js";

const seeds = SEEDS.map(goldExtraction);
const [first, second] = seeds as [Extraction, Extraction, ...Extraction[]]; // as: there are fifteen

describeNeo4j("sync with a Neo4j server", (address) => {
  beforeEach(() => clear(address()), 60_000);

  const differences = async (extractions: readonly Extraction[]) =>
    (await verifyNeo4j(extractions, address())).differences;
  const cypher = async (statement: string) => {
    const driver = driverOf(address());
    const { records } = await driver.executeQuery(statement, {}, { database: address().database });
    await driver.close();
    return records.map((record) => record.toObject());
  };

  test("every node and relationship with every property is there; a second run changes nothing and says so", async () => {
    const summary = await syncToNeo4j(seeds, address());
    expect(summary.reports).toEqual({ created: 15, changed: 0, removed: 0, unchanged: 0 });
    expect(await differences(seeds)).toEqual([]);
    const again = await syncToNeo4j(seeds, address());
    expect(again.reports).toEqual({ created: 0, changed: 0, removed: 0, unchanged: 15 });
    const asBefore = ({ created }: { created: number }) => ({ created: 0, changed: 0, removed: 0, unchanged: created });
    expect(again.nodes).toEqual(asBefore(summary.nodes));
    expect(again.relationships).toEqual(asBefore(summary.relationships));
  }, 120_000);

  test("the order of keys in an extraction makes no change", async () => {
    await syncToNeo4j([first], address());
    const turned = Object.fromEntries(Object.entries(first).reverse()) as Extraction; // as: the same fields
    expect((await syncToNeo4j([turned], address())).reports.unchanged).toBe(1);
  });

  test("a replaced report changes exactly its own facts", async () => {
    await syncToNeo4j(seeds, address());
    const less = { ...first, quantities: first.quantities.slice(1), problems: [] };
    const summary = await syncToNeo4j([less], address());
    expect(summary.reports).toMatchObject({ changed: 1 });
    expect(summary.nodes).toMatchObject({ created: 0, removed: 1 + first.problems.length });
    expect(await differences([less, ...seeds.slice(1)])).toEqual([]);
    await syncToNeo4j([first], address());
    expect(await differences(seeds)).toEqual([]);
  }, 120_000);

  test("a removed report takes exactly its own with it", async () => {
    await syncToNeo4j(seeds, address());
    const gone = seeds.filter((_, index) => index % 3 === 0).map(({ report }) => report.id);
    const summary = await removeFromNeo4j([...gone, "report:not held/2020"], address());
    expect(summary.reports.removed).toBe(5);
    expect(await differences(seeds.filter((_, index) => index % 3 !== 0))).toEqual([]);
    await removeFromNeo4j(
      seeds.map(({ report }) => report.id),
      address(),
    );
    expect(await cypher("MATCH (n:Govkg) RETURN count(n) AS count")).toEqual([{ count: 0 }]);
  }, 120_000);

  test("a store is followed whole: reports that it doesn't hold are counted, and removed with `prune`", async () => {
    await syncToNeo4j(seeds, address());
    const store = { extractions: () => seeds.slice(0, 12) };
    expect((await syncToNeo4j(store, address())).extra).toBe(3);
    const pruned = await syncToNeo4j(store, address(), { prune: true });
    expect([pruned.extra, pruned.reports.removed]).toEqual([0, 3]);
    expect(await differences(seeds.slice(0, 12))).toEqual([]);
  }, 120_000);

  test("names that CSV, JavaScript or Cypher could misread, and reports that disagree, in any order", async () => {
    const tricky = trickyExtractions();
    await fill(address(), tricky.toReversed());
    expect(await differences(tricky)).toEqual([]);
    for (const extraction of tricky.slice(-3)) {
      await removeFromNeo4j([extraction.report.id], address());
      await syncToNeo4j([extraction], address());
    }
    expect(await differences(tricky)).toEqual([]);
  }, 120_000);

  test("a lone surrogate doesn't stop a run", async () => {
    const broken = { ...first, text: `${first.text}\ud800` };
    await syncToNeo4j([broken], address());
    expect(await differences([broken])).toEqual([]);
  });

  test("without sentences on the server", async () => {
    await syncToNeo4j([first], address(), { keepText: false });
    expect((await verifyNeo4j([first], address(), { keepText: false })).isEqual).toBe(true);
    expect((await syncToNeo4j([first], address())).reports.changed).toBe(1);
    expect(await differences([first])).toEqual([]);
  });

  test("a dry run tells what would be done and writes nothing", async () => {
    await syncToNeo4j([first], address());
    const changed = { ...first, problems: [] };
    const summary = await syncToNeo4j([changed, second], address(), { dryRun: true });
    expect(summary.reports).toEqual({ created: 1, changed: 1, removed: 0, unchanged: 0 });
    expect(await differences([first])).toEqual([]);
  });

  test("a report follows that of the year before, whichever comes first", async () => {
    for (const order of [
      ["s2", "s6"],
      ["s6", "s2"],
    ]) {
      await clear(address());
      for (const name of order) await syncToNeo4j([goldExtraction(name)], address());
      const rows = await cypher(
        "MATCH (a:Report)-[:FOLLOWS]->(b:Report) RETURN a.document AS later, b.document AS earlier",
      );
      expect(rows).toEqual([{ later: "s6", earlier: "s2" }]);
    }
  });

  describe("what is not ours in the same database", () => {
    test("is left alone: nodes with our labels and ids, and what points at our nodes", async () => {
      // the server may be somebody's own: nothing but this label is touched
      const law = "law:中华人民共和国数据安全法";
      await cypher(
        `CREATE (:GovkgTest:Law {id: '${law}', name: 'x'}), (:GovkgTest:Law {id: '${law}', name: 'x'}), (:GovkgTest:Report {lineage: 'x', year: 2020})`,
      );
      await syncToNeo4j(seeds, address());
      await cypher(`MATCH (l:Govkg:Law {id: '${law}'}) CREATE (:GovkgTest {name: 'note'})-[:ABOUT]->(l)`);
      await syncToNeo4j([{ ...first, problems: [] }], address());
      await removeFromNeo4j(
        seeds.map(({ report }) => report.id),
        address(),
      );
      const left = "MATCH (n:GovkgTest) OPTIONAL MATCH (n)-[:ABOUT]->(l) WITH n, l";
      expect(
        await cypher(
          `${left} RETURN count(n) AS nodes, count(l) AS about, sum(CASE WHEN l:Govkg THEN 1 ELSE 0 END) AS ours`,
        ),
      ).toEqual([{ nodes: 4, about: 1, ours: 0 }]);
      await cypher(`${left} DETACH DELETE n, l`);
    }, 120_000);
  });

  test("lists what differs", async () => {
    await syncToNeo4j([first, second], address());
    await cypher("MATCH (q:Quantity) WITH q ORDER BY q.id LIMIT 1 DETACH DELETE q");
    await cypher("MATCH (l:Law) WITH l ORDER BY l.id LIMIT 1 SET l.name = 'changed'");
    const { isEqual, differences: found } = await verifyNeo4j([first, second], address());
    expect(isEqual).toBe(false);
    expect(found.map(({ type, problem }) => `${problem} ${type}`)).toEqual([
      "different Law",
      "missing Quantity",
      "missing REPORTS",
    ]);
  });

  test("values go as parameters: the text of a statement holds none", async () => {
    const statements: Statement[] = [];
    await syncToNeo4j(trickyExtractions(), address(), { onStatement: (statement) => statements.push(statement) });
    expect(statements.length).toBeGreaterThan(20);
    for (const { cypher: text } of statements) expect(text).not.toMatch(/__proto__|数据安全法|report:/u);
  });
});
