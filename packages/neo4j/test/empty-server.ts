import type { Extraction } from "@govkg/model";
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAddress } from "../../../test/neo4j/server.js";
import { removeFromNeo4j, syncToNeo4j } from "../src/index.js";

/** A driver for tests that look at the server by themselves. */
export function driverOf({ uri, user, password }: Neo4jAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** Takes all of ours from a server; what is foreign there stays. */
export async function clear(address: Neo4jAddress): Promise<void> {
  const driver = driverOf(address);
  try {
    await driver.executeQuery("MATCH (n:Govkg) DETACH DELETE n", {}, { database: address.database });
  } finally {
    await driver.close();
  }
}

/** Makes the server hold exactly these extractions. */
export async function fill(address: Neo4jAddress, extractions: readonly Extraction[]): Promise<void> {
  await clear(address);
  await syncToNeo4j(extractions, address);
}

export async function remove(address: Neo4jAddress, report: string): Promise<void> {
  await removeFromNeo4j([report], address);
}
