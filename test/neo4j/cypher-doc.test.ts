import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createQueries, type Extraction } from "@govkg/model";
import { Neo4jFacts, syncToNeo4j } from "@govkg/neo4j";
import { createPipeline } from "govkg";
import neo4j from "neo4j-driver";
import { beforeAll, expect, test } from "vitest";
import { ASKED } from "./asked-questions.js";
import { describeOwnNeo4j } from "./describe-neo4j.js";

const PAGE = resolve(import.meta.dirname, "../../docs/cypher.md");
const SEEDS = resolve(import.meta.dirname, "../../seeds");

/** A statement of the page with the table behind it, if there is one yet. */
const STATEMENT = /```cypher\n([\s\S]*?)```\n(?:\n\|[\s\S]*?\n(?=\n|$))?/gu;

const MARKER = /(<!-- statements: [^>]* -->\n)[\s\S]*$/u;

describeOwnNeo4j("docs/cypher.md", (server) => {
  beforeAll(async () => {
    const extractions: Extraction[] = [];
    for await (const result of createPipeline().run([SEEDS])) {
      if (result.kind === "extraction") extractions.push(result.extraction);
    }
    expect(extractions).toHaveLength(15);
    await syncToNeo4j(extractions, server());
  }, 180_000);

  test("gives the answers of its statements on seeds/", async () => {
    const page = readFileSync(PAGE, "utf8");
    const { uri, user, password } = server();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    const tables = new Map<string, string>();
    for (const [, statement = ""] of page.matchAll(STATEMENT)) {
      const { keys, records } = await driver.executeQuery(statement, {}, { database: "neo4j" });
      tables.set(
        statement,
        toTable(
          keys,
          records.map((record) => keys.map((key) => record.get(key))),
        ),
      );
    }
    await driver.close();
    const answered = page.replace(
      STATEMENT,
      (_, statement: string) => `\`\`\`cypher\n${statement}\`\`\`\n\n${tables.get(statement)}\n`,
    );
    if (process.env["UPDATE"] === "1") writeFileSync(PAGE, answered);
    expect(tables.size).toBe(10);
    expect(page).toBe(answered);
  }, 120_000);

  test("lists the Cypher of each question", async () => {
    const page = readFileSync(PAGE, "utf8");
    const statements: string[] = [];
    const facts = await Neo4jFacts.open(server(), { onStatement: ({ cypher }) => statements.push(cypher.trim()) });
    const queries = createQueries(facts);
    let listed = "";
    for (const [question, ask] of Object.entries(ASKED)) {
      statements.length = 0;
      await ask(queries);
      listed += `\n### ${question}\n\n\`\`\`\n${[...new Set(statements)].join(";\n\n")};\n\`\`\`\n`;
    }
    await facts.close();
    const answered = page.replace(MARKER, (_, marker: string) => marker + listed);
    if (process.env["UPDATE"] === "1") writeFileSync(PAGE, answered);
    expect(page).toBe(answered);
  }, 120_000);
});

function toTable(keys: readonly PropertyKey[], rows: readonly unknown[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map((row) =>
    line(row.map((value) => String(Array.isArray(value) ? value.join("、") : value).replace(/[|\n]/gu, " "))),
  );
  return [line(keys.map(String)), `|${keys.map(() => "---").join("|")}|`, ...body].join("\n");
}
