import type { ExportProgress } from "@govkg/graph";
import type { Store } from "@govkg/store";
import { type Progress, startProgress } from "../output/progress.js";

/** What an export has written so far, as a bar on standard error and as a line in the end. */
export class ExportCounts {
  private readonly written = { node: 0, edge: 0, row: 0 };
  private readonly begun = performance.now();

  private constructor(
    private readonly progress: Progress,
    private readonly total: number,
  ) {}

  /** Counts towards all nodes and edges of a store. */
  static async start(store: Store): Promise<ExportCounts> {
    const { nodes, edges } = await store.facts.stats();
    const total = [...Object.values(nodes), ...Object.values(edges)].reduce((sum, count) => sum + count, 0);
    return new ExportCounts(await startProgress("export"), total);
  }

  add({ kind, count }: ExportProgress): void {
    this.written[kind] += count;
    const done = this.written.node + this.written.edge + this.written.row;
    this.progress.update(done, Math.max(done, this.total));
  }

  stop(): void {
    this.progress.stop();
  }

  /** Such as `1,204 nodes, 3,310 edges, 2.1 MB; 1.2 s, 3,762/s`. */
  summary(bytes?: number): string {
    const { node, edge, row } = this.written;
    const seconds = (performance.now() - this.begun) / 1000;
    const rate = Math.round((node + edge + row) / Math.max(0.001, seconds));
    const counts = [
      ...(node + edge > 0 || row === 0 ? [`${grouped(node)} nodes`, `${grouped(edge)} edges`] : []),
      ...(row > 0 ? [`${grouped(row)} rows of the panel`] : []),
      ...(bytes === undefined ? [] : [`${(bytes / 1e6).toFixed(1)} MB`]),
    ];
    return `${counts.join(", ")}; ${seconds.toFixed(1)} s, ${grouped(rate)}/s`;
  }
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
