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
      // as: columns hold what SQLite can hold
      const rows = statement.raw().all() as (string | number | null | Buffer)[][];
      return { columns, rows };
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
      const reason = error instanceof Error ? error.message : String(error);
      throw invalidQuery(`The query can't be run (${reason}); docs/store.md lists the views and their columns.`, error);
    }
    if (statement.readonly && statement.reader) return statement;
    throw invalidQuery(`Only a query that reads is allowed here, not "${query.trim().slice(0, 60)}".`);
  }
}

function invalidQuery(message: string, cause?: unknown): GovkgError {
  return new GovkgError("invalid-options", message, { stage: "store", cause });
}
