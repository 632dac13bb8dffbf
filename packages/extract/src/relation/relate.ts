import type { Entity, Relation } from "@govkg/model";
import type { Findings, Related } from "../related.js";
import { concerns } from "./concerns.js";
import { implementing } from "./implements.js";
import { issued } from "./issued.js";
import { lawSucceeds } from "./law-succeeds.js";
import { leads } from "./leads.js";
import { organActs } from "./organ-acts.js";
import { partOfProgramme } from "./part-of-programme.js";
import { places } from "./places.js";
import { quantifies } from "./quantifies.js";
import { renamed } from "./renamed.js";

/** One kind of relation each: agencies among themselves, instruments, figures, items, the catalogues' own ties. */
const RULES: readonly ((findings: Findings) => Related)[] = [
  partOfProgramme,
  quantifies,
  concerns,
  issued,
  implementing,
  lawSucceeds,
  renamed,
  leads,
  organActs,
  places,
];

/**
 * All relations, rule by rule and each rule's in order of the text or of the nodes they start from, and every entity
 * that a mention or relation names, sorted by id.
 */
export function relate(findings: Findings): Related {
  const entityById = new Map<string, Entity>(findings.entityById);
  const relations: Relation[] = [];
  for (const rule of RULES) {
    const related = rule(findings);
    for (const relation of related.relations) relations.push(relation);
    for (const entity of related.entities) if (!entityById.has(entity.id)) entityById.set(entity.id, entity);
  }
  const entities: Entity[] = [];
  for (const id of [...entityById.keys()].sort()) {
    const entity = entityById.get(id);
    if (entity !== undefined) entities.push(entity);
  }
  return { relations, entities };
}
