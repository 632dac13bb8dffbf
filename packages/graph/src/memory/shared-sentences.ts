import {
  compareText,
  evidenceId,
  isOverlapping,
  type SentenceRow,
  type SharedSentenceQuery,
  type SharedSentenceRow,
} from "@govkg/model";
import type { HeldReport } from "./held-report.js";
import type { ReportTable } from "./report-table.js";

/** Sentences by the keys that equal and nearly equal ones share. */
export class SentenceIndex {
  private readonly byExact = new Map<number, SentenceRow[]>();
  private readonly byBand = new Map<number, SentenceRow[]>();

  put(sentences: readonly SentenceRow[]): void {
    for (const sentence of sentences) {
      if (sentence.exact !== null) addTo(this.byExact, sentence.exact, sentence);
      for (const band of sentence.bands) addTo(this.byBand, band, sentence);
    }
  }

  remove(sentences: readonly SentenceRow[]): void {
    for (const sentence of sentences) {
      if (sentence.exact !== null) removeFrom(this.byExact, sentence.exact, sentence);
      for (const band of sentence.bands) removeFrom(this.byBand, band, sentence);
    }
  }

  /** Sentences of other reports that are the same or share a band; the same ones first, then by report and start. */
  matches(sentence: SentenceRow): SentenceRow[] {
    const same = sentence.exact === null ? [] : (this.byExact.get(sentence.exact) ?? []);
    const found = new Set([...same, ...sentence.bands.flatMap((band) => this.byBand.get(band) ?? [])]);
    const others = [...found].filter((other) => other.report !== sentence.report);
    const rank = (other: SentenceRow) => (isSame(other, sentence) ? 0 : 1);
    return others.sort((a, b) => rank(a) - rank(b) || compareText(a.report, b.report) || a.start - b.start);
  }
}

function addTo(index: Map<number, SentenceRow[]>, key: number, sentence: SentenceRow): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [sentence]);
  else if (rows.at(-1) !== sentence) rows.push(sentence);
}

function removeFrom(index: Map<number, SentenceRow[]>, key: number, sentence: SentenceRow): void {
  const left = (index.get(key) ?? []).filter((row) => row !== sentence);
  if (left.length === 0) index.delete(key);
  else index.set(key, left);
}

function isSame(a: SentenceRow, b: SentenceRow): boolean {
  return a.exact !== null && a.exact === b.exact;
}

/** The sentences of a report that others share, see `SharedSentenceQuery`. */
export function sharedSentences(
  table: ReportTable,
  index: SentenceIndex,
  query: SharedSentenceQuery,
): SharedSentenceRow[] {
  const own = table.get(query.report);
  if (own === undefined) return [];
  const { spans } = query;
  const asked = own.sentences.filter(
    (sentence) => spans === undefined || spans.some((span) => isOverlapping(span, sentence)),
  );
  const rows = asked.flatMap(
    (sentence) => sharedRow(table, own, { sentence, matches: index.matches(sentence), samples: query.samples }) ?? [],
  );
  const scoped = rows.filter(
    (row) => query.scope === "any" || (query.scope === "elsewhere" ? row.regions > 0 : row.yearBefore),
  );
  return scoped.slice(query.offset, query.offset + query.limit);
}

function sharedRow(
  table: ReportTable,
  own: HeldReport,
  found: { readonly sentence: SentenceRow; readonly matches: readonly SentenceRow[]; readonly samples: number },
): SharedSentenceRow | null {
  const { sentence, matches, samples } = found;
  if (matches.length === 0) return null;
  const reports = [...new Set(matches.map((match) => match.report))].flatMap((id) => table.get(id)?.report ?? []);
  const regions = new Set(
    reports.flatMap(({ regionId }) => (regionId === own.report.regionId ? [] : (regionId ?? []))),
  );
  const { lineage, year } = own.report;
  return {
    report: own.report.id,
    start: sentence.start,
    end: sentence.end,
    exact: new Set(matches.filter((match) => isSame(match, sentence)).map((match) => match.report)).size,
    near: reports.length,
    regions: regions.size,
    yearBefore:
      lineage !== null &&
      year !== null &&
      reports.some((other) => other.lineage === lineage && other.year === year - 1),
    samples: matches.slice(0, samples).map((match) => evidenceId(match.report, match)),
  };
}
