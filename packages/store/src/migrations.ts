import type { Database } from "better-sqlite3";

/** Brings a store of an older version up to date, inside a transaction of the caller. */
export function migrate(_db: Database, _version: number): void {}
