import type { AgencyLevel, ReportCountQuery, ReportGroup, ReportKind, ReportQuery, ReportRow } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { type CountContext, keepScoped } from "./fact-counts.js";
import { GroupDraft } from "./group-draft.js";
import { Grouping } from "./grouping.js";
import type { ReportCatalogue, ReportMask } from "./report-catalogue.js";
import { Scopes } from "./scopes.js";
import { keyValue, sortGroups } from "./sort-groups.js";

interface StoredRow {
  readonly id: string;
  readonly document: string;
  readonly path: string | null;
  readonly content_hash: string;
  readonly lexicon: string;
  readonly kind: ReportKind;
  readonly title: string | null;
  readonly agency: string | null;
  readonly agency_id: string | null;
  readonly lineage: string | null;
  readonly level: AgencyLevel | null;
  readonly system: string | null;
  readonly region: string | null;
  readonly region_id: string | null;
  readonly region_code: string | null;
  readonly region_chain: string;
  readonly year: number | null;
  readonly published_on: string | null;
}

/** Reads the reports themselves. */
export class Reports {
  /** Ids looked up since the last change. */
  private readonly ids = new Map<number, string>();
  private readonly row: Statement<[number], StoredRow>;
  private readonly id: Statement<[number], string>;
  private readonly no: Statement<[string], number>;

  constructor(db: Database) {
    this.row = db.prepare("SELECT * FROM report WHERE no = ?");
    this.id = db.prepare<[number], string>("SELECT id FROM report WHERE no = ?").pluck();
    this.no = db.prepare<[string], number>("SELECT no FROM report WHERE id = ?").pluck();
  }

  numberOf(id: string): number | undefined {
    return this.no.get(id);
  }

  idOf(no: number): string {
    let id = this.ids.get(no);
    if (id === undefined) {
      id = this.id.get(no) ?? "";
      this.ids.set(no, id);
    }
    return id;
  }

  /** To be called when reports have changed. */
  forget(): void {
    this.ids.clear();
  }

  rowOf(no: number): ReportRow {
    const row = this.row.get(no);
    if (row === undefined) throw new RangeError(`report ${no} is listed but not held`);
    return {
      id: row.id,
      document: row.document,
      path: row.path,
      contentHash: row.content_hash,
      lexicon: row.lexicon,
      kind: row.kind,
      title: row.title,
      agency: row.agency,
      agencyId: row.agency_id,
      lineage: row.lineage,
      level: row.level,
      system: row.system,
      region: row.region,
      regionId: row.region_id,
      regionCode: row.region_code,
      // as: the writer put a list of names
      regionChain: JSON.parse(row.region_chain) as string[],
      year: row.year,
      publishedOn: row.published_on,
    };
  }

  /** Reports in order of year and id. */
  list(catalogue: ReportCatalogue, { filter, limit, offset }: ReportQuery): ReportRow[] {
    const numbers = inOrderOfYear(catalogue, catalogue.mask(filter));
    return numbers.slice(offset, offset + limit).map((no) => this.rowOf(no));
  }
}

/** Numbers of the marked reports by year (none counts as 0), then id. */
export function inOrderOfYear(catalogue: ReportCatalogue, mask: ReportMask): number[] {
  const ranks = catalogue.rankOf();
  const size = catalogue.size + 1;
  const keys: number[] = [];
  for (let no = mask.indexOf(1); no >= 0; no = mask.indexOf(1, no + 1)) {
    keys.push(((catalogue.yearOf[no] ?? 0) * size + (ranks[no] ?? 0)) * size + no);
  }
  return Array.from(Float64Array.from(keys).sort(), (key) => key % size);
}

/** Numbers of reports by their own attributes. */
export function countReports(context: CountContext, query: ReportCountQuery): ReportGroup[] {
  const { catalogue } = context;
  const scopes = new Scopes(catalogue, query.scopes ?? []);
  const mask = catalogue.mask(query.filter);
  if (query.scopes !== undefined) keepScoped(mask, scopes);
  const grouping = new Grouping(query.by, catalogue, scopes);
  const drafts = new Map<number | string, GroupDraft>();
  for (let report = mask.indexOf(1); report >= 0; report = mask.indexOf(1, report + 1)) {
    grouping.keysOf(0, report).forEach((key, index) => {
      let draft = drafts.get(key);
      if (draft === undefined) {
        const scope = query.by.includes("scope") ? (scopes.of(report)[index] ?? -1) : -1;
        draft = new GroupDraft(0, report, scope);
        drafts.set(key, draft);
      }
      draft.reports++;
    });
  }
  return sortGroups([...drafts.values()], query, context, scopes).map((draft) => {
    const keys = Object.fromEntries(query.by.map((key) => [key, keyValue(draft, key, context, scopes)]));
    // as: `keyValue` gives each key the type that ReportGroup has for it
    return { ...(keys as Partial<ReportGroup>), reports: draft.reports };
  });
}
