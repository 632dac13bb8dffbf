import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { GovkgError } from "@govkg/model";
import Database from "better-sqlite3";
import { migrate } from "./migrations.js";
import { APPLICATION_ID, PAGE_SIZE, SCHEMA_VERSION, TABLES } from "./schema.js";
import { VIEWS } from "./views.js";

export interface OpenOptions {
  readonly readonly: boolean;
  readonly create: boolean;
  readonly busyTimeout: number;
  readonly maxBytes: number;
}

/** SQLite's name for a store that is gone when it is closed. */
const MEMORY = ":memory:";
/** Pages in the log before they are copied into the file: pages that many batches change are then copied once. */
const CHECKPOINT_PAGES = 8000;
/** KiB of pages kept in memory; a building process stays below 300 MB with it. */
const CACHE_KIB = 64 * 1024;

/**
 * Opens the file and brings its schema up to date; a new or empty file becomes a store.
 * @throws GovkgError `path-not-found`, `not-a-store`, `store-too-new`, `store-read-only`.
 */
export function openDatabase(path: string, options: OpenOptions): Database.Database {
  const mustExist = options.readonly || !options.create;
  if (mustExist && !existsSync(path)) {
    throw new GovkgError("path-not-found", `There is no store at "${path}"; "govkg build" makes one.`, {
      stage: "store",
    });
  }
  if (path !== MEMORY && !existsSync(dirname(path))) {
    throw new GovkgError("path-not-found", `There is no folder "${dirname(path)}" to keep a store in; make it first.`, {
      stage: "store",
    });
  }
  const db = new Database(path, { readonly: options.readonly, timeout: options.busyTimeout });
  try {
    prepareSchema(db, path, options);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepareSchema(db: Database.Database, path: string, { readonly, maxBytes }: OpenOptions): void {
  const isEmpty = db.pragma("schema_version", { simple: true }) === 0;
  if (isEmpty && !readonly) db.pragma(`page_size = ${PAGE_SIZE}`);
  if (!isEmpty || readonly) checkIdentity(db, path, readonly);
  if (!readonly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL");
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.transaction(() => createOrMigrate(db)).immediate();
  }
  if (Number.isFinite(maxBytes)) db.pragma(`max_page_count = ${Math.max(1, Math.floor(maxBytes / PAGE_SIZE))}`);
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma("temp_store = MEMORY");
}

/** Another process may have made or migrated the store since it was looked at: both are decided inside the lock. */
function createOrMigrate(db: Database.Database): void {
  if (db.pragma("schema_version", { simple: true }) === 0) {
    db.exec(TABLES);
    db.exec(VIEWS);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  } else migrate(db, versionOf(db));
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}

function checkIdentity(db: Database.Database, path: string, readonly: boolean): void {
  if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
    throw new GovkgError("not-a-store", `"${path}" is a SQLite file, but not a govkg store; give another path.`, {
      stage: "store",
    });
  }
  const version = versionOf(db);
  if (version > SCHEMA_VERSION) {
    const message = `"${path}" has schema version ${version}, this govkg knows ${SCHEMA_VERSION}; use a newer govkg.`;
    throw new GovkgError("store-too-new", message, { stage: "store" });
  }
  if (version < SCHEMA_VERSION && readonly) {
    const message = `"${path}" has the older schema version ${version}; open it once for writing to bring it up to date.`;
    throw new GovkgError("store-read-only", message, { stage: "store" });
  }
}
