import type { RegionEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import type { AgencyGrammar } from "../agency/agency-grammar.js";
import { type AgencyPrefix, type PrefixContext, placesEndingAt } from "../agency/prefix.js";
import { type Candidate, candidate, RANK } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { coinedZone } from "./coined-zone.js";
import { institutionEnd } from "./institution.js";
import { isLandscape } from "./landscape.js";
import { ownZoneNames } from "./own-zone.js";
import { type RegionHit, regionHits } from "./region-hits.js";
import { regionEntity } from "./region-node.js";
import { areaOf, isInside } from "./resolve-region.js";

/** Divisions that stand alone; those inside longer names give way to them. */
export function findRegions(reading: Reading, context: ReportContext, _grammar: AgencyGrammar): Candidate[] {
  const ends = regionHits(reading);
  const scope = { ends, lineage: context.lineage };
  const finding = { reading, context, words: reading.lexicon.words("region-word") };
  const found: Candidate[] = [];
  for (const hit of ends.all) {
    if (ends.endingAt(hit.end) !== hit || (ends.startingAt(hit.start)?.end ?? 0) > hit.end) continue;
    if (hit.isShort && (isLandscape(reading.text, hit.end) || isOtherTown(hit, finding))) {
      found.push(institutionOf(hit, hit.end + 1));
      continue;
    }
    const place = placesEndingAt(hit.end, scope);
    if (place === null || isOtherWord(hit, finding)) continue;
    const claim = zoneAt(hit, scope, finding) ?? regionAt(place, hit, finding);
    if (claim !== null) found.push(claim);
  }
  found.push(...ownZone(reading, context));
  return found;
}

function ownZone(reading: Reading, { region }: ReportContext): Candidate[] {
  if (region === null || region.level !== "zone") return [];
  const node = regionEntity(region);
  return ownZoneNames(reading, region).map((span) =>
    candidate({ type: "region", ...span, node, rule: "region-own-zone", row: region.row || null, rank: RANK.grammar }),
  );
}

interface Setting {
  readonly reading: Reading;
  readonly context: ReportContext;
  /** Words that short names of divisions are or begin. */
  readonly words: ReadonlySet<string>;
}

/** What functional zones of the state and the provinces are called. */
const ZONE_KIND =
  /(?:高新技术产业开发区|经济技术开发区|经济开发区|综合保税区|高新区|经开区|开发区)(?![\u4e00-\u9fff]?局)/uy;

/** A zone that no table holds, called by its place: 谯城|经开区. */
function zoneAt({ end, isShort }: RegionHit, scope: PrefixContext, { reading: { text } }: Setting): Candidate | null {
  if (!isShort) return null;
  ZONE_KIND.lastIndex = end;
  const kind = ZONE_KIND.exec(text)?.[0];
  const zone = kind === undefined ? null : coinedZone({ text, ...scope }, end + kind.length);
  if (kind === undefined || zone === null || zone.start > end) return null;
  const node = regionEntity(zone.region);
  return candidate({
    type: "region",
    start: zone.start,
    end: end + kind.length,
    node,
    rule: "region-coined-zone",
    row: null,
    rank: RANK.grammar,
  });
}

function regionAt(
  { start, end, region }: AgencyPrefix,
  hit: RegionHit,
  { reading, context }: Setting,
): Candidate | null {
  const institution = institutionEnd(reading.text, end);
  if (institution > 0) return institutionOf({ start, end }, institution);
  const rank = RANK.grammar;
  const rule = "region";
  if (region === null) {
    const doubt = isKnownWord(hit) ? null : ambiguous(hit);
    return doubt && candidate({ type: "region", start, end, node: null, rule, row: null, rank, doubt });
  }
  const isAlone = start === hit.start;
  if (isAlone && ((hit.isShort && !isCommonShort(region, context)) || isFarTown(region, context))) return null;
  return candidate({ type: "region", start, end, node: regionEntity(region), rule, row: region.row, rank });
}

/** 武汉大学 and 贺兰山 are no mentions of the place, and no organs: they only take their text. */
function institutionOf({ start }: Span, end: number): Candidate {
  const node = null;
  return candidate({
    type: "region",
    start,
    end,
    node,
    rule: "institution",
    row: null,
    rank: RANK.grammar,
    silent: true,
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
  return isShort || candidates.some(({ level, name }) => level === "township" || isPlainWord(name));
}

/** 城区, 郊区 and 矿区 name a division in few places and a kind of area everywhere. */
function isPlainWord(name: string): boolean {
  return name === "城区" || name === "郊区" || name === "矿区";
}

/** 广东 and 深圳 stand for their divisions anywhere, short names of counties only near the issuer. */
function isCommonShort(region: RegionEntry, context: ReportContext): boolean {
  return (region.level !== "county" && region.level !== "township") || isNear(region, context);
}

function isFarTown(region: RegionEntry, context: ReportContext): boolean {
  return (region.level === "township" || isPlainWord(region.name)) && !isNear(region, context);
}

function isNear(region: RegionEntry, { lineage }: ReportContext): boolean {
  const area = areaOf(lineage);
  return area !== undefined && isInside(region, area);
}

/** 渝北府发[2008]34号: the place is part of a document number. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,7}\[\d{4}\]/u;

/** 山南|新区 in a report of Huainan is a place there, not Shannan's. */
function isOtherTown({ end, candidates }: RegionHit, { reading: { text }, context }: Setting): boolean {
  const isNewTown = text.startsWith("新区", end) || text.startsWith("新城", end);
  return isNewTown && !candidates.some((region) => isNear(region, context));
}

/** A short name that is a word too, or part of a longer one: 平安, 上海合作组织, 长治久安. */
function isOtherWord(
  { start, end, isShort, candidates }: RegionHit,
  { reading: { text }, words, context: { lineage: own } }: Setting,
): boolean {
  // 环泰山|区域 is no mention of 泰山区
  if (text.startsWith("区域", end - 1) && text[end + 1] !== "内") return true;
  if (!isShort) return false;
  if (DOCUMENT_NUMBER.test(text.slice(end, end + 14))) return true;
  return (
    (words.has(text.slice(start, end)) && !candidates.some((one) => one.level === "prefecture" && own.includes(one))) ||
    words.has(text.slice(start, end + 1)) ||
    words.has(text.slice(start, end + 2)) ||
    words.has(text.slice(start - 1, end)) ||
    words.has(text.slice(start - 1, start + 1))
  );
}
