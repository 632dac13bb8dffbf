import { afterAll, beforeAll, describe, it } from "vitest";
import { missingForServer } from "./runtime.js";
import { type Neo4jAddress, Neo4jServer, type ServerOptions } from "./server.js";
import { lockServer } from "./server-lock.js";

const WAIT_FOR_TURN_MS = 30 * 60_000;

/** The address that `NEO4J_URI`, `NEO4J_USER` and `NEO4J_PASSWORD` give, or null. */
function addressFromEnvironment(): Neo4jAddress | null {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  if (!uri || !password) return null;
  return { uri, user: user ?? "neo4j", password, database: database ?? "neo4j" };
}

/** `.ci/run` sets it: there a missing server is a failure, not a remark. */
function isRequired(): boolean {
  return process.env["GOVKG_REQUIRE_PARTS"] === "1";
}

/** Names a suite that can't run here; a failure where `GOVKG_REQUIRE_PARTS` asks for it. */
function describeMissing(name: string, reason: string): void {
  describe(name, () => {
    if (isRequired()) {
      it("has a Neo4j server", () => {
        throw new Error(`GOVKG_REQUIRE_PARTS asks for a Neo4j server, but ${reason}.`);
      });
    } else {
      it.skip(`not run: ${reason}; or set NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD`, () => undefined);
    }
  });
}

/** A suite over any real server: the one that the environment names, else one that it starts and stops. */
export function describeNeo4j(name: string, suite: (address: () => Neo4jAddress) => void): void {
  const given = addressFromEnvironment();
  if (given !== null) {
    describe(name, () => suite(() => given));
    return;
  }
  describeOwnNeo4j(name, (server) => suite(() => addressOf(server())));
}

/** A server's address as plain data, to be spread or sent to another process. */
function addressOf({ uri, user, password, database }: Neo4jServer): Neo4jAddress {
  return { uri, user, password, database };
}

/** A suite that needs a server of its own, to kill it or to import into it. */
export function describeOwnNeo4j(
  name: string,
  suite: (server: () => Neo4jServer) => void,
  options: ServerOptions = {},
): void {
  const missing = missingForServer();
  if (missing !== null) {
    describeMissing(name, missing);
    return;
  }
  describe(name, () => {
    let server: Neo4jServer | undefined;
    let unlock: (() => void) | undefined;
    beforeAll(async () => {
      unlock = await lockServer();
      server = await Neo4jServer.start(options);
    }, WAIT_FOR_TURN_MS);
    afterAll(async () => {
      await server?.stop();
      unlock?.();
    });
    suite(() => {
      if (server === undefined) throw new Error("the server has not been started");
      return server;
    });
  });
}
