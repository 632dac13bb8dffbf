import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Extraction } from "@govkg/model";
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { describeNeo4j, describeOwnNeo4j } from "../../../test/neo4j/describe-neo4j.js";
import { syncToNeo4j, verifyNeo4j } from "../src/index.js";
import { clear } from "./empty-server.js";
import { goldExtraction, SEEDS } from "./gold-extractions.js";

const seeds = SEEDS.map(goldExtraction);

/** Extractions with a call before each. */
async function* each(
  extractions: readonly Extraction[],
  before: (index: number) => Promise<void>,
): AsyncGenerator<Extraction> {
  for (const [index, extraction] of extractions.entries()) {
    await before(index);
    yield extraction;
  }
}

describeOwnNeo4j("a server killed in the middle of a run", (server) => {
  test.each([4, 9, 13])(
    "before report %i: running again ends in the same graph",
    async (killed) => {
      await clear(server());
      const source = each(seeds, async (index) => {
        // the batch before is being written just now
        if (index === killed) await server().kill();
      });
      const { uri, user, password, database } = server();
      // by default the driver tries for a minute: the server might be back
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { maxTransactionRetryTime: 1000 });
      await expect(syncToNeo4j(source, { driver, database }, { batchSize: 2 })).rejects.toMatchObject({
        stage: "neo4j",
      });
      await driver.close();
      await server().run();
      const { reports } = await syncToNeo4j(seeds, server(), { batchSize: 2 });
      expect(reports.created + reports.unchanged).toBe(seeds.length);
      expect((await verifyNeo4j(seeds, server())).differences).toEqual([]);
    },
    300_000,
  );
});

describeNeo4j("loaders", (address) => {
  test("a loader killed in the middle leaves whole reports only", async () => {
    await clear(address());
    const loader = fork(join(import.meta.dirname, "loader.ts"), [JSON.stringify(address())], {
      execArgv: ["--conditions=@govkg/source", "--import", "tsx"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await once(loader, "message");
    await sleep(150);
    loader.kill("SIGKILL");
    await once(loader, "exit");
    await syncToNeo4j(seeds, address());
    expect((await verifyNeo4j(seeds, address())).differences).toEqual([]);
  }, 120_000);

  test("two at once with overlapping reports, one of them with newer facts", async () => {
    await clear(address());
    const mine = seeds.slice(0, 10);
    const theirs = seeds.slice(5).toReversed();
    const [one, other] = await Promise.all([
      syncToNeo4j(mine, address(), { batchSize: 2 }),
      syncToNeo4j(theirs, address(), { batchSize: 3 }),
    ]);
    expect(one.reports.created + other.reports.created).toBe(seeds.length);
    expect((await verifyNeo4j(seeds, address())).differences).toEqual([]);
    const newer = seeds.map((extraction) => ({ ...extraction, quantities: extraction.quantities.slice(2) }));
    await Promise.all([
      syncToNeo4j(newer, address(), { batchSize: 2 }),
      syncToNeo4j(newer.toReversed(), address(), { batchSize: 3 }),
    ]);
    expect((await verifyNeo4j(newer, address())).differences).toEqual([]);
  }, 300_000);
});
