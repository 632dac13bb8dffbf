import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeNeo4j, describeOwnNeo4j } from "../../../test/neo4j/describe-neo4j.js";
import { exportCypherScript, exportForAdminImport, syncToNeo4j, verifyNeo4j } from "../src/index.js";
import { clear, driverOf } from "./empty-server.js";
import { goldExtraction, SEEDS } from "./gold-extractions.js";
import { trickyExtractions } from "./tricky-extractions.js";

/** s2 and s6 are of reports that the conformance corpus has too. */
const ADDED = SEEDS.filter((name) => name !== "s2" && name !== "s6");
const all = () => [...trickyExtractions(), ...ADDED.map(goldExtraction)];
const folder = mkdtempSync(join(tmpdir(), "govkg-bulk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("import files", () => {
  test("are the same bytes for the same reports", async () => {
    const paths = await Promise.all(
      ["a", "b"].map(async (name) => (await exportForAdminImport(all(), join(folder, name))).files),
    );
    const [first, second] = paths.map((files) => files.map((path) => readFileSync(path, "utf8")));
    expect(first).toEqual(second);
    expect(first?.length).toBeGreaterThan(20);
  });

  test("a report that comes twice is an error that names it", async () => {
    const [one] = all();
    const twice = exportForAdminImport(one ? [one, one] : [], join(folder, "twice"));
    await expect(twice).rejects.toMatchObject({
      code: "invalid-extraction",
      message: expect.stringContaining(one?.report.id ?? ""),
    });
  });
});

describeOwnNeo4j("neo4j-admin import", (server) => {
  beforeAll(async () => {
    const target = join(folder, "import");
    const { command } = await exportForAdminImport(all(), target);
    expect(existsSync(join(target, "import.sh"))).toBe(true);
    await server().pause();
    await server().admin(toArguments(command, target));
    await server().run();
  }, 300_000);

  test("leaves the graph that verify expects, and a sync finds nothing to do", async () => {
    expect((await verifyNeo4j(all(), server())).differences).toEqual([]);
    const { reports } = await syncToNeo4j(all(), server());
    expect(reports).toEqual({ created: 0, changed: 0, removed: 0, unchanged: all().length });
  }, 300_000);

  test("keeps types: integers, floats, dates, lists", async () => {
    const driver = driverOf(server());
    const { records } = await driver.executeQuery(
      "MATCH (r:Report {document: 's1'})-[:REPORTS]->(q) RETURN valueType(r.year) AS year, valueType(r.publishedOn) AS date, valueType(q.value) AS value LIMIT 1",
      {},
      { database: "neo4j" },
    );
    await driver.close();
    expect(records[0]?.toObject()).toEqual({
      year: "INTEGER NOT NULL",
      date: "DATE NOT NULL",
      value: "FLOAT NOT NULL",
    });
  });
});

/** The command of `import.sh` as arguments, its files as paths. */
function toArguments(command: string, target: string): string[] {
  const words = command.split(/\s*\\\n\s*|\s+/u).map((word) => (word === '"$DATABASE"' ? "neo4j" : word));
  return words.map((word) =>
    word.replace(
      /=([^=,]+\.csv),([^=,]+\.csv)$/u,
      (_, header, data) => `=${join(target, header)},${join(target, data)}`,
    ),
  );
}

describeNeo4j("script of Cypher", (address) => {
  test("run statement by statement gives the graph that verify expects; run again, the same", async () => {
    await clear(address());
    const path = join(folder, "graph.cypher");
    const some = all().slice(0, -8);
    await exportCypherScript(some, path);
    const statements = readFileSync(path, "utf8")
      .split(";\n")
      .filter((statement) => statement !== "");
    const driver = driverOf(address());
    for (const statement of [...statements, ...statements]) {
      const session = driver.session({ database: address().database });
      await session.run(statement);
      await session.close();
    }
    await driver.close();
    expect((await verifyNeo4j(some, address())).differences).toEqual([]);
  }, 300_000);
});
