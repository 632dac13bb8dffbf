import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { describeNeo4j } from "../../../test/neo4j/describe-neo4j.js";
import { checkVersion, Neo4jFacts, syncToNeo4j } from "../src/index.js";
import { goldExtraction } from "./gold-extractions.js";

describeNeo4j("faults of a server", (address) => {
  test("a wrong password is told without telling it", async () => {
    const wrong = { ...address(), password: "not-the-secret" };
    const error: unknown = await syncToNeo4j([goldExtraction("s1")], wrong).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "neo4j-unauthorised", stage: "neo4j" });
    expect(String(error)).toContain("NEO4J_PASSWORD");
    expect(JSON.stringify(error) + String(error)).not.toContain("not-the-secret");
  });

  test("a database that isn't there is named", async () => {
    const error = syncToNeo4j([], { ...address(), database: "nowhere" });
    await expect(error).rejects.toMatchObject({ code: "neo4j-failed", message: expect.stringContaining("nowhere") });
  });

  test("an aborted run says that it can go on", async () => {
    const run = syncToNeo4j([goldExtraction("s1")], address(), { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("no server", () => {
  test("where nothing listens", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => probe.once("listening", resolve));
    const { port } = probe.address() as { port: number }; // as: a server on TCP has a port
    await new Promise((resolve) => probe.close(resolve));
    const opened = Neo4jFacts.open({ uri: `bolt://user:secret@127.0.0.1:${port}`, user: "neo4j", password: "secret" });
    const error: unknown = await opened.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "neo4j-unavailable" });
    expect(String(error)).not.toContain("secret");
  }, 90_000);

  test("an address that is none", async () => {
    const opened = Neo4jFacts.open({ uri: "http://example.org", user: "neo4j", password: "x" });
    await expect(opened).rejects.toMatchObject({ code: "invalid-options" });
  });
});

describe("versions of the server", () => {
  test.each(["5.23.0", "5.26.30", "6.0", "2025.01.0", "2026.02.1"])("%s is taken", (version) => {
    expect(() => checkVersion(version, "here")).not.toThrow();
  });

  test.each(["4.4.40", "5.22.0", "5.9.1", "3.5.35", "0"])("%s is too old, and the message names it", (version) => {
    expect(() => checkVersion(version, "here")).toThrow(
      expect.objectContaining({ code: "neo4j-unsupported", message: expect.stringContaining(version) }),
    );
  });
});
