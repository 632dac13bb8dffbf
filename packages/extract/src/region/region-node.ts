import type { RegionEntry } from "@govkg/lexicon";
import { type Entity, regionId } from "@govkg/model";
import { oncePer } from "../once-per.js";

/** Six-digit code of a region: its own, or its parent's for a township or a zone without one (ontology 6). */
export function regionCode(region: RegionEntry): string {
  return hasOwnCode(region) ? region.code : (region.parentCode ?? region.code).slice(0, 6);
}

/** Node id of a region. */
export function regionNodeId(region: RegionEntry): string {
  return regionEntity(region).id;
}

/** The graph node of a region, with its chain from the province down. */
export const regionEntity = oncePer(
  (region: RegionEntry): Entity => ({
    label: "Region",
    id: hasOwnCode(region) ? regionId(region.code) : regionId(regionCode(region), region.name),
    name: region.fullName,
    row: region.row === "" ? null : region.row,
    code: regionCode(region),
    level: region.level,
    chain: [...region.chain],
  }),
);

function hasOwnCode(region: RegionEntry): boolean {
  return /^\d{6}$/u.test(region.code);
}
