import { sentenceSpans } from "@govkg/model";
import type { Comparison } from "./saved-run.js";
import type { Miss, Score } from "./scorer.js";

/** Named scores side by side: F1 (or share) and the number of answers asked for, one row a measure. */
export function formatScores(scores: ReadonlyMap<string, Score>): string {
  const names = [...scores.keys()];
  const measures = new Set(
    [...scores.values()].flatMap(({ rows, ratios }) => [...rows, ...ratios].map((row) => row.measure)),
  );
  const head = ["measure".padEnd(24), ...names.map((name) => name.padEnd(34))].join("");
  const lines = [...measures].map((measure) =>
    [measure.padEnd(24), ...names.map((name) => cellOf(scores.get(name), measure).padEnd(34))].join("").trimEnd(),
  );
  return [head.trimEnd(), ...lines].join("\n");
}

function cellOf(score: Score | undefined, measure: string): string {
  const row = score?.rows.find((candidate) => candidate.measure === measure);
  if (row) return `P ${fixed(row.precision)} R ${fixed(row.recall)} F1 ${fixed(row.f1)} (${row.gold})`;
  const ratio = score?.ratios.find((candidate) => candidate.measure === measure);
  return ratio ? `${fixed(ratio.share)} of ${ratio.of}` : "—";
}

/** Misses of one type (or `all`), each in its sentence with the span between ▸ and ◂. */
export function formatMisses(misses: readonly Miss[], type: string, textOf: (document: string) => string): string {
  return misses
    .filter((miss) => type === "all" || miss.type === type)
    .map((miss) => formatMiss(miss, textOf(miss.document)))
    .join("\n");
}

export function formatComparison(comparison: Comparison, textOf: (document: string) => string): string {
  const { gains, losses, changes } = comparison;
  return [
    `${gains.length} gains`,
    ...gains.map((miss) => `+ ${formatMiss(miss, textOf(miss.document))}`),
    `${losses.length} losses`,
    ...losses.map((miss) => `- ${formatMiss(miss, textOf(miss.document))}`),
    changes.length === 0 ? "no measure changed" : "measures changed (F1 or share)",
    ...changes.map(({ measure, before, after }) => {
      const sign = after > before ? "+" : "";
      return `  ${measure.padEnd(24)} ${fixed(before)} → ${fixed(after)}  ${sign}${fixed(after - before)}`;
    }),
  ].join("\n");
}

function formatMiss(miss: Miss, text: string): string {
  const head = [miss.document, miss.type, miss.what, `${miss.start}-${miss.end}`, miss.entity].join("\t");
  return miss.end === 0 ? head : `${head}\n    ${sentenceAround(miss, text)}`;
}

const LONGEST_CONTEXT = 120;

function sentenceAround({ start, end }: Miss, text: string): string {
  const sentence = sentenceSpans(text).find((span) => span.start <= start && start < span.end) ?? { start, end };
  const from = Math.max(sentence.start, start - LONGEST_CONTEXT);
  const to = Math.min(Math.max(sentence.end, end), end + LONGEST_CONTEXT);
  const words = text.slice(start, Math.min(end, start + LONGEST_CONTEXT));
  return `${text.slice(from, start)}▸${words}◂${text.slice(end, to)}`.replace(/\s+/gu, " ");
}

function fixed(value: number): string {
  return value.toFixed(3);
}
