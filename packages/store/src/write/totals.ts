import type { Database, Statement } from "better-sqlite3";

/** Running numbers of the whole file (reports, nodes by label, edges by kind …), written once a batch. */
export class Totals {
  private readonly deltas = new Map<string, number>();
  private readonly upsert: Statement<[string, number]>;
  private readonly sweep: Statement<[]>;

  constructor(db: Database) {
    this.upsert = db.prepare(
      "INSERT INTO total(key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = value + excluded.value",
    );
    this.sweep = db.prepare("DELETE FROM total WHERE value = 0");
  }

  add(key: string, delta: number): void {
    this.deltas.set(key, (this.deltas.get(key) ?? 0) + delta);
  }

  flush(): void {
    for (const [key, delta] of this.deltas) if (delta !== 0) this.upsert.run(key, delta);
    this.sweep.run();
    this.deltas.clear();
  }

  reset(): void {
    this.deltas.clear();
  }
}
