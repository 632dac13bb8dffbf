import type { RegionEntry } from "@govkg/lexicon";
import type { AgencyGrammar } from "../agency/agency-grammar.js";
import { placesEndingAt } from "../agency/prefix.js";
import { type Candidate, RANK } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { type RegionHit, regionHits } from "./region-hits.js";
import { regionEntity } from "./region-node.js";
import { isInside } from "./resolve-region.js";

/** Divisions that stand alone; those inside longer names give way to them. */
export function findRegions(reading: Reading, context: ReportContext, _grammar: AgencyGrammar): Candidate[] {
  const ends = regionHits(reading);
  const { lineage } = context;
  return ends.all.flatMap((hit): Candidate[] => {
    if (ends.endingAt(hit.end) !== hit || (ends.startingAt(hit.start)?.end ?? 0) > hit.end) return [];
    const place = placesEndingAt(hit.end, { ends, lineage });
    if (place === null || isOtherWord(hit, reading)) return [];
    const { region, start, end } = place;
    const claim = { type: "region", start, end, rule: "region", rank: RANK.grammar } as const;
    if (region === null) return isKnownWord(hit) ? [] : [{ ...claim, node: null, row: null, doubt: ambiguous(hit) }];
    if (hit.isShort && start === hit.start && !isCommonShort(region, context)) return [];
    return [{ ...claim, node: regionEntity(region), row: region.row }];
  });
}

function ambiguous({ candidates }: RegionHit): NonNullable<Candidate["doubt"]> {
  const names = candidates.map(({ fullName }) => fullName);
  return {
    code: "ambiguous-region",
    message: `"${candidates[0]?.name ?? ""}" is the name of ${names.length} divisions; left unlinked.`,
    candidates: names.slice(0, 8),
  };
}

/** A township that is not of the issuer's area, or a short name: too common to be taken for a place unresolved. */
function isKnownWord({ candidates, isShort }: RegionHit): boolean {
  return isShort || candidates.every(({ level }) => level === "township");
}

/** 广东 and 深圳 stand for their divisions anywhere, short names of counties only near the issuer. */
function isCommonShort(region: RegionEntry, { lineage }: ReportContext): boolean {
  if (region.level !== "county" && region.level !== "township") return true;
  const area = lineage.findLast(({ level }) => level === "prefecture");
  return area !== undefined && isInside(region, area);
}

/** The name is part of a longer word: 上海合作组织, 长治久安. */
function isOtherWord({ start, end, isShort }: RegionHit, { text, lexicon }: Reading): boolean {
  if (!isShort) return false;
  const words = lexicon.words("region-word");
  return words.has(text.slice(start, end)) || words.has(text.slice(start, end + 1)) || words.has(text.slice(start, end + 2)) || words.has(text.slice(start - 1, end));
}
