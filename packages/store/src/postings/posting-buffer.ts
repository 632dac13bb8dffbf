import { ByteWriter } from "../bytes/byte-writer.js";

/** The postings of one batch of reports, gathered by key. Reports must come in ascending order of their numbers. */
export class PostingBuffer {
  private readonly bytes = new ByteWriter(1 << 16);
  private readonly slotByKey = new Map<number, number>();
  private readonly heads: number[] = [];
  private readonly tails: number[] = [];
  private readonly nexts: number[] = [];
  private readonly reports: number[] = [];
  private readonly ends: number[] = [];
  private firstReport = 0;
  private lastReport = 0;

  get isEmpty(): boolean {
    return this.reports.length === 0;
  }

  get reportRange(): readonly [first: number, last: number] {
    return [this.firstReport, this.lastReport];
  }

  add(key: number, report: number, data: Uint8Array): void {
    this.bytes.bytes(data);
    this.link(key, report);
  }

  /** The same with one number as the bytes. */
  addNumber(key: number, report: number, value: number): void {
    this.bytes.varint(value);
    this.link(key, report);
  }

  /** Keys in ascending order. */
  sortedKeys(): Float64Array {
    return Float64Array.from(this.slotByKey.keys()).sort();
  }

  /** Calls back with the postings of one key, in order of report. */
  forEach(key: number, visit: (report: number, data: Buffer) => void): void {
    let entry = this.heads[this.slotByKey.get(key) ?? -1] ?? -1;
    while (entry >= 0) {
      visit(this.reports[entry] ?? 0, this.bytes.view(this.ends[entry - 1] ?? 0, this.ends[entry]));
      entry = this.nexts[entry] ?? -1;
    }
  }

  clear(): void {
    this.bytes.truncate(0);
    this.slotByKey.clear();
    for (const list of [this.heads, this.tails, this.nexts, this.reports, this.ends]) list.length = 0;
  }

  private link(key: number, report: number): void {
    const entry = this.reports.length;
    if (entry === 0) this.firstReport = report;
    this.lastReport = report;
    this.reports.push(report);
    this.ends.push(this.bytes.length);
    this.nexts.push(-1);
    const slot = this.slotByKey.get(key);
    if (slot === undefined) {
      this.slotByKey.set(key, this.heads.length);
      this.heads.push(entry);
      this.tails.push(entry);
    } else {
      this.nexts[this.tails[slot] ?? 0] = entry;
      this.tails[slot] = entry;
    }
  }
}
