import { evidenceId, type GraphEdge } from "@govkg/model";
import type { ByteReader } from "../bytes/byte-reader.js";

/** What one report gives to a link, see `encodeRelations`. */
export function readLinkEdge(
  reader: ByteReader,
  end: number,
  report: string,
): Pick<GraphEdge, "count" | "planned" | "evidence" | "year"> {
  const year = reader.varint();
  const evidence: string[] = [];
  let planned = 0;
  while (reader.at < end) {
    const start = reader.varint();
    const packed = reader.varint();
    if (packed % 2 === 1) planned++;
    evidence.push(evidenceId(report, { start, end: start + Math.floor(packed / 2) }));
  }
  return { count: evidence.length, planned, evidence, ...(year === 0 ? {} : { year: year - 1 }) };
}
