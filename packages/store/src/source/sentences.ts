import { evidenceId, isOverlapping, type SharedSentenceQuery, type SharedSentenceRow } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { type StoredSentence, unpackSentences } from "../pack/sentence-blob.js";
import { bandKey, exactKey } from "../postings/keys.js";
import type { PostingIndex } from "../postings/posting-index.js";
import type { ReportCatalogue } from "./report-catalogue.js";

/** A sentence of another report: the report and the sentence's place in it. */
interface Match {
  readonly report: number;
  readonly place: number;
  readonly isExact: boolean;
}

/** Reads sentences and finds those that other reports share. */
export class Sentences {
  private readonly blob: Statement<[number], Buffer>;

  constructor(
    db: Database,
    private readonly index: PostingIndex,
    private readonly reportId: (no: number) => string,
  ) {
    this.blob = db.prepare<[number], Buffer>("SELECT data FROM report_sentences WHERE no = ?").pluck();
  }

  /** The sentences of a report in order. */
  of(no: number): StoredSentence[] {
    const blob = this.blob.get(no);
    return blob === undefined ? [] : unpackSentences(blob);
  }

  /** The sentences of report `no` that others share, in order of start. */
  shared(catalogue: ReportCatalogue, no: number, query: SharedSentenceQuery): SharedSentenceRow[] {
    const { spans, scope } = query;
    const end = query.offset + query.limit;
    const rows: SharedSentenceRow[] = [];
    for (const sentence of this.of(no)) {
      if (rows.length >= end) break;
      if (spans !== undefined && !spans.some((span) => isOverlapping(span, sentence))) continue;
      const row = this.row(catalogue, { no, sentence, samples: query.samples });
      if (row !== null && (scope === "any" || (scope === "elsewhere" ? row.regions > 0 : row.yearBefore)))
        rows.push(row);
    }
    return rows.slice(query.offset, end);
  }

  private row(
    catalogue: ReportCatalogue,
    { no, sentence, samples }: { readonly no: number; readonly sentence: StoredSentence; readonly samples: number },
  ): SharedSentenceRow | null {
    const matches = this.matches(catalogue, no, sentence);
    if (matches.length === 0) return null;
    const own = catalogue.issuer(no);
    const yearBefore = (catalogue.yearOf[no] ?? 0) - 1;
    const reports = new Set(matches.map((match) => match.report));
    const regions = new Set<string>();
    let hasYearBefore = false;
    for (const report of reports) {
      const { region, lineage } = catalogue.issuer(report);
      if (region !== null && region !== own.region) regions.add(region);
      if (lineage !== null && lineage === own.lineage && catalogue.yearOf[report] === yearBefore && yearBefore > 0)
        hasYearBefore = true;
    }
    return {
      report: this.reportId(no),
      start: sentence.start,
      end: sentence.end,
      exact: new Set(matches.filter((match) => match.isExact).map((match) => match.report)).size,
      near: reports.size,
      regions: regions.size,
      yearBefore: hasYearBefore,
      samples: this.samples(catalogue, matches, samples),
    };
  }

  /** Sentences of other reports that are the same or share a band, each once. */
  private matches(catalogue: ReportCatalogue, no: number, { exact, bands }: StoredSentence): Match[] {
    const found = new Map<number, Match>();
    const collect = (key: number, isExact: boolean) =>
      this.index.lookup(key, (report, reader) => {
        if (report === no || !catalogue.isHeld(report)) return;
        const place = reader.varint();
        const at = place * catalogue.size + report;
        if (!found.has(at)) found.set(at, { report, place, isExact });
      });
    if (exact !== null) collect(exactKey(exact), true);
    for (const band of bands) collect(bandKey(band), false);
    return [...found.values()];
  }

  private samples(catalogue: ReportCatalogue, matches: Match[], wanted: number): string[] {
    if (wanted === 0) return [];
    const ranks = catalogue.rankOf();
    const sorted = matches.sort(
      (a, b) =>
        Number(b.isExact) - Number(a.isExact) || (ranks[a.report] ?? 0) - (ranks[b.report] ?? 0) || a.place - b.place,
    );
    return sorted.slice(0, wanted).flatMap(({ report, place }) => {
      const sentence = this.of(report)[place];
      return sentence === undefined ? [] : [evidenceId(this.reportId(report), sentence)];
    });
  }
}
