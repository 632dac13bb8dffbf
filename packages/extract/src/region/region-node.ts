import type { RegionEntry } from "@govkg/lexicon";
import { type Entity, regionId } from "@govkg/model";

/** Six-digit code of a region: its own, or its parent's for a township or a zone without one (ontology 6). */
export function regionCode(region: RegionEntry): string {
  return hasOwnCode(region) ? region.code : (region.parentCode ?? region.code).slice(0, 6);
}

/** Node id of a region. */
export function regionNodeId(region: RegionEntry): string {
  return hasOwnCode(region) ? regionId(region.code) : regionId(regionCode(region), region.name);
}

/** The graph node of a region, with its chain from the province down. */
export function regionEntity(region: RegionEntry): Entity {
  return {
    label: "Region",
    id: regionNodeId(region),
    name: region.fullName,
    row: region.row === "" ? null : region.row,
    code: regionCode(region),
    level: region.level,
    chain: [...region.chain],
  };
}

function hasOwnCode(region: RegionEntry): boolean {
  return /^\d{6}$/u.test(region.code);
}
