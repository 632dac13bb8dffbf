import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { CORPUS } from "../../../test/conformance/corpus.js";
import { openStore, type Store } from "../src/index.js";
import { temporaryStorePath } from "./temporary-store.js";

const [FIRST, SECOND] = CORPUS;
if (FIRST === undefined || SECOND === undefined) throw new Error("the corpus is empty");

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

function open(path: string, options?: Parameters<typeof openStore>[1]): Store {
  const store = openStore(path, options);
  opened.push(store);
  return store;
}

function raw(path: string): Database.Database {
  const db = new Database(path);
  opened.push(db);
  return db;
}

describe("opening", () => {
  test("a missing file for reading", () => {
    const path = temporaryStorePath();
    expect(() => open(path, { readonly: true })).toThrow(expect.objectContaining({ code: "path-not-found" }));
    expect(existsSync(path)).toBe(false);
  });

  test("a file in a folder that doesn't exist", () => {
    const path = join(temporaryStorePath(), "none", "graph.db");
    expect(() => open(path)).toThrow(expect.objectContaining({ code: "path-not-found" }));
  });

  test("a text file, which is left as it is", () => {
    const path = temporaryStorePath();
    writeFileSync(path, "这不是数据库。".repeat(500));
    expect(() => open(path)).toThrow(expect.objectContaining({ code: "not-a-store" }));
    expect(readFileSync(path, "utf8")).toBe("这不是数据库。".repeat(500));
  });

  test("a SQLite file of another program, which is left as it is", () => {
    const path = temporaryStorePath();
    raw(path).exec("CREATE TABLE other(x); INSERT INTO other VALUES (1)");
    expect(() => open(path)).toThrow(expect.objectContaining({ code: "not-a-store" }));
    expect(raw(path).prepare("SELECT x FROM other").pluck().all()).toEqual([1]);
  });

  test("a store of a newer schema", async () => {
    const path = temporaryStorePath();
    await openStore(path).close();
    raw(path).pragma("user_version = 99");
    expect(() => open(path)).toThrow(
      expect.objectContaining({ code: "store-too-new", message: expect.stringContaining("99") }),
    );
  });
});

describe("writing", () => {
  test("to a store opened for reading", async () => {
    const path = temporaryStorePath();
    await openStore(path).close();
    await expect(open(path, { readonly: true }).put(FIRST)).rejects.toMatchObject({ code: "store-read-only" });
  });

  test("to a file without the right to write, by a user who isn't root", async () => {
    const path = temporaryStorePath();
    const store = openStore(path);
    await store.put(FIRST);
    await store.close();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const program = fileURLToPath(new URL("put-one.ts", import.meta.url));
    const args = ["--conditions=@govkg/source", "--import", "tsx", program, path];
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      env: { ...process.env, HOME: "/tmp" },
      ...nobody,
    });
    chmodSync(dirname(path), 0o755);
    expect(stderr).toBe("");
    expect(stdout.trim()).toBe("store-read-only");
  });

  test("while another process writes: readers go on, the second writer is told after its limit", async () => {
    const path = temporaryStorePath();
    const store = open(path, { busyTimeout: 100 });
    await store.put(FIRST);
    const other = raw(path);
    other.exec("BEGIN IMMEDIATE");
    const start = performance.now();
    await expect(store.put(SECOND)).rejects.toMatchObject({ code: "store-busy" });
    expect(performance.now() - start).toBeGreaterThanOrEqual(90);
    expect(await store.has(FIRST.report.id)).toBe(true);
    expect((await store.facts.stats()).reports).toBe(1);
    other.exec("ROLLBACK");
    await store.put(SECOND);
    expect((await store.facts.stats()).reports).toBe(2);
  });

  test("by two stores on one file in turn: each sees what the other did", async () => {
    const path = temporaryStorePath();
    const [a, b] = [open(path), open(path)];
    for (const [index, extraction] of CORPUS.entries()) await (index % 2 === 0 ? a : b).put(extraction);
    await a.remove(SECOND.report.id);
    await b.put(SECOND);
    expect((await a.facts.stats()).reports).toBe(CORPUS.length);
    const fresh = open(":memory:");
    await fresh.putAll(CORPUS);
    expect([...a.dump()]).toEqual([...fresh.dump()]);
    expect([...b.dump()]).toEqual([...fresh.dump()]);
  });

  test("beyond the size limit: an error, and what was there before is whole", async () => {
    const path = temporaryStorePath();
    const first = openStore(path);
    await first.put(FIRST);
    await first.close();
    const store = open(path, { maxBytes: statSync(path).size + 16 * 1024 });
    const large = {
      ...SECOND,
      text: Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join(
        "",
      ),
    };
    await expect(store.putAll([large])).rejects.toMatchObject({ code: "store-full" });
    expect(await store.get(FIRST.report.id)).toEqual(FIRST);
    expect(await store.verify()).toEqual({ isSound: true, reports: 1, faults: [] });
  });

  test("an extraction with an id that is none: an error, nothing of the batch is kept", async () => {
    const store = open(temporaryStorePath());
    const [mention] = SECOND.mentions;
    const broken = { ...SECOND, mentions: mention ? [{ ...mention, entityId: "nonsense" }] : [] };
    await expect(store.putAll([FIRST, broken])).rejects.toMatchObject({ code: "invalid-extraction" });
    expect(await store.has(FIRST.report.id)).toBe(false);
    await store.put(FIRST);
    expect(await store.verify()).toMatchObject({ isSound: true, reports: 1 });
  });

  test("stopped by a signal: the batches before are kept", async () => {
    const store = open(temporaryStorePath());
    const stop = new AbortController();
    const seen: number[] = [];
    const run = store.putAll(CORPUS, {
      batch: 2,
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done === 4) stop.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ code: "aborted" });
    expect(seen).toEqual([2, 4]);
    expect((await store.facts.stats()).reports).toBe(4);
  });
});

describe("a damaged store", () => {
  async function damaged(damage: (path: string) => void): Promise<string> {
    const path = temporaryStorePath();
    const store = openStore(path);
    await store.putAll(CORPUS);
    await store.close();
    damage(path);
    return path;
  }

  test("with pages overwritten is told by verify or by what reads it", async () => {
    const path = await damaged((file) => {
      const handle = openSync(file, "r+");
      for (let page = 3; page < statSync(file).size / 8192; page++)
        writeSync(handle, Buffer.alloc(512, 0xab), 0, 512, page * 8192);
      closeSync(handle);
    });
    const check = async () => {
      const store = open(path);
      const { isSound, faults } = await store.verify();
      return isSound ? [] : faults;
    };
    await expect(
      check().then(
        (faults) => faults.length > 0,
        (error: { code: string }) => error.code === "store-corrupt",
      ),
    ).resolves.toBe(true);
  });

  test.each([
    ["a row lost", "DELETE FROM fact WHERE seq = 0 AND report = 1"],
    ["a count changed", "UPDATE total SET value = value + 1 WHERE key = 'mentions'"],
    ["postings lost", "DELETE FROM posting_block WHERE key IN (SELECT min(key) FROM posting_block)"],
    ["a name changed", "UPDATE entity SET name = 'x' WHERE label = 'Law'"],
    ["words lost", "INSERT INTO text_index(text_index) VALUES ('delete-all')"],
    [
      "a sentence changed",
      "UPDATE report_sentences SET data = (SELECT data FROM report_sentences WHERE no = 2) WHERE no = 1",
    ],
  ])("with %s is told by verify", async (_, sql) => {
    const path = await damaged((file) => raw(file).exec(sql));
    const { isSound, faults } = await open(path).verify();
    expect(isSound).toBe(false);
    expect(faults[0]).toMatch(/is not what a rebuild gives/u);
  });
});
