import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Extraction } from "@govkg/model";

/** A span that the gold file or a prediction holds, with what the scorer compares. */
export interface ScoredSpan {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly optional?: boolean;
}

export interface ScoredMention extends ScoredSpan {
  readonly type: string;
  readonly entity?: string | null;
  readonly stance?: string;
  readonly planned?: boolean;
}

export interface ScoredQuantity extends ScoredSpan {
  readonly value?: number;
  readonly unit?: string;
  readonly subject?: string;
}

/** What the annotation guide (section 5) fixes and the scorer reads: of a gold file and of a prediction alike. */
export interface ScoredDocument {
  readonly report?: Readonly<Partial<Record<ReportKey, string | number | null>>>;
  readonly mentions?: readonly ScoredMention[];
  readonly quantities?: readonly ScoredQuantity[];
  readonly commitments?: readonly ScoredSpan[];
  readonly problems?: readonly ScoredSpan[];
}

/** Facts of the report that count, in the order of the table. */
export const REPORT_KEYS = ["agency", "region", "regionCode", "year", "publishedOn", "title"] as const;
type ReportKey = (typeof REPORT_KEYS)[number];

/** The JSON files of a folder by name of document, sorted by that name. */
export async function readScoredFolder(folder: string): Promise<ReadonlyMap<string, ScoredDocument>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  const entries = files.map(async (file): Promise<[string, ScoredDocument]> => {
    const json: unknown = JSON.parse(await readFile(join(folder, file), "utf8"));
    // as: gold files and predictions share the shape of the annotation guide; the scorer bears missing fields
    return [file.slice(0, -".json".length), json as ScoredDocument];
  });
  return new Map(await Promise.all(entries));
}

/** The scored part of an extraction: what `--save` keeps of it. */
export function toScored(extraction: Extraction): ScoredDocument {
  const { agency, region, regionCode, year, publishedOn, title } = extraction.report;
  return {
    report: { agency, region, regionCode, year, publishedOn, title },
    mentions: extraction.mentions.map(({ type, start, end, text, entity, stance, planned }) => ({
      type,
      start,
      end,
      text,
      entity,
      ...(stance === undefined ? {} : { stance }),
      ...(planned === undefined ? {} : { planned }),
    })),
    quantities: extraction.quantities.map(({ start, end, text, value, unit, subject }) => ({
      start,
      end,
      text,
      value,
      unit,
      subject,
    })),
    commitments: extraction.commitments.map(({ start, end, text }) => ({ start, end, text })),
    problems: extraction.problems.map(({ start, end, text }) => ({ start, end, text })),
  };
}
