import type { Rate } from "./clock.js";
import type { StoreFigures } from "./measure-store.js";

/** The figures beside the bounds of issue 5, as a table. */
export function toMarkdown({ ingest, bare, copy, sizes, questions }: StoreFigures): string {
  const cpuShare = (other: Rate) => (other.cpuMsPerReport / ingest.cpuMsPerReport).toFixed(2);
  const share = (other: Rate) => (ingest.reportsPerSecond / other.reportsPerSecond).toFixed(2);
  const rate = ({ reportsPerSecond, cpuMsPerReport }: Rate) =>
    `${reportsPerSecond} (CPU ${cpuMsPerReport} ms a report)`;
  const memory = Object.entries(ingest.peakMb).map(([reports, peak]) => `${peak} MiB at ${reports}`);
  const rows: readonly (readonly [string, string, string])[] = [
    ["ingest, all indexes and texts, reports/s", "1,000", rate(ingest)],
    [`bare inserts of ${bare.rowsPerReport} rows a report into three tables`, "", rate(bare)],
    ["ingest over these", "0.6", `${share(bare)} (by CPU ${cpuShare(bare)})`],
    ["bare inserts of the rows that the store is made of", "", rate(copy)],
    ["ingest over these", "", `${share(copy)} (by CPU ${cpuShare(copy)})`],
    ["file, bytes a report", "", String(sizes.whole)],
    ["the same without texts", "16,384", String(sizes.withoutText)],
    ["peak memory", "300 MiB, flat", memory.join(", ")],
    ["open", "50 ms", `${questions.openMs} ms`],
    ["replace one report, p95", "10 ms", `${questions.replace.p95} ms`],
    ...Object.entries(questions.questions).map(
      ([name, { p95, meanCpu, bound }]) => [`${name}, p95`, `${bound} ms`, `${p95} ms (CPU ${meanCpu})`] as const,
    ),
  ];
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  return [`${ingest.reports} reports:`, "", "| what | bound | measured |", "|---|---|---|", ...lines].join("\n");
}
