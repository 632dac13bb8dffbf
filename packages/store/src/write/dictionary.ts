import type { Database, Statement } from "better-sqlite3";

/** Keys kept in memory between batches at most; beyond that the table is asked again. */
const CACHE_LIMIT = 100_000;

/**
 * A table that numbers strings: `no`, `key`, and `refs`, how often the reports held use it. Uses are counted in
 * memory and written by `flush`, which also deletes what nobody uses any more.
 */
export class Dictionary {
  private readonly noByKey = new Map<string, number>();
  private readonly keyByNo = new Map<number, string>();
  private readonly fresh = new Map<number, string>();
  private readonly deltas = new Map<number, number>();
  private readonly statements: {
    readonly find: Statement<[string], number>;
    readonly key: Statement<[number], string>;
    readonly last: Statement<[], number>;
    readonly insert: Statement<[number, string]>;
    readonly count: Statement<[number, number]>;
    readonly delete: Statement<[number]>;
  };
  private last: number | undefined;

  constructor(db: Database, table: "term" | "subject" | "issuer") {
    this.statements = {
      find: db.prepare<[string], number>(`SELECT no FROM ${table} WHERE key = ?`).pluck(),
      key: db.prepare<[number], string>(`SELECT key FROM ${table} WHERE no = ?`).pluck(),
      last: db.prepare<[], number>(`SELECT coalesce(max(no), 0) FROM ${table}`).pluck(),
      insert: db.prepare(`INSERT INTO ${table}(no, key) VALUES (?, ?)`),
      count: db.prepare(`UPDATE ${table} SET refs = refs + ? WHERE no = ?`),
      delete: db.prepare(`DELETE FROM ${table} WHERE no = ? AND refs <= 0`),
    };
  }

  /** The number of a key, new if need be; `sign` counts the use (1) or takes one back (-1). */
  use(key: string, sign: 1 | -1): number {
    const no = this.noByKey.get(key) ?? this.find(key) ?? this.add(key);
    this.deltas.set(no, (this.deltas.get(no) ?? 0) + sign);
    return no;
  }

  /** The number of a key, if there is one. */
  find(key: string): number | undefined {
    const no = this.noByKey.get(key) ?? this.statements.find.get(key);
    if (no !== undefined) this.remember(no, key);
    return no;
  }

  keyOf(no: number): string {
    const known = this.keyByNo.get(no);
    if (known !== undefined) return known;
    const key = this.statements.key.get(no);
    if (key === undefined) throw new RangeError(`The store refers to entry ${no} of a dictionary that lacks it.`);
    this.remember(no, key);
    return key;
  }

  /** Writes the counts of all uses since the last flush. */
  flush(): void {
    for (const [no, delta] of this.deltas) {
      const key = this.fresh.get(no);
      if (key !== undefined) this.statements.insert.run(no, key);
      if (delta !== 0) this.statements.count.run(delta, no);
      if (delta <= 0 && this.statements.delete.run(no).changes > 0) this.forget(no);
    }
    this.deltas.clear();
    this.fresh.clear();
    if (this.noByKey.size > CACHE_LIMIT) this.reset();
  }

  /** Forgets what is in memory: after a rollback, or when another process wrote. */
  reset(): void {
    for (const map of [this.noByKey, this.keyByNo, this.fresh, this.deltas]) map.clear();
    this.last = undefined;
  }

  private add(key: string): number {
    this.last = Math.max(this.last ?? this.statements.last.get() ?? 0, 0) + 1;
    this.fresh.set(this.last, key);
    this.remember(this.last, key);
    return this.last;
  }

  private remember(no: number, key: string): void {
    this.noByKey.set(key, no);
    this.keyByNo.set(no, key);
  }

  private forget(no: number): void {
    const key = this.keyByNo.get(no);
    if (key !== undefined) this.noByKey.delete(key);
    this.keyByNo.delete(no);
  }
}
