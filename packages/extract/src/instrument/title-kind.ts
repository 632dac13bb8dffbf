import { NAME_KIND, type RegionEntry } from "@govkg/lexicon";
import type { LawKind, Span } from "@govkg/model";
import type { Reading } from "../reading.js";
import { isOrder } from "./document-number.js";
import type { InstrumentKind } from "./instrument-node.js";
import { hitAt, type RegionPrefix } from "./region-prefix.js";
import { isCommentNote, titleParts } from "./title-parts.js";

/** What tells the kind of a title that the catalogue does not have. */
export interface TitleClues {
  readonly docNumber: string | undefined;
  /** Whether the clause makes, changes or puts out the instrument: 制定《…》. */
  readonly isOwn: boolean;
  /** Whether it is sent out as bureaus do (印发): rules are published. */
  readonly isSentOut: boolean;
  /** The regions it begins with. */
  readonly prefix: RegionPrefix;
  /** Where it stands in `reading.text`, brackets left out. */
  readonly span: Span;
  readonly reading: Reading;
}

/**
 * Kind of a title by its words: who can have issued it (its region, 中国共产党, 最高人民法院) and its head noun.
 * A county can't legislate; an autonomous county can make 条例.
 */
export function titleKind(title: string, clues: TitleClues): InstrumentKind {
  const { start, end } = clues.span;
  const { base, notes } = titleParts(clues.reading.text.slice(start, end).replaceAll("\n", ""));
  const law = notes.some(isCommentNote) ? null : lawKindOf(base, notes, clues);
  return law === null
    ? { type: "document", kind: clues.reading.lexicon.documentKindOf(title) }
    : { type: "law", kind: law };
}

const HEADS = /(?:条例|办法|规定|规则|细则|规程|准则|章程|解释|决定|法|法典)$/u;
/** Words that end in 法 and name no law. */
const NOT_A_LAW = /(?:办|方|书|语|做|用|技|执|司|立|普|学|守|说|看|想|手|无|依|讲|疗|工作|分析|评价|枫桥)法$/u;

function lawKindOf(folded: string, notes: readonly string[], clues: TitleClues): LawKind | null {
  if (!HEADS.test(folded) || /^关于印发/u.test(folded)) return null;
  const named = partyKind(folded) ?? judicialKind(folded);
  if (named !== null) return named;
  const local = localKind(folded, notes, clues);
  return local === undefined ? nationalKind(folded, notes, clues) : local;
}

// 中国共产党…条例, 党政领导干部…规定
function partyKind(title: string): LawKind | null {
  if (/^(?:中国共产党|中共中央).*(?:条例|规定|规则|准则|章程|办法|细则)$/u.test(title)) return "party-regulation";
  const isPartyMatter = /^(?:党[的内政委组员务]|领导干部|纪检监察|推进领导干部|干部|公务员)/u.test(title);
  return isPartyMatter && /(?:条例|规定|规则|准则)$/u.test(title) ? "party-regulation" : null;
}

// 最高人民法院关于审理…案件若干问题的规定
function judicialKind(title: string): LawKind | null {
  if (/^最高人民(?:法院|检察院)/u.test(title))
    return /(?:解释|规定|规则|决定|办法)$/u.test(title) ? "judicial-interpretation" : null;
  return /^关于(?:审理|办理|适用|执行).*(?:解释|若干问题的规定)$/u.test(title) ? "judicial-interpretation" : null;
}

const RULING_LEVELS = new Set(["province", "prefecture"]);
/** Rules of a bureau, not of a government: they tell how to do work or give money. */
const WORKADAY =
  /试行|暂行|细则|工作|资金|班子|自身建设|编码|计算|评分|竞赛|奖励|补贴|补助|考核|考评|评估|评价|评选|扶持|专项|认定|积分|申报|操作|流程|指引|责任制|联席|制度|行为规范|授权运营|实施办法/u;

/** Kind of a title that begins with a region, null for a document or no region. */
function localKind(title: string, notes: readonly string[], clues: TitleClues): LawKind | null | undefined {
  const { prefix } = clues;
  const first = prefix.names[0];
  const last = prefix.names.at(-1);
  const rest = title.slice(prefix.end - clues.span.start);
  if (first === undefined || last === undefined) return undefined;
  const places = title.slice(0, prefix.end - clues.span.start);
  if (rest.endsWith("条例")) return canLegislate(first) || isLandmark(places) ? "local-regulation" : null;
  if (isMandated(places, rest)) return "local-regulation";
  if (!first.some(isHigh) || rest.startsWith("关于")) return null;
  if (/^人民代表大会/u.test(rest)) return "local-regulation";
  if (prefix.names.length > 1 && !last.some(isHigh)) return null;
  return localRuleKind(rest, prefix.end, notes, clues);
}

/** 大足石刻保护条例: what is named after a county without its level word is the province's or the city's to protect. */
function isLandmark(places: string): boolean {
  return !/[省市县区旗州盟乡镇]$/u.test(places);
}

/**
 * Rules (规定) that an assembly makes under a mandate of the nation's: of a special economic zone, the free trade port,
 * and Shanghai's for 浦东新区.
 *
 *     上海市浦东新区绿色金融发展若干规定
 *                         ^
 */
function isMandated(places: string, rest: string): boolean {
  if (/^(?:经济特区|自由贸易港).*规定$/u.test(rest)) return true;
  return places.endsWith("浦东新区") && (places === "浦东新区" ? rest.endsWith("若干规定") : rest.endsWith("规定"));
}

function localRuleKind(rest: string, restStart: number, notes: readonly string[], clues: TitleClues): LawKind | null {
  if (/^实施[《〈<]?中华人民共和国.*法[》〉>]?(?:办法|规定|若干规定)$/u.test(rest)) return "local-regulation";
  if (!/(?:办法|规定|规则)$/u.test(rest)) return null;
  if (isOrder(clues.docNumber)) return "local-government-rule";
  if (clues.docNumber !== undefined || clues.isSentOut || beginsWithOrgan(restStart, clues.reading)) return null;
  const isWorkaday = WORKADAY.test(rest) || notes.some((note) => WORKADAY.test(note));
  return isWorkaday && !/^行政(?:处罚|执法|程序|规范性)/u.test(rest) ? null : "local-government-rule";
}

/** A bureau's own rules bear its name: 西安市 + 水务局…办法. */
function beginsWithOrgan(offset: number, reading: Reading): boolean {
  const organ = hitAt(reading, offset, NAME_KIND.agency | NAME_KIND["agency-type"]);
  return organ !== null && organ.end - offset >= 3 && !reading.text.startsWith("人民政府", offset);
}

/** Leagues and prefectures without an assembly of their own (盟, 地区) make neither 条例 nor rules. */
function isHigh(region: RegionEntry): boolean {
  return RULING_LEVELS.has(region.level) && !/(?:盟|地区)$/u.test(region.name);
}

function canLegislate(names: readonly RegionEntry[]): boolean {
  return names.some((region) => isHigh(region) || region.level === "zone" || /自治[县旗]$/u.test(region.name));
}

function nationalKind(title: string, notes: readonly string[], clues: TitleClues): LawKind | null {
  if (isOrder(clues.docNumber)) return orderKind(clues.docNumber ?? "");
  if (/^中华人民共和国/u.test(title))
    return /法$|法典$/u.test(title) && !/办法$/u.test(title) ? "law" : "administrative-regulation";
  if (/^(?:园区|开发区|新区|区|县|镇|街道|我[市区县局])/u.test(title)) return null;
  if (/^全国人民代表大会/u.test(title)) return "law";
  if (/^国务院.*(?:规定|办法|条例)$/u.test(title)) return "administrative-regulation";
  if (/法典?$/u.test(title) && !NOT_A_LAW.test(title)) return "law";
  // the catalogue has all of the State Council's: an unknown one is a region's own, its name left out
  if (title.endsWith("条例")) return title.length > 2 ? "local-regulation" : null;
  const isRule = /(?:办法|规定|规则)$/u.test(title) && !/^关于/u.test(title);
  if (!isRule || clues.isOwn || clues.docNumber !== undefined) return null;
  return WORKADAY.test(title) || notes.some((note) => WORKADAY.test(note)) ? null : "department-rule";
}

function orderKind(order: string): LawKind {
  if (/国务院令/u.test(order)) return "administrative-regulation";
  if (/主席令/u.test(order)) return "law";
  return /政府令/u.test(order) ? "local-government-rule" : "department-rule";
}
