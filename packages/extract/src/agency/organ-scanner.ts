import type { RegionEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import type { Reading } from "../reading.js";
import { LEVEL_WORDS } from "../region/level-word.js";
import type { RegionHits } from "../region/region-hits.js";
import type { RegionLineage } from "../region/resolve-region.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { branchName } from "./branch.js";
import { type OrganForm, rowFor } from "./organ-forms.js";
import { agencyLevel, organName } from "./organ-name.js";
import type { OrganReading } from "./organ-reading.js";
import { tailEnd } from "./organ-tail.js";
import { policeBranch } from "./police-branch.js";
import { type AgencyPrefix, isInWord, isJoined, prefixEndingAt, zonePrefixEndingAt } from "./prefix.js";

/** What organs' names are resolved against. */
export interface ScanContext {
  readonly ends: RegionHits;
  readonly lineage: RegionLineage;
  readonly year: number | null;
  /** Own name of the issuer's counterpart for a region, which 市局 and 省厅 mean; absent while the issuer is sought. */
  readonly counterpart?: (ending: "局" | "厅", region: RegionEntry) => string | null;
}

/** Last characters of level words, by code unit. */
const LEVEL_ENDS = new Uint8Array(0x10000);
for (const word of LEVEL_WORDS) LEVEL_ENDS[word.charCodeAt(word.length - 1)] = 1;

/** 区 */
const DISTRICT = 0x533a;

/** Organs that functional zones have, whose names the tables can't all hold. */
const ZONE_ORGANS = new Set(["管委会", "管理委员会", "党工委", "工委", "党工委办公室"]);
const ZONE_BEFORE = /(?:高新|经开|开发|示范|保税|度假|合作|管理|园|新)区$/u;
/** A zone's name goes on to its organ: 绵阳|经济技术开发区管理委员会 is read behind the zone. */
const INNER_ZONE = /(?:高新|经开|开发|示范|保税|度假|合作|园)区./u;

/** Stations that towns have and no higher level. */
const TOWN_STATIONS: ReadonlySet<string> = new Set([
  "司法所",
  "派出所",
  "居委会",
  "村委会",
  "居民委员会",
  "村民委员会",
]);

function isZones({ form }: OrganForm): boolean {
  return ZONE_ORGANS.has(form);
}

/** Reads organs' names behind region names and level words. */
export class OrganScanner {
  private readonly regionWords: ReadonlySet<string>;

  constructor(
    private readonly reading: Reading,
    readonly grammar: AgencyGrammar,
    readonly context: ScanContext,
  ) {
    this.regionWords = reading.lexicon.words("region-word");
  }

  /** All names whose prefix ends within a span, in order; names inside a longer one are left out. */
  scan({ start, end }: Span): OrganReading[] {
    const { text } = this.reading;
    const { ends } = this.context;
    const found: OrganReading[] = [];
    for (let at = start + 1; at < end; at++) {
      const isPlace = ends.endsAt(at);
      if (!isPlace && (LEVEL_ENDS[text.charCodeAt(at - 1)] !== 1 || isInWord(text, at))) continue;
      const organ = this.readAt(at);
      if (organ === null) continue;
      found.push(organ);
      at = Math.max(at, organ.end - 1);
    }
    return found;
  }

  /** The organ whose own name starts at an offset behind its prefix, or null. */
  readAt(offset: number): OrganReading | null {
    const { text } = this.reading;
    const form = this.grammar.forms.longestAt(text, offset);
    if (form !== null) return this.readForm(form, offset);
    if (this.context.ends.startingAt(offset)?.isShort === false) return null;
    const bureau = this.readBureau(offset) ?? policeBranch(this.reading, offset, this);
    if (bureau !== null) return bureau;
    const end = this.grammar.endings.endFrom(text, offset);
    if (end < 0) return null;
    if (INNER_ZONE.test(text.slice(offset, end))) return null;
    const prefix = this.prefixOf(null, offset);
    return prefix === null || this.isCutOff(prefix) ? null : this.readSpelled(prefix, end);
  }

  /** 市局, 省厅: the issuer's counterpart at that level. */
  private readBureau(offset: number): OrganReading | null {
    const { text } = this.reading;
    const ending = text[offset];
    if ((ending !== "局" && ending !== "厅") || /^[部面长限势级]/u.test(text.slice(offset + 1, offset + 2)))
      return null;
    const prefix = prefixEndingAt(this.reading, offset, this.context);
    if (prefix?.word === undefined || prefix.region === null) return null;
    const own = this.context.counterpart?.(ending, prefix.region) ?? null;
    if (own === null) return null;
    const { start, region } = prefix;
    return {
      start,
      end: offset + 1,
      prefix,
      region,
      form: null,
      name: `${region.fullName}${own}`,
      rule: "organ-counterpart",
    };
  }

  private readForm(form: OrganForm, offset: number): OrganReading | null {
    const { text } = this.reading;
    const formEnd = offset + form.form.length;
    if (isOtherWord(text, form, formEnd)) return null;
    const prefix = this.prefixOf(form, offset);
    if (prefix === null || (prefix.isShort && form.form.length < 2) || this.isCutOff(prefix)) return null;
    if (!this.hasOrgans(prefix, form)) return null;
    const end = tailEnd(text, formEnd, { form, grammar: this.grammar.endings });
    const { region } = prefix;
    const name = region === null ? null : this.nameOf({ form, region, prefix }, { start: formEnd, end });
    const rule = prefix.word === undefined ? "organ-of-place" : "organ-of-level";
    return { start: prefix.start, end, prefix, region, form, name, rule };
  }

  private prefixOf(form: OrganForm | null, offset: number): AgencyPrefix | null {
    const { text } = this.reading;
    const isOfZone =
      (form !== null && isZones(form)) ||
      (text.charCodeAt(offset - 1) === DISTRICT && ZONE_BEFORE.test(text.slice(offset - 3, offset)));
    const read = isOfZone ? zonePrefixEndingAt : prefixEndingAt;
    return read(this.reading, offset, this.context);
  }

  private hasOrgans(prefix: AgencyPrefix, form: OrganForm): boolean {
    const { start, region, word } = prefix;
    // 全市|司法所: those of its towns
    if (word !== undefined && region?.level !== "township" && TOWN_STATIONS.has(form.form)) return false;
    // 乡村振|兴县委
    if (!this.hasEdge(prefix, form)) return false;
    if (word === undefined && this.regionWords.has(this.reading.text.slice(start - 1, start + 1))) return false;
    return region === null || (region.level !== "area" && this.isAtLevel(form, region));
  }

  /** 沣东|新城管委会, 武汉化工|区管委会: a zone's own name stands before what looks like a place. */
  private hasEdge({ start, end, word, isShort }: AgencyPrefix, form: OrganForm): boolean {
    const { text } = this.reading;
    const isDoubtful =
      word === undefined ? isShort && this.regionWords.has(text.slice(start, end)) : word === "区" && isZones(form);
    return !isDoubtful || start === 0 || isJoined(text.charAt(start - 1));
  }

  /** Rows that name levels hold at no other: 办 is an office of a street, not of a city. */
  private isAtLevel(form: OrganForm, region: RegionEntry): boolean {
    return (
      form.rows.length === 0 || form.type !== null || rowFor(form, agencyLevel(region), this.context.year) !== null
    );
  }

  /** The place's name goes on: 达拉特|旗司法局. */
  private isCutOff({ start, end, word }: AgencyPrefix): boolean {
    return word === undefined && (this.context.ends.startingAt(start)?.end ?? end) > end;
  }

  private nameOf(
    { form, region, prefix }: { form: OrganForm; region: RegionEntry; prefix: AgencyPrefix },
    rest: Span,
  ): string {
    const { year } = this.context;
    if (isProperName(form, prefix)) return this.reading.surface({ start: prefix.start, end: rest.end });
    if (rest.start === rest.end) return branchName(form, region) ?? organName(form, region, year);
    const tail = this.reading.surface(rest);
    const isCommittee = form.form === "委" || form.form === "党委";
    return isCommittee ? `中共${region.fullName}委${tail}` : `${organName(form, region, year)}${tail}`;
  }

  /** A name that no table holds stays as written: 市秦岭生态环境保护管理局 → 西安市秦岭生态环境保护管理局. */
  private readSpelled(prefix: AgencyPrefix, end: number): OrganReading | null {
    const { region, isShort } = prefix;
    const own = this.reading.surface({ start: prefix.end, end });
    if (!this.grammar.endings.isOrgan(own, { isShort, level: region?.level ?? null })) return null;
    // a short place name is part of a proper name: 苏州国际商事法庭
    const place = isShort ? this.reading.surface(prefix) : (region?.fullName ?? "");
    const name = region === null ? null : `${place}${own}`;
    return { start: prefix.start, end, prefix, region, form: null, name, rule: "organ-by-grammar" };
  }
}

/** Courts of a kind are called by the city that they sit in: 武汉海事法院, 合肥铁路运输法院. */
const SPECIAL_COURT = /^(?:海事|铁路运输|知识产权|互联网|金融).*法院$/u;

/** A short place name is part of the name of a customs house, an exchange or a court of arbitration: 咸宁海关. */
function isProperName({ form, rows }: OrganForm, { isShort, word }: AgencyPrefix): boolean {
  if (form === "海关" || form === "海事局") return word === undefined && (form === "海关" || isShort);
  if (isShort && SPECIAL_COURT.test(form)) return true;
  return isShort && rows.length === 0 && (form.includes("仲裁") || !/(?:局|厅|委员会|政府|法院|检察院)$/u.test(form));
}

/** Words that begin with a form and name no organ: 市委托…, 区法院校, 省政府采购, 市人大代表. */
function isOtherWord(text: string, { form }: OrganForm, end: number): boolean {
  if (form.length > 2 && form !== "人民政府") return false;
  switch (form) {
    case "委":
      return "托员派任培外".includes(text[end] ?? " ");
    case "政府":
    case "人民政府":
      return /^(?:采购|购买|网|投资|债|性|规章|信息|职能|数字|间|在线)/u.test(text.slice(end, end + 2));
    case "人大":
      return /^(?:代表|建议|议案|会(?!议))/u.test(text.slice(end, end + 2));
    case "政协":
      return /^(?:委员(?!会)|提案)/u.test(text.slice(end, end + 3));
    case "办":
      return "公理学好事件案证税展".includes(text[end] ?? " ");
    default:
      return false;
  }
}
