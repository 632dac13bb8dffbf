import type { Entity, Relation } from "@govkg/model";
import { regionById } from "../region/region-by-id.js";
import { regionEntity, regionNodeId } from "../region/region-node.js";
import { lineageOf } from "../region/resolve-region.js";
import type { Findings, Related } from "../related.js";

/** `LOCATED_IN` from each organ to the place it works for, `PART_OF` from each place to the next above it. */
export function places({ reading, context, entityById }: Findings): Related {
  const relations: Relation[] = [];
  const regionIds = new Set<string>();
  if (context.facts.regionId !== null) regionIds.add(context.facts.regionId);
  for (const entity of entityById.values()) {
    if (entity.label === "Region") regionIds.add(entity.id);
    if (entity.label !== "Agency" || entity.regionId === null) continue;
    regionIds.add(entity.regionId);
    relations.push({ kind: "LOCATED_IN", from: entity.id, to: entity.regionId, evidence: [], rule: "agency.region" });
  }
  const above = new Map<string, Relation>();
  const entities = new Map<string, Entity>();
  for (const id of regionIds) {
    const region = regionById(id, { lexicon: reading.lexicon, context, known: entityById.get(id) });
    if (region === null) continue;
    const lineage = lineageOf(region, reading.lexicon);
    for (const [index, inner] of lineage.entries()) {
      const node = regionEntity(inner);
      entities.set(node.id, node);
      const outer = lineage[index - 1];
      if (outer === undefined) continue;
      const rule = inner.row === "" ? "region.zone" : inner.row;
      above.set(node.id, { kind: "PART_OF", from: node.id, to: regionNodeId(outer), evidence: [], rule });
    }
  }
  return { relations: [...relations, ...above.values()], entities: [...entities.values()] };
}
