import type { Candidate } from "../candidate.js";
import type { ReportContext } from "../context.js";
import type { LevelWord } from "../region/level-word.js";
import type { OrganReading } from "./organ-reading.js";

type Doubt = NonNullable<Candidate["doubt"]>;

const RANKS: Readonly<Record<string, number>> = { province: 4, prefecture: 3, county: 2, zone: 2, township: 1 };

/**
 * Why an organ could not be resolved; null where none is meant: 县委 in a city's report speaks of any county,
 * only what stands above the issuer would be one body.
 */
export function unresolvedOrgan({ prefix }: OrganReading, { region }: ReportContext): Doubt | null {
  const { word, candidates } = prefix;
  if (word !== undefined) {
    if (region !== null && rankOfWord(word) <= (RANKS[region.level] ?? 0)) return null;
    const message = `The place that "${word}" stands for is not told by the report; the organ is left unlinked.`;
    return { code: "unresolved-agency", message };
  }
  const names = candidates.map(({ fullName }) => fullName);
  const message = `The place "${names[0] ?? ""}" of the organ is one of ${names.length}; the organ is left unlinked.`;
  return { code: "ambiguous-agency", message, candidates: names.slice(0, 8) };
}

function rankOfWord(word: LevelWord): number {
  if (word === "省" || word === "自治区") return 4;
  if (["市", "州", "自治州", "盟", "地区", "地"].includes(word)) return 3;
  return ["镇", "乡", "街道", "街", "苏木"].includes(word) ? 1 : 2;
}
