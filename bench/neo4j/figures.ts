import type { LoadFigures } from "./load.js";

/** Name of a figure and what it is. */
export type Figure = readonly [name: string, value: string];

/** Figures as a table of Markdown. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What a load has shown, a line a figure. */
export function loadFigures(figures: LoadFigures): Figure[] {
  const { compared, count, bare, first, rest, second, replaceMs, isEqual } = figures;
  const seconds = first.seconds + (rest?.seconds ?? 0);
  const rateOf = ({ rows, seconds: taken }: { rows: number; seconds: number }) => rows / taken;
  const cpuShare =
    bare.cpu.server && first.cpu.server ? bare.cpu.server / bare.rows / (first.cpu.server / first.rows) : 0;
  const cpu = ({ server, client }: typeof bare.cpu) =>
    `server ${server?.toFixed(1) ?? "?"} s, client ${client.toFixed(1)} s`;
  return [
    [`bare UNWIND of ${compared} reports`, `${rateOf(bare).toFixed(0)} rows/s (${cpu(bare.cpu)} CPU)`],
    [`sync of the same`, `${rateOf(first).toFixed(0)} rows/s (${cpu(first.cpu)} CPU)`],
    ["sync as a share of bare, by time", (rateOf(first) / rateOf(bare)).toFixed(2)],
    ["the same by CPU time of the server", cpuShare === 0 ? "not known here" : cpuShare.toFixed(2)],
    [`sync of all ${count}`, `${seconds.toFixed(1)} s${rest ? `, the rest at ${rateOf(rest).toFixed(0)} rows/s` : ""}`],
    [
      "second run, nothing changed",
      `${second.seconds.toFixed(1)} s, ${(seconds / second.seconds).toFixed(1)} × faster`,
    ],
    ["replacing one report", `p50 ${replaceMs.p50.toFixed(0)} ms, p95 ${replaceMs.p95.toFixed(0)} ms`],
    ["memory of the loader", [first, ...(rest ? [rest] : []), second].map(({ peakMb }) => `${peakMb} MB`).join(", ")],
    ["verify", isEqual === null ? "not asked for so many" : isEqual ? "equal" : "DIFFERENT"],
  ];
}
