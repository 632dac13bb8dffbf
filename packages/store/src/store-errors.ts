import { type ErrorCode, GovkgError } from "@govkg/model";
import Database from "better-sqlite3";

interface Fault {
  readonly code: ErrorCode;
  /** What happened and what to do; the path goes in front. */
  readonly message: string;
}

/** Faults of SQLite by the beginning of their code, the longest first. */
const FAULTS: readonly (readonly [sqliteCode: string, fault: Fault])[] = [
  [
    "SQLITE_BUSY",
    { code: "store-busy", message: "another process is writing to the store; wait for it to end and try again" },
  ],
  ["SQLITE_LOCKED", { code: "store-busy", message: "the store is in use by this process; close what reads it first" }],
  [
    "SQLITE_FULL",
    {
      code: "store-full",
      message:
        "the disk or the size limit of the store is full; nothing of the running batch was kept; make room and run it again",
    },
  ],
  [
    "SQLITE_READONLY",
    { code: "store-read-only", message: "the store may only be read; check the rights of the file and its folder" },
  ],
  ["SQLITE_NOTADB", { code: "not-a-store", message: "the file is not a govkg store; give another path" }],
  ["SQLITE_CORRUPT", { code: "store-corrupt", message: "the store is damaged; build it again from the reports" }],
  [
    "SQLITE_CANTOPEN",
    {
      code: "path-not-found",
      message: "the store can't be opened; check that the folder exists and may be written to",
    },
  ],
  [
    "SQLITE_IOERR",
    { code: "store-full", message: "reading or writing the store failed; check the disk and its free space" },
  ],
];

/** The error that a fault of SQLite (or of a file's bytes) means for the user of the store at `path`. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof RangeError) {
    const message = `${path}: the store is damaged (${error.message}); build it again from the reports.`;
    return new GovkgError("store-corrupt", message, { stage: "store", cause: error });
  }
  if (!(error instanceof Database.SqliteError)) return error;
  const fault = FAULTS.find(([code]) => error.code.startsWith(code))?.[1];
  if (fault === undefined) return error;
  return new GovkgError(fault.code, `${path}: ${fault.message} ("${error.message}").`, {
    stage: "store",
    cause: error,
  });
}

/** Runs a piece of work on the store at `path`; faults of SQLite come out as `GovkgError`. */
export function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error, path);
  }
}
