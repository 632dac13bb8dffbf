import { type Extraction, GovkgError, type GraphSource } from "@govkg/model";
import type { Database } from "better-sqlite3";
import { type OpenOptions, openDatabase } from "./open-database.js";
import { PostingIndex } from "./postings/posting-index.js";
import { SqliteFacts } from "./source/sqlite-facts.js";
import { SqlReader, type SqlResult } from "./sql-reader.js";
import { guarded } from "./store-errors.js";
import { type DumpLine, dumpStore } from "./verify/dump.js";
import { type Verification, verifyStore } from "./verify/verify-store.js";
import { ReportWriter } from "./write/report-writer.js";

/** How a store is opened; every field has a default. */
export interface StoreOptions {
  /** Open for reading only; the file must exist. Default: false. */
  readonly readonly?: boolean;
  /** Make the file when there is none. Default: true. */
  readonly create?: boolean;
  /** Keep the text of the reports, so that evidence and search need no other file. Default: true. */
  readonly keepText?: boolean;
  /** How long a write waits for another writer, in milliseconds. Default: 5000. */
  readonly busyTimeout?: number;
  /** Size that the file may not grow beyond, in bytes, for a disk that others need too. Default: none. */
  readonly maxBytes?: number;
}

export const STORE_DEFAULTS = {
  readonly: false,
  create: true,
  keepText: true,
  busyTimeout: 5000,
  maxBytes: Number.POSITIVE_INFINITY,
} as const satisfies Required<StoreOptions>;

/** How far `putAll` is. */
export interface StoreProgress {
  readonly stage: "store";
  readonly done: number;
}

export interface PutAllOptions {
  /** Reports in one transaction: what a crash may lose. Default: 256. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StoreProgress) => void;
}

export const PUT_ALL_DEFAULTS = { batch: 256 } as const;

/** One report held, as `Store.held` lists it. */
export interface HeldSource {
  readonly report: string;
  readonly document: string;
  readonly path: string | null;
  readonly contentHash: string;
  readonly lexicon: string;
}

/** A knowledge graph in one SQLite file. */
export class Store {
  /** The reads behind all questions: `createQueries(store.facts)`. */
  readonly facts: GraphSource;
  private readonly db: Database;
  private readonly index: PostingIndex;
  private readonly writer: ReportWriter;
  private readonly source: SqliteFacts;
  private readonly options: Required<StoreOptions>;
  private sqlReader: SqlReader | null = null;
  private dataVersion: unknown;

  /** Use `openStore`. */
  constructor(
    readonly path: string,
    options: Required<StoreOptions>,
  ) {
    this.options = options;
    this.db = guarded(path, () => openDatabase(path, options satisfies OpenOptions));
    this.index = new PostingIndex(this.db);
    this.writer = new ReportWriter(this.db, this.index);
    this.dataVersion = this.readDataVersion();
    this.source = new SqliteFacts({
      db: this.db,
      index: this.index,
      read: (no) => this.writer.read(no),
      guard: (work) => this.read(work),
    });
    this.facts = this.source;
  }

  /** Adds a report, in place of the one with the same id if there is one. */
  async put(extraction: Extraction): Promise<void> {
    this.write(() => this.writer.put(extraction, this.options));
  }

  /**
   * Adds a stream of reports, `batch` of them in one transaction; gives their number.
   * @throws GovkgError `aborted` when the signal says so; what was committed before is kept.
   */
  async putAll(
    extractions: AsyncIterable<Extraction> | Iterable<Extraction>,
    options: PutAllOptions = {},
  ): Promise<number> {
    const { batch = PUT_ALL_DEFAULTS.batch, signal, onProgress } = options;
    let waiting: Extraction[] = [];
    let done = 0;
    const commit = () => {
      this.write(() => {
        for (const extraction of waiting) this.writer.put(extraction, this.options);
      });
      done += waiting.length;
      waiting = [];
      onProgress?.({ stage: "store", done });
    };
    for await (const extraction of extractions) {
      throwIfAborted(signal);
      waiting.push(extraction);
      if (waiting.length >= batch) commit();
    }
    throwIfAborted(signal);
    if (waiting.length > 0) commit();
    return done;
  }

  /** Takes a report out by its id; false when it isn't held. */
  async remove(reportId: string): Promise<boolean> {
    return this.write(() => this.writer.remove(reportId));
  }

  /** The extraction that was put; null when the report isn't held. Without kept text its `text` is empty. */
  async get(reportId: string): Promise<Extraction | null> {
    return this.read(() => {
      const no = this.writer.numberOf(reportId);
      return no === undefined ? null : this.writer.read(no).extraction;
    });
  }

  async has(reportId: string): Promise<boolean> {
    return this.read(() => this.writer.numberOf(reportId) !== undefined);
  }

  /** Reports made of these bytes, with the lexicon that made them. */
  async held(contentHash: string): Promise<readonly HeldSource[]> {
    return this.read(() => this.heldWhere("content_hash = ?", contentHash));
  }

  /** Reports made of the document of this name. */
  async heldOf(document: string): Promise<readonly HeldSource[]> {
    return this.read(() => this.heldWhere("document = ?", document));
  }

  /** Whether these bytes, read with this lexicon, are held already. */
  async isCurrent(contentHash: string, lexicon: string): Promise<boolean> {
    return (await this.held(contentHash)).some((source) => source.lexicon === lexicon);
  }

  /** Reports by the lexicon that made them: more than one when the lexicon has changed since. */
  async lexicons(): Promise<ReadonlyMap<string, number>> {
    return this.read(() => {
      const rows = this.db.prepare<[], { lexicon: string; reports: number }>(
        "SELECT lexicon, count(*) AS reports FROM report GROUP BY lexicon ORDER BY lexicon",
      );
      return new Map(rows.all().map(({ lexicon, reports }) => [lexicon, reports]));
    });
  }

  /** All extractions held, in order of report id. */
  async *extractions(): AsyncGenerator<Extraction> {
    const ids = this.read(() => this.db.prepare<[], string>("SELECT id FROM report ORDER BY id").pluck().all());
    for (const id of ids) {
      const extraction = await this.get(id);
      if (extraction !== null) yield extraction;
    }
  }

  /**
   * Answers an SQL query over the views of docs/store.md, on a connection that can't write.
   * @throws GovkgError `invalid-options` for anything that isn't one reading statement.
   */
  async sql(query: string): Promise<SqlResult> {
    this.sqlReader ??= new SqlReader(this.path);
    return this.sqlReader.run(query);
  }

  /**
   * Checks the pages of the file, then every row against a rebuild (in the folder for temporary files) from the
   * extractions held.
   */
  async verify(): Promise<Verification> {
    return this.read(() => verifyStore(this.db, this.writer));
  }

  /** All rows in an order that depends on the reports held alone: equal for stores of the same reports. */
  dump(): Iterable<DumpLine> {
    return this.read(() => dumpStore({ db: this.db, read: (no) => this.writer.read(no) }));
  }

  /** Lets several reads see one state of the file, whatever other processes write meanwhile. */
  async snapshot<Result>(work: () => Promise<Result>): Promise<Result> {
    guarded(this.path, () => this.db.exec("BEGIN"));
    try {
      return await work();
    } finally {
      this.db.exec("COMMIT");
    }
  }

  async close(): Promise<void> {
    this.sqlReader?.close();
    this.db.close();
  }

  private heldWhere(condition: string, value: string): HeldSource[] {
    const select = this.db.prepare<[string], HeldSource>(
      `SELECT id AS report, document, path, content_hash AS contentHash, lexicon FROM report WHERE ${condition} ORDER BY id`,
    );
    return select.all(value);
  }

  private read<Result>(work: () => Result): Result {
    return guarded(this.path, () => {
      this.refresh();
      return work();
    });
  }

  private write<Result>(work: () => Result): Result {
    if (this.options.readonly) {
      throw new GovkgError("store-read-only", `${this.path} was opened for reading only.`, { stage: "store" });
    }
    return guarded(this.path, () => {
      try {
        return this.db
          .transaction(() => {
            this.refresh();
            const result = work();
            this.writer.flush();
            return result;
          })
          .immediate();
      } catch (error) {
        this.writer.reset();
        throw error;
      } finally {
        this.source.forget();
      }
    });
  }

  /** What is kept in memory is dropped when another process has written. */
  private refresh(): void {
    const version = this.readDataVersion();
    if (version === this.dataVersion) return;
    this.dataVersion = version;
    this.writer.reset();
    this.source.forget();
  }

  private readDataVersion(): unknown {
    return this.db.pragma("data_version", { simple: true });
  }
}

/**
 * Opens a store; a new file becomes an empty one.
 *
 * @example
 * const store = openStore("graph.govkg");
 * await store.put(extraction);
 * const { rows } = await createQueries(store.facts).regionsCiting("数据安全法");
 *
 * @throws GovkgError `path-not-found`, `not-a-store`, `store-too-new`, `store-read-only`, `store-busy`, `store-corrupt`.
 */
export function openStore(path: string, options: StoreOptions = {}): Store {
  return new Store(path, { ...STORE_DEFAULTS, ...options });
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new GovkgError("aborted", "Storing was stopped before its end; the batches before are kept.", {
    stage: "store",
    cause: signal.reason,
  });
}
