import { NAME_KIND, type RegionEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import { type Candidate, RANK } from "../candidate.js";
import { resolveRegion } from "../region/resolve-region.js";
import { type TitleTask, toCandidate } from "./bracketed-titles.js";
import type { InstrumentEntry } from "./instrument-entry.js";
import { placedTitle } from "./local-title.js";
import { placed } from "./resolve-title.js";
import { fromEntry } from "./resolved.js";
import { TitlePlace } from "./title-place.js";
import { readTail } from "./title-tail.js";

/** What goes on with a law's name and makes it something else: 民法典宣传月, 宪法宣誓, 安全生产法律法规. */
const GOES_ON =
  /(?:[治律官庭医轨院务网纪警]|学(?!习)|研究(?:中心|基地|院|所|会)|规(?!定)|定(?![于期明位])|理(?!解)|制(?!定)|人(?![民员])|援(?!引)|系(?![统列])|(?:学习|集中|主题|系列|普法|法治|法律)?(?:宣传|普及|普法|教育|学习)?(?:月|周|日(?!常)|季|年(?!度))|宣誓|法律|馆|广场|公园|主题公园|意识|权威|精神|规范性|卫士|晨读|进万家)/uy;
/** Words that a short name may follow; anything else before it makes another word of it (节水法规). */
export const LEFT_EDGE =
  /(?:^|[^一-龥a-z0-9]|学习|研读|通读|精读|诵读|重温|背诵|抄写|宣传|贯彻|落实|实施|施行|推动|推进|加强|强化|抓好|做好|深化|促进|执行|遵守|遵循|普及|讲解|宣讲|解读|讲授|涵盖|包括|包含|开展|组织|部署|依据|依照|根据|按照|对照|对标|适用|运用|引用|违反|施行|修订|修正|修改|颁布|公布|出台|制定|围绕|聚焦|关于|播放|发放|摆放|张贴|内容|以及|[和与及对把将以为就向在新的了《至从随由其按依因等说唱读懂守含]|(?<![“"法])[学讲])$/u;
/** Names at least so long stand for themselves wherever they are. */
const LONG = 5;
/** Names of documents at least so long are titles even without brackets. */
const LONG_DOCUMENT = 8;
/** So many hits before a title are asked for the region that stands right before it. */
const HITS_BEFORE = 16;

/** Titles of the catalogue that stand without brackets: 学习宪法、民法典和新修订的行政处罚法. */
export function bareTitles(task: TitleTask, bracketed: readonly Candidate[]): Candidate[] {
  const { reading, titles } = task;
  const { nameKinds } = reading.lexicon;
  const { count, start, end, name } = reading.hits;
  const candidates: Candidate[] = [];
  let next = 0;
  for (let hit = 0; hit < count; hit++) {
    const index = name[hit] ?? 0;
    if (((nameKinds[index] ?? 0) & INSTRUMENT) === 0) continue;
    const span = { start: start[hit] ?? 0, end: end[hit] ?? 0 };
    while (next < bracketed.length && (bracketed[next]?.end ?? 0) <= span.start) next++;
    // inside a title in brackets no name can win
    if ((bracketed[next]?.start ?? span.end) < span.end) continue;
    const entry = titles.instrumentOf(index);
    if (entry !== null && standsAlone(reading.text, span, entry)) candidates.push(bareTitle(span, hit, entry, task));
  }
  return candidates;
}

const INSTRUMENT = NAME_KIND.law | NAME_KIND.document;

function bareTitle(span: Span, hit: number, entry: InstrumentEntry, task: TitleTask): Candidate {
  const { reading, context } = task;
  const tail = readTail(reading.text, span.end);
  if (canBePlaced(entry)) {
    const title = reading.text.slice(span.start, span.end);
    const region = regionBefore(span.start, hit, task);
    const own = region === null ? null : placedTitle(title, region.entry, task);
    if (region !== null && own !== null)
      return toCandidate({ start: region.start, end: span.end }, own, tail, RANK.catalogue);
    const local = placed(title, entry, new TitlePlace(span, span.start, undefined, reading), task);
    if (local !== null) return toCandidate(span, local, tail, RANK.catalogue);
  }
  return toCandidate(span, fromEntry(entry, "bare", context), tail, RANK.catalogue);
}

/** Instruments of the nation whose title a province or city may have too. */
function canBePlaced(entry: InstrumentEntry): boolean {
  return entry.kind === "law" && (entry.lawKind === "administrative-regulation" || entry.lawKind === "department-rule");
}

/** The region that stands right before a bare title: 汕头 + 优化营商环境条例. */
function regionBefore(
  offset: number,
  hit: number,
  { reading, context }: TitleTask,
): { entry: RegionEntry; start: number } | null {
  const { hits, lexicon } = reading;
  for (let before = Math.max(0, hit - HITS_BEFORE); before < hit; before++) {
    const index = hits.name[before] ?? 0;
    if (hits.end[before] !== offset || ((lexicon.nameKinds[index] ?? 0) & NAME_KIND.region) === 0) continue;
    const named = lexicon.name(index).entries.filter((entry) => entry.kind === "region");
    const entry = resolveRegion(named, context.lineage);
    return entry === null ? null : { entry, start: hits.start[before] ?? offset };
  }
  return null;
}

function standsAlone(text: string, { start, end }: Span, entry: InstrumentEntry): boolean {
  GOES_ON.lastIndex = end;
  if (GOES_ON.test(text)) return false;
  const length = end - start;
  if (entry.kind === "document") return length >= LONG_DOCUMENT;
  // no other word ends in 民法典
  return (
    length >= LONG || text.startsWith("法典", end - 2) || LEFT_EDGE.test(text.slice(Math.max(0, start - 4), start))
  );
}
