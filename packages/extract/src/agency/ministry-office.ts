import type { Reading } from "../reading.js";
import { regionHits } from "../region/region-hits.js";

/** What offices of central organs in the provinces are called, behind their place, and the full form of it. */
const OFFICES: readonly (readonly [string, string])[] = [
  ["特派员办事处", "特派员办事处"],
  ["特派办", "特派员办事处"],
  ["专员办事处", "专员办事处"],
  ["专员办", "专员办事处"],
  ["监管办公室", "监管办公室"],
  ["监管办", "监管办公室"],
  ["监管局", "监管局"],
  ["督察局", "督察局"],
  ["中心支行", "中心支行"],
  ["分行", "分行"],
  ["支行", "支行"],
  ["营业管理部", "营业管理部"],
  ["分局", "分局"],
  ["局", "局"],
];

/** An office of a central organ, behind its name. */
export interface MinistryOffice {
  readonly end: number;
  /** Its own name, which follows the central organ's: 驻贵阳特派员办事处. */
  readonly name: string;
}

/**
 * The office of a central organ whose name ends at an offset, or null:
 *
 *     审计署驻贵阳特派办    人民银行贵州省分行    国家矿山安监局贵州局
 *           ^──────^              ^────^                  ^──^
 */
export function ministryOffice(reading: Reading, offset: number): MinistryOffice | null {
  const { text } = reading;
  const placeStart = text[offset] === "驻" ? offset + 1 : offset;
  const place = regionHits(reading).startingAt(placeStart);
  if (place === undefined) return null;
  const office = OFFICES.find(([word]) => text.startsWith(word, place.end));
  if (
    office === undefined ||
    (office[0] === "局" && (!place.isShort || /^[部面长限势]/u.test(text[place.end + 1] ?? "")))
  )
    return null;
  const end = place.end + office[0].length;
  return { end, name: `${reading.surface({ start: offset, end: place.end })}${office[1]}` };
}
