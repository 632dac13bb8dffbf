import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { CORPUS } from "../../../test/conformance/corpus.js";
import { openStore } from "../src/index.js";
import { temporaryStorePath } from "./temporary-store.js";

/**
 * A store as the first version wrote it: three reports put, the second removed again. Made by the code of commit
 * d622eca from the corpus of the conformance suite.
 */
function olderStore(): string {
  const path = temporaryStorePath();
  writeFileSync(path, gunzipSync(readFileSync(new URL("fixtures/version-1.db.gz", import.meta.url))));
  return path;
}

describe("a store of schema version 1", () => {
  test("is brought up to date when it is opened, and holds what it held", async () => {
    const path = olderStore();
    const store = openStore(path);
    expect(await store.verify()).toEqual({ isSound: true, reports: 2, faults: [] });
    for (const wanted of [CORPUS[0], CORPUS[2]]) expect(await store.get(wanted?.report.id ?? "")).toEqual(wanted);
    expect((await store.sql("SELECT count(*) FROM reports")).rows).toEqual([[2]]);
    await store.close();
    const db = new Database(path);
    expect(db.pragma("user_version", { simple: true })).toBe(2);
    db.close();
  });

  test("can be written to afterwards, as a new store of the same reports", async () => {
    const store = openStore(olderStore());
    const fresh = openStore(":memory:");
    await store.putAll(CORPUS);
    await fresh.putAll(CORPUS);
    expect([...store.dump()]).toEqual([...fresh.dump()]);
    await store.close();
    await fresh.close();
  });

  test("is left alone when it is opened for reading only", () => {
    const path = olderStore();
    const before = readFileSync(path);
    expect(() => openStore(path, { readonly: true })).toThrow(expect.objectContaining({ code: "store-read-only" }));
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
