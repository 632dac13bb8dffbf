import type { Database, Statement } from "better-sqlite3";

/** Keys kept in memory between batches at most; beyond that the table is asked again. */
const CACHE_LIMIT = 50_000;

/** A string of a dictionary and its number, with the uses counted since the last flush. */
export interface DictionaryEntry {
  readonly no: number;
  readonly key: string;
  delta: number;
  /** Not in the table yet. */
  isFresh: boolean;
  /** Used since the last flush. */
  isUsed: boolean;
}

/**
 * A table that numbers strings: `no`, `key`, and `refs`, how often the reports held use it. Uses are counted in
 * memory and written by `flush`, which also deletes what nobody uses any more.
 */
export class Dictionary {
  private readonly entryByKey = new Map<string, DictionaryEntry>();
  private readonly entryByNo = new Map<number, DictionaryEntry>();
  private used: DictionaryEntry[] = [];
  private readonly statements: {
    readonly find: Statement<[string], number>;
    readonly key: Statement<[number], string>;
    readonly last: Statement<[], number>;
    readonly insert: Statement<[number, string, number]>;
    readonly count: Statement<[number, number]>;
    readonly delete: Statement<[number]>;
  };
  private last: number | undefined;

  constructor(db: Database, table: "term" | "subject" | "issuer") {
    this.statements = {
      find: db.prepare<[string], number>(`SELECT no FROM ${table} WHERE key = ?`).pluck(),
      key: db.prepare<[number], string>(`SELECT key FROM ${table} WHERE no = ?`).pluck(),
      last: db.prepare<[], number>(`SELECT coalesce(max(no), 0) FROM ${table}`).pluck(),
      insert: db.prepare(`INSERT INTO ${table}(no, key, refs) VALUES (?, ?, ?)`),
      count: db.prepare(`UPDATE ${table} SET refs = refs + ? WHERE no = ?`),
      delete: db.prepare(`DELETE FROM ${table} WHERE no = ? AND refs <= 0`),
    };
  }

  /** The number of a key, new if need be; `sign` counts the use (1) or takes one back (-1). */
  use(key: string, sign: 1 | -1): number {
    const entry = this.entry(key);
    this.count(entry, sign);
    return entry.no;
  }

  /** The entry of a key, new if need be; its use is for `count` to tell. It holds until the next flush. */
  entry(key: string): DictionaryEntry {
    return this.entryByKey.get(key) ?? this.load(key) ?? this.add(key);
  }

  count(entry: DictionaryEntry, sign: 1 | -1): void {
    entry.delta += sign;
    if (entry.isUsed) return;
    entry.isUsed = true;
    this.used.push(entry);
  }

  /** The number of a key, if there is one. */
  find(key: string): number | undefined {
    return (this.entryByKey.get(key) ?? this.load(key))?.no;
  }

  keyOf(no: number): string {
    const known = this.entryByNo.get(no);
    if (known !== undefined) return known.key;
    const key = this.statements.key.get(no);
    if (key === undefined) throw new RangeError(`The store refers to entry ${no} of a dictionary that lacks it.`);
    return this.remember(no, key, false).key;
  }

  /** Writes the counts of all uses since the last flush. */
  flush(): void {
    for (const entry of this.used) {
      this.write(entry);
      entry.delta = 0;
      entry.isUsed = false;
      entry.isFresh = false;
    }
    this.used = [];
    if (this.entryByKey.size > CACHE_LIMIT) this.reset();
  }

  /** Forgets what is in memory: after a rollback, or when another process wrote. */
  reset(): void {
    this.entryByKey.clear();
    this.entryByNo.clear();
    this.used = [];
    this.last = undefined;
  }

  private write(entry: DictionaryEntry): void {
    const { no, key, delta, isFresh } = entry;
    if (isFresh && delta > 0) this.statements.insert.run(no, key, delta);
    else if (!isFresh && delta !== 0) this.statements.count.run(delta, no);
    if (delta > 0) return;
    if (isFresh || this.statements.delete.run(no).changes > 0) this.forget(entry);
  }

  private load(key: string): DictionaryEntry | undefined {
    const no = this.statements.find.get(key);
    return no === undefined ? undefined : this.remember(no, key, false);
  }

  private add(key: string): DictionaryEntry {
    this.last = Math.max(this.last ?? this.statements.last.get() ?? 0, 0) + 1;
    return this.remember(this.last, key, true);
  }

  private remember(no: number, key: string, isFresh: boolean): DictionaryEntry {
    const entry = { no, key, delta: 0, isFresh, isUsed: false };
    this.entryByKey.set(key, entry);
    this.entryByNo.set(no, entry);
    return entry;
  }

  private forget({ no, key }: DictionaryEntry): void {
    this.entryByKey.delete(key);
    this.entryByNo.delete(no);
  }
}
