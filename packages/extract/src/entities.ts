import type { Entity } from "@govkg/model";
import type { Candidate } from "./candidate.js";
import type { ReportContext } from "./context.js";
import { regionEntity } from "./region/region-node.js";

/** Nodes of the claims that won, the issuer's and its region's: each once, by id. The first claim's attributes stand. */
export function entitiesOf(kept: readonly Candidate[], context: ReportContext): Map<string, Entity> {
  const entityById = new Map<string, Entity>();
  if (context.issuer !== null) entityById.set(context.issuer.id, context.issuer);
  if (context.region !== null) {
    const region = regionEntity(context.region);
    entityById.set(region.id, region);
  }
  for (const { node, silent } of kept) {
    if (node !== null && silent !== true && !entityById.has(node.id)) entityById.set(node.id, node);
  }
  return entityById;
}
