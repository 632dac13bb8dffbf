import type { Lexicon } from "@govkg/lexicon";
import type { AgencyLevel } from "@govkg/model";

/** A division that reports are made for. */
export interface Place {
  readonly code: string;
  /** Codes of the chain, from the province down. */
  readonly codes: readonly string[];
  /** Names from the province down. */
  readonly chain: readonly string[];
  /** Name from the prefecture down. */
  readonly name: string;
  readonly level: AgencyLevel;
}

const LEVELS: Readonly<Record<string, AgencyLevel>> = {
  province: "province",
  prefecture: "prefecture",
  county: "county",
};

/** All provinces, prefectures and counties of the catalogue, in order of code. */
export function allPlaces(lexicon: Lexicon): Place[] {
  const places: Place[] = [];
  for (let code = 110000; code < 660000; code++) {
    const region = lexicon.regionByCode(String(code));
    const level = region && LEVELS[region.level];
    if (!region || !level || region.code !== String(code)) continue;
    const codes = [`${region.code.slice(0, 2)}0000`, `${region.code.slice(0, 4)}00`, region.code];
    const held = codes.filter((own, index) => codes.indexOf(own) === index).slice(-region.chain.length);
    places.push({ code: region.code, codes: held, chain: region.chain, name: region.fullName, level });
  }
  return places;
}
