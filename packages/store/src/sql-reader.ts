import { GovkgError } from "@govkg/model";
import Database from "better-sqlite3";
import { guarded } from "./store-errors.js";

/** Rows of a query, each in the order of the columns. */
export interface SqlResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null | Buffer)[])[];
}

/** Answers SQL on a connection of its own that can't write. */
export class SqlReader {
  private readonly db: Database.Database;

  constructor(private readonly path: string) {
    this.db = guarded(path, () => new Database(path, { readonly: true, fileMustExist: true }));
    this.db.pragma("query_only = ON");
  }

  run(query: string): SqlResult {
    return guarded(this.path, () => {
      const statement = this.prepare(query);
      const columns = statement.columns().map((column) => column.name);
      return { columns, rows: readRows(statement) };
    });
  }

  close(): void {
    this.db.close();
  }

  private prepare(query: string): Database.Statement {
    let statement: Database.Statement;
    try {
      statement = this.db.prepare(query);
    } catch (error) {
      throw cannotRun(error);
    }
    if (statement.readonly && statement.reader) return statement;
    throw invalidQuery(`Only a query that reads is allowed here, not "${query.trim().slice(0, 60)}".`);
  }
}

/** A fault of the query itself, told only while it runs (a function it may not call, a number too large), is its author's. */
function readRows(statement: Database.Statement): SqlResult["rows"] {
  try {
    // as: columns hold what SQLite can hold
    return statement.raw().all() as (string | number | null | Buffer)[][];
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_ERROR")) throw cannotRun(error);
    throw error;
  }
}

function cannotRun(error: unknown): GovkgError {
  const reason = error instanceof Error ? error.message : String(error);
  return invalidQuery(`The query can't be run (${reason}); docs/store.md lists the views and their columns.`, error);
}

function invalidQuery(message: string, cause?: unknown): GovkgError {
  return new GovkgError("invalid-options", message, { stage: "store", cause });
}
