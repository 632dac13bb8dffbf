import type { FactKind, FactRow } from "@govkg/model";
import type { ByteReader } from "../bytes/byte-reader.js";
import { ByteWriter } from "../bytes/byte-writer.js";
import { CITATION_BIT, FACT_KINDS, factAttributes } from "../bytes/codes.js";

/** Bits of an entity's number; the kind of fact stands above them in a key. */
export const KEY_SHIFT = 0x100_0000_0000;

/** Key under which the facts of one kind about one entity are found. */
export function factKey(kind: FactKind, entity: number): number {
  return FACT_KINDS.indexOf(kind) * KEY_SHIFT + entity;
}

/** The facts of one report that share a key. */
export interface FactGroupBytes {
  readonly key: number;
  /** Number of facts, their attributes (one byte each), then start (against the one before) and length of each. */
  readonly data: Buffer;
}

interface GroupedFact extends Pick<FactRow, "start" | "end"> {
  readonly attributes: number;
}

/** The facts of a report by key (`entities`: the number of each fact's entity), in order of key, each group in order of start and end. */
export function groupFacts(
  facts: readonly FactRow[],
  { entities, isCitation }: { readonly entities: readonly number[]; readonly isCitation: (place: number) => boolean },
): FactGroupBytes[] {
  const factsByKey = new Map<number, GroupedFact[]>();
  facts.forEach(({ kind, start, end, stance, planned, role }, place) => {
    const key = factKey(kind, entities[place] ?? 0);
    const attributes = factAttributes(stance, planned, role) | (isCitation(place) ? CITATION_BIT : 0);
    const group = factsByKey.get(key);
    if (group) group.push({ start, end, attributes });
    else factsByKey.set(key, [{ start, end, attributes }]);
  });
  const writer = new ByteWriter(64);
  return [...factsByKey].sort(([a], [b]) => a - b).map(([key, group]) => ({ key, data: groupBytes(group, writer) }));
}

function groupBytes(group: GroupedFact[], writer: ByteWriter): Buffer {
  if (group.length > 1) group.sort((a, b) => a.start - b.start || a.end - b.end);
  writer.truncate(0);
  writer.varint(group.length);
  for (const { attributes } of group) writer.byte(attributes);
  let last = 0;
  for (const { start, end } of group) {
    writer.varint(start - last);
    writer.varint(end - start);
    last = start;
  }
  return writer.finish();
}

/** All groups of one report in one blob, for reading what a report holds. */
export function joinGroups(groups: readonly FactGroupBytes[]): Buffer {
  const writer = new ByteWriter(1024);
  let last = 0;
  for (const { key, data } of groups) {
    writer.varint(key - last);
    writer.varint(data.length);
    writer.bytes(data);
    last = key;
  }
  return writer.finish();
}

/** Calls back with the key of each group and the end of its bytes; the reader stands at their start. */
export function forEachGroup(reader: ByteReader, visit: (key: number, end: number) => void): void {
  let key = 0;
  while (!reader.isAtEnd) {
    key += reader.varint();
    const length = reader.varint();
    const end = reader.at + length;
    visit(key, end);
    reader.at = end;
  }
}
