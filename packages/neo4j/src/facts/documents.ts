import type { DocumentRow, Section } from "@govkg/model";
import type { Run } from "../connection.js";
import { MARK, TEXT_KIND, TEXT_LABEL } from "../ownership.js";
import { joinText } from "../text-node.js";

interface TextAnswer {
  readonly report: string;
  readonly sentences: readonly string[] | null;
  readonly gaps: readonly string[] | null;
  readonly softBreaks: readonly number[];
  readonly sections: string;
}

/** Text and sections of each report that is held, in the order asked. */
export async function readDocuments(run: Run, reports: readonly string[]): Promise<DocumentRow[]> {
  const rows = await run<TextAnswer>(
    `UNWIND $reports AS id
MATCH (:${MARK} {id: id})-[:${TEXT_KIND}]->(t:${TEXT_LABEL})
RETURN id AS report, CASE WHEN t.gaps IS NULL THEN null ELSE coalesce(t.sentences, []) END AS sentences, t.gaps AS gaps, coalesce(t.softBreaks, []) AS softBreaks, t.sections AS sections`,
    { reports: [...new Set(reports)] },
  );
  const byReport = new Map(rows.map((row) => [row.report, toDocument(row)]));
  return reports.flatMap((report) => byReport.get(report) ?? []);
}

function toDocument({ report, sentences, gaps, softBreaks, sections }: TextAnswer): DocumentRow {
  return {
    report,
    text: sentences && gaps ? joinText(sentences, gaps) : null,
    softBreaks,
    sections: JSON.parse(sections) as Section[], // as: written by textNode
  };
}
