import type { RegionEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { ownNameLength } from "../agency/prefix.js";
import type { Reading } from "../reading.js";

/** Short words for the kind of a functional zone. */
const KINDS = ["开发区", "高新区", "经开区", "保税区", "度假区", "示范区", "园区", "新区"] as const;

/**
 * A zone that reports on itself by part of its own name and its kind:
 *
 *     古雷开发区 in a report of 漳州古雷港经济开发区
 *     ^────────^
 */
export function ownZoneNames({ text }: Reading, zone: RegionEntry): Span[] {
  const found: Span[] = [];
  for (const kind of KINDS) {
    for (let at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + kind.length)) {
      const own = ownNameLength(text, at, zone.name);
      if (own > 0) found.push({ start: at - own, end: at + kind.length });
    }
  }
  return found;
}
