import { foldSearch, isOverlapping, type SearchHit, type SearchQuery, type Span } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { decodeText } from "../bytes/text-codec.js";
import { matchQuery } from "../write/text-tokens.js";
import type { EntityNames } from "./entity-names.js";
import type { ReportCatalogue, ReportMask } from "./report-catalogue.js";
import type { Sentences } from "./sentences.js";

/** Finds sentences by their words: the full-text index names the reports, their texts decide. */
export class Search {
  private readonly match: Statement<[string], number>;
  private readonly text: Statement<[number], string | Buffer>;
  private readonly spans: Statement<[number, number], Span>;

  constructor(
    db: Database,
    private readonly parts: {
      readonly names: EntityNames;
      readonly sentences: Sentences;
      readonly reportId: (no: number) => string;
    },
  ) {
    this.match = db
      .prepare<[string], number>("SELECT rowid FROM text_index WHERE text_index MATCH ? ORDER BY rowid")
      .pluck();
    this.text = db.prepare<[number], string | Buffer>("SELECT text FROM report_text WHERE no = ?").pluck();
    this.spans = db.prepare('SELECT start, "end" FROM fact WHERE report = ? AND entity = ? AND kind = 0');
  }

  /** Hits in order of the reports' coming and start. Reports whose text isn't kept give none. */
  list(catalogue: ReportCatalogue, query: SearchQuery): SearchHit[] {
    const { names } = this.parts;
    const entities = (query.entities ?? []).map((id) => names.numberOf(id));
    if (entities.includes(undefined)) return [];
    const mask = catalogue.mask(query.filter);
    const end = query.offset + query.limit;
    const hits: SearchHit[] = [];
    for (const report of this.candidates(catalogue, query, mask)) {
      if (hits.length >= end) break;
      hits.push(
        ...this.hitsIn(
          report,
          query.terms,
          entities.flatMap((no) => no ?? []),
        ),
      );
    }
    return hits.slice(query.offset, end);
  }

  private *candidates(catalogue: ReportCatalogue, { terms }: SearchQuery, mask: ReportMask): Iterable<number> {
    const match = matchQuery(terms);
    const reports = match === null ? catalogue.numbers : this.match.iterate(match);
    for (const report of reports) if (mask[report] === 1) yield report;
  }

  private hitsIn(report: number, terms: readonly string[], entities: readonly number[]): SearchHit[] {
    const stored = this.text.get(report);
    if (stored === undefined) return [];
    const text = foldSearch(decodeText(stored));
    const wanted = terms.map(foldSearch);
    if (!wanted.every((term) => text.includes(term))) return [];
    const mentions = entities.map((entity) => this.spans.all(report, entity));
    return this.parts.sentences.of(report).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      const isHit =
        wanted.every((term) => sentence.includes(term)) &&
        mentions.every((spans) => spans.some((span) => isOverlapping(span, { start, end })));
      return isHit ? [{ report: this.parts.reportId(report), start, end }] : [];
    });
  }
}
