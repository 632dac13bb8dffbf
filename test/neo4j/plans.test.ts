import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createQueries } from "@govkg/model";
import { Neo4jFacts, type Statement, syncToNeo4j } from "@govkg/neo4j";
import { createPipeline } from "govkg";
import neo4j, { type Plan } from "neo4j-driver";
import { beforeAll, expect, test } from "vitest";
import { ASKED } from "./asked-questions.js";
import { describeOwnNeo4j } from "./describe-neo4j.js";

/**
 * Questions about named things. The planner reads a label with a few dozen nodes through rather than by its index; these
 * start from an index even in a graph as small as that of seeds/.
 */
const ABOUT_NAMED = [
  "regionsCiting",
  "agenciesCiting",
  "reportsCiting",
  "lawsCitedBy",
  "regionsRunning",
  "programmesOf",
  "diffusion",
  "similarRegions",
  "commitments",
  "boilerplate",
  "evidence",
  "search",
  "neighbours",
  "path",
  "get",
] as const;

describeOwnNeo4j("plans of the questions", (server) => {
  const statements = new Map<string, Statement[]>();
  const plans = new Map<string, string[]>();

  beforeAll(async () => {
    const seeds = resolve(import.meta.dirname, "../../seeds");
    const pipeline = createPipeline();
    const extractions = [];
    for await (const result of pipeline.run([seeds])) {
      if (result.kind === "extraction") extractions.push(result.extraction);
    }
    await syncToNeo4j(extractions, server());
    let asked: Statement[] = [];
    const facts = await Neo4jFacts.open(server(), { onStatement: (statement) => asked.push(statement) });
    for (const [question, ask] of Object.entries(ASKED)) {
      asked = [];
      await ask(createQueries(facts));
      statements.set(question, asked);
    }
    await facts.close();
    await readPlans();
  }, 300_000);

  async function readPlans(): Promise<void> {
    const { uri, user, password } = server();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    for (const [question, asked] of statements) {
      const operators: string[] = [];
      for (const { cypher, parameters } of asked) {
        const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, parameters, { database: "neo4j" });
        if (summary.plan) operators.push(...operatorsOf(summary.plan));
      }
      plans.set(question, operators);
    }
    await driver.close();
  }

  test.each(Object.keys(ASKED))("%s reads no node without a label, nor all pairs", (question) => {
    const operators = plans.get(question) ?? [];
    expect(operators.length).toBeGreaterThan(0);
    expect(operators).not.toContain("AllNodesScan");
    expect(operators).not.toContain("CartesianProduct");
  });

  test.each(ABOUT_NAMED)("%s starts from an index", (question) => {
    expect((plans.get(question) ?? []).filter((name) => /Scan/u.test(name))).toEqual([]);
  });

  test("the ten statements of docs/cypher.md read no node without a label", async () => {
    const page = readFileSync(resolve(import.meta.dirname, "../../docs/cypher.md"), "utf8");
    const { uri, user, password } = server();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const found: string[] = [];
    for (const [, cypher = ""] of page.matchAll(/```cypher\n([\s\S]*?)```/gu)) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, {}, { database: "neo4j" });
      if (summary.plan) found.push(...operatorsOf(summary.plan));
    }
    await driver.close();
    expect(found.length).toBeGreaterThan(10);
    expect(found).not.toContain("AllNodesScan");
    expect(found).not.toContain("CartesianProduct");
  });
});

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*$/u, ""), ...children.flatMap(operatorsOf)];
}
