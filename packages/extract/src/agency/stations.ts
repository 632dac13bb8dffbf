import type { RegionEntry } from "@govkg/lexicon";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { isLandscape } from "../region/landscape.js";
import { regionHits } from "../region/region-hits.js";
import { isInside, resolveRegion } from "../region/resolve-region.js";

/** Offices in towns and communities that are called by their place alone, and what their names are short for. */
const STATIONS: readonly (readonly [string, string])[] = [
  ["司法所", "司法所"],
  ["派出所", "派出所"],
  ["人民法庭", "人民法庭"],
  ["税务所", "税务所"],
  ["市场监管所", "市场监督管理所"],
  ["市监所", "市场监督管理所"],
  ["市场监督管理所", "市场监督管理所"],
  ["社区居委会", "社区居民委员会"],
  ["社区居民委员会", "社区居民委员会"],
  ["居委会", "居民委员会"],
  ["居民委员会", "居民委员会"],
  ["村委会", "村民委员会"],
  ["村民委员会", "村民委员会"],
];

/** Ends that all of the forms share, few enough to be looked for one by one. */
const ENDS = ["所", "法庭", "委会", "委员会"] as const;

/** A station called by its place: 展旦召司法所, 沙头社区居委会. */
export interface Station {
  readonly start: number;
  readonly end: number;
  readonly region: RegionEntry;
  readonly name: string;
}

/** Longest name of a place that a station is called by. */
const MAX_PLACE = 6;
const TOWNSHIP_ENDS = ["镇", "街道", "乡", "苏木"];

/**
 * Stations of the issuer's area. A place is a town known by its short name, else the word between two marks:
 *
 *     、稠城司法所
 *       ^──────^
 */
export function findStations(reading: Reading, context: ReportContext): Station[] {
  const home = context.region;
  if (home === null) return [];
  const { text } = reading;
  const found: Station[] = [];
  for (const ending of ENDS) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + ending.length)) {
      const end = at + ending.length;
      const row = STATIONS.find(([form]) => text.startsWith(form, end - form.length));
      if (row === undefined) continue;
      const station = stationAt(reading, { from: end - row[0].length, end, full: row[1] }, { home, context });
      if (station !== null) found.push(station);
    }
  }
  return found;
}

function stationAt(
  reading: Reading,
  { from, end, full }: { from: number; end: number; full: string },
  { home, context }: { home: RegionEntry; context: ReportContext },
): Station | null {
  for (let start = Math.max(0, from - MAX_PLACE); start <= from - 2; start++) {
    const place = reading.text.slice(start, from);
    if (GENERIC.test(place)) continue;
    const placed = placedStation(reading, { start, from, end, full }, context);
    if (placed !== null) return placed;
    const town = townCalled(place, reading, context);
    if (town === null && !isWholeWord(reading.text, start, from)) continue;
    const within = town === null ? home.fullName : parentName(town);
    return { start, end, region: home, name: `${within}${place}${full}` };
  }
  return null;
}

/** 肥西花岗派出所: the county stands before the place. */
function placedStation(
  reading: Reading,
  { start, from, end, full }: { start: number; from: number; end: number; full: string },
  { lineage }: ReportContext,
): Station | null {
  const hit = regionHits(reading).startingAt(start);
  // 文昌路司法所 is called by a road
  if (hit === undefined || hit.end >= from || isLandscape(reading.text, hit.end)) return null;
  const region = resolveRegion(hit.candidates, lineage);
  return region === null
    ? null
    : { start, end, region, name: `${region.fullName}${reading.text.slice(hit.end, from)}${full}` };
}

function townCalled(place: string, { lexicon }: Reading, { lineage }: ReportContext): RegionEntry | null {
  const area = lineage.findLast(({ level }) => level === "prefecture" || level === "county");
  if (area === undefined) return null;
  for (const end of TOWNSHIP_ENDS) {
    const town = lexicon
      .entriesOf(place + end)
      .find((entry) => entry.kind === "region" && entry.level === "township" && isInside(entry, area));
    // as: the line above has just checked the kind
    if (town !== undefined) return town as RegionEntry;
  }
  return null;
}

function parentName({ fullName, name }: RegionEntry): string {
  return fullName.slice(0, fullName.length - name.length);
}

/** Words that count or describe stations instead of naming a place: 各司法所, 少数司法所, 三个司法所, 基层司法所. */
const GENERIC =
  /^(?:[各个两多每全本该其我数另几][\u4e00-\u9fff]*|.*[的家座名个处]|(?:少数|部分|所有|一些|有些|其他|其余|个别|若干|许多|极少|绝大)[\u4e00-\u9fff]*|[\u4e00-\u9fff]*(?:数|基层|乡镇|街道|镇街|镇办|公安|中心|所有|社区|农村|城区|偏远|山区|部分|示范|规范|规范化|标准化|信息化|智慧|数字|星级|辖区|辖内|派驻|驻村|相关|有关|直属|下属|所属|建设|新建|改建|优秀|先进|五好|枫桥式|新时代|打造|创建|开展|指导|依托|推进|推动|提升|加强|充实|设立|成立|组织|支持|督促|整合|撤销|优化|聚焦|深化|联合|会同|健全|完善|发挥|强化|引导|鼓励|动员|协助))$/u;

/** Between marks or words that join, and no word of its own kind (各司法所, 基层司法所). */
function isWholeWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (!/^[\u4e00-\u9fff]{2,4}$/u.test(word) || GENERIC.test(word)) return false;
  return start === 0 || /[^\u4e00-\u9fff》”)]/u.test(text[start - 1] ?? "");
}
