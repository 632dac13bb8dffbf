import { type RegionEntry, shortName } from "@govkg/lexicon";
import { entityId, type LawKind } from "@govkg/model";
import type { ReportContext } from "../context.js";
import type { InstrumentEntry } from "./instrument-entry.js";
import { fromEntry, fromWords, type Resolved } from "./resolved.js";
import type { TitleCatalogue } from "./title-catalogue.js";

/** The catalogue's row of a title with a region's name in front of it: 深圳市…, 深圳经济特区…. */
export function placedEntry(title: string, region: RegionEntry, titles: TitleCatalogue): InstrumentEntry | null {
  const short = shortName(region.name);
  for (const prefix of [region.name, `${short}经济特区`, short]) {
    const entry = titles.exact(prefix + title).find(({ kind }) => kind === "law");
    if (entry !== undefined) return entry;
  }
  return null;
}

/**
 * The region's own instrument of a title that the nation has too: 我省出台《优化营商环境条例》. The catalogue's row,
 * else the title with the region's name in front. Null for a region that can't make it.
 */
export function placedTitle(
  title: string,
  region: RegionEntry,
  { titles, context }: { readonly titles: TitleCatalogue; readonly context: ReportContext },
): Resolved | null {
  const entry = placedEntry(title, region, titles);
  if (entry !== null) return fromEntry(entry, "placed", context);
  if (region.level !== "province" && region.level !== "prefecture") return null;
  const kind: LawKind = title.endsWith("条例") ? "local-regulation" : "local-government-rule";
  const name = placedName(title, region);
  const node = { label: "Law", id: entityId("law", name), name, row: null, kind, region: region.name } as const;
  return fromWords({ type: "law", kind }, node, "placed");
}

/** The free trade port bears its province's name without 省. */
function placedName(title: string, { name }: RegionEntry): string {
  if (name !== "海南省") return name + title;
  return title.replace(/^(?:自贸港|自由贸易港)/u, "海南自由贸易港").replace(/^(?!海南)/u, name);
}

/** Which region the words before a title point to: 我省, 市, 自治区 …; null for none. */
export function pointedRegion(before: string, { lineage }: ReportContext): RegionEntry | null {
  const word = POINTER.exec(before)?.[1];
  if (word === undefined) return null;
  const level = /省|自治区/u.test(word) ? "province" : "prefecture";
  const region = lineage.find((entry) => entry.level === level);
  // 市 is the municipality where there is no prefecture
  return region ?? (word === "市" && lineage[0]?.name.endsWith("市") ? lineage[0] : null);
}

const POINTER =
  /(?:[我本全]|^|[^一-龥]|施行|实施|落实|制定|推动|出台|修订|贯彻|执行|按照|依据|根据|和|及|由|经|中央及)(省|自治区|市|自治州|州)(?:人大(?:常委会)?|政府)?(?:新?(?:出台|制定|颁布|修订|公布)的?)?新?的?[《〈“"]?$/u;
