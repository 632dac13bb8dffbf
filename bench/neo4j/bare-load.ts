import type { Extraction } from "@govkg/model";
import neo4j, { type Driver } from "neo4j-driver";
import { graphRows } from "../../packages/neo4j/src/bulk/graph-rows.js";
import { Spill } from "../../packages/neo4j/src/bulk/spill.js";
import type { RelationshipRow } from "../../packages/neo4j/src/rows.js";
import { SCHEMA_STATEMENTS } from "../../packages/neo4j/src/schema.js";
import { toWire } from "../../packages/neo4j/src/wire-value.js";

const ROWS = 10_000;

/**
 * What a sync is measured against: the same rows by the plain driver, `UNWIND` in transactions of 10,000, nodes
 * created label by label, then relationships between nodes found by their key; the same constraints and indexes.
 * Only the time of the driver counts, making rows doesn't.
 */
export async function bareLoad(driver: Driver, extractions: () => Iterable<Extraction>) {
  for (const { cypher } of SCHEMA_STATEMENTS) await driver.executeQuery(cypher, {}, { database: "neo4j" });
  const load = new Load(driver);
  // relationships wait on disk until all nodes are there, as in an export; reports are made once
  const later = new Spill<RelationshipRow>();
  for await (const { what, row } of graphRows(extractions(), { keepText: true })) {
    if (what === "relationship") later.add(`${row.kind} ${row.from}`, row);
    else await load.add(createNode(row.label), { id: row.id, ...toWire(row.properties) });
  }
  await load.flush();
  for (const part of Spill.parts) {
    for (const rows of later.read(part).values()) {
      for (const { kind, from, to, properties } of rows) {
        await load.add(createRelationship(kind), { from, to, properties: toWire(properties) });
      }
    }
  }
  await load.flush();
  later.close();
  return { rows: load.rows, seconds: load.seconds };
}

function createNode(label: string): string {
  return `UNWIND $rows AS row CREATE (n:Govkg:${label}) SET n = row`;
}

function createRelationship(kind: string): string {
  return `UNWIND $rows AS row MATCH (a:Govkg {id: row.from}) MATCH (b:Govkg {id: row.to}) CREATE (a)-[e:${kind}]->(b) SET e = row.properties`;
}

class Load {
  rows = 0;
  seconds = 0;
  private readonly pending = new Map<string, unknown[]>();

  constructor(private readonly driver: Driver) {}

  async add(statement: string, row: unknown): Promise<void> {
    const rows = this.pending.get(statement) ?? [];
    this.pending.set(statement, rows);
    rows.push(row);
    // texts are long: a transaction of 10,000 of them would be 600 MB
    if (rows.length >= (statement.includes("ReportText") ? ROWS / 100 : ROWS)) await this.send(statement, rows);
  }

  async flush(): Promise<void> {
    for (const [statement, rows] of this.pending) await this.send(statement, rows);
  }

  private async send(statement: string, rows: readonly unknown[]): Promise<void> {
    this.pending.delete(statement);
    const start = performance.now();
    await this.driver.executeQuery(statement, { rows }, { database: "neo4j", routing: neo4j.routing.WRITE });
    this.seconds += (performance.now() - start) / 1000;
    this.rows += rows.length;
  }
}
