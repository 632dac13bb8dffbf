import { evidenceId, isOverlapping, type SharedSentenceQuery, type SharedSentenceRow } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { type StoredSentence, unpackSentences } from "../pack/sentence-blob.js";
import { bandKey, exactKey } from "../postings/keys.js";
import type { PostingIndex } from "../postings/posting-index.js";
import type { ReportCatalogue } from "./report-catalogue.js";
import { SharedMatches } from "./shared-matches.js";

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
    const matches = new SharedMatches(catalogue, no, samples);
    const { exact, bands } = sentence;
    if (exact !== null)
      this.index.lookup(exactKey(exact), (report, reader) => matches.add(report, reader.varint(), true));
    for (const band of bands) {
      this.index.lookup(bandKey(band), (report, reader) => matches.add(report, reader.varint(), false));
    }
    if (matches.near === 0) return null;
    return {
      report: this.reportId(no),
      start: sentence.start,
      end: sentence.end,
      exact: matches.exact,
      near: matches.near,
      regions: matches.regions,
      yearBefore: matches.hasYearBefore,
      samples: matches.firstMatches().flatMap(({ report, place }) => {
        const other = this.of(report)[place];
        return other === undefined ? [] : [evidenceId(this.reportId(report), other)];
      }),
    };
  }
}
