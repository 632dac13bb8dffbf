import type { StoreFigures } from "./main.js";

/** The figures beside the bounds of issue 5, as a table. */
export function toMarkdown({ machine, ingest, copy, sizes, questions }: StoreFigures): string {
  const { store, bare, ratio, cpuRatio, peakMb } = ingest;
  const memory = Object.entries(peakMb).map(([reports, peak]) => `${peak} MiB at ${reports}`);
  const rows: readonly (readonly [string, string, string])[] = [
    ["ingest, all indexes and texts", "1,000 reports/s", `${store.reportsPerSecond} (CPU ${store.cpuMsPerReport} ms)`],
    ["bare inserts into three tables", "", bare ? `${bare.reportsPerSecond} (CPU ${bare.cpuMsPerReport} ms)` : ""],
    ["ingest over these", "0.6", `${ratio} (CPU ${cpuRatio})`],
    ["bare inserts of the store's own rows", "", `${copy.reportsPerSecond} (CPU ${copy.cpuMsPerReport} ms)`],
    ["ingest over these (CPU)", "", (copy.cpuMsPerReport / store.cpuMsPerReport).toFixed(2)],
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
  return [
    `${ingest.reports} reports on ${machine}:`,
    "",
    "| what | bound | measured |",
    "|---|---|---|",
    ...lines,
  ].join("\n");
}
