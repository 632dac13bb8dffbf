import type { DocumentRow, FactSource } from "../fact-source.js";

/** Texts and sections of reports by id. */
export async function documentsById(
  source: FactSource,
  reports: Iterable<string>,
): Promise<ReadonlyMap<string, DocumentRow>> {
  const ids = [...new Set(reports)];
  const rows = ids.length === 0 ? [] : await source.documents(ids);
  return new Map(rows.map((row) => [row.report, row]));
}

/** Texts of reports by id; those whose text isn't kept are left out. */
export async function textsById(source: FactSource, reports: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const documents = await documentsById(source, reports);
  const texts = new Map<string, string>();
  for (const [report, { text }] of documents) if (text !== null) texts.set(report, text);
  return texts;
}
