import type { DocumentRow, Extraction, Section } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { decodeText } from "../bytes/text-codec.js";
import type { Reports } from "./reports.js";

/** Reads texts and sections of reports. */
export class Documents {
  private readonly text: Statement<[number], string | Buffer>;

  constructor(
    db: Database,
    private readonly reports: Reports,
    private readonly read: (no: number) => { readonly extraction: Extraction },
  ) {
    this.text = db.prepare<[number], string | Buffer>("SELECT text FROM report_text WHERE no = ?").pluck();
  }

  /** One row for each report that is held, in the order asked. */
  list(reports: readonly string[]): DocumentRow[] {
    return reports.flatMap((report) => {
      const no = this.reports.numberOf(report);
      if (no === undefined) return [];
      const stored = this.text.get(no);
      return [
        new StoredDocument(report, stored === undefined ? null : decodeText(stored), () => this.read(no).extraction),
      ];
    });
  }
}

/** Most questions want the text alone: the extraction is unpacked when its sections are asked for. */
class StoredDocument implements DocumentRow {
  private extraction: Extraction | undefined;

  constructor(
    readonly report: string,
    readonly text: string | null,
    private readonly unpack: () => Extraction,
  ) {}

  get softBreaks(): readonly number[] {
    return this.unpacked().softBreaks ?? [];
  }

  get sections(): readonly Section[] {
    return this.unpacked().sections;
  }

  private unpacked(): Extraction {
    this.extraction ??= this.unpack();
    return this.extraction;
  }
}
