import type { Entity, Relation } from "@govkg/model";
import { entryNode } from "../instrument/instrument-node.js";
import { TitleCatalogue } from "../instrument/title-catalogue.js";
import type { Findings, Related } from "../related.js";

/** `SUCCEEDS` from the law that replaced a cited one, by law-successors.tsv; the successor becomes a node of its own. */
export function lawSucceeds({ reading, entityById }: Findings): Related {
  const titles = TitleCatalogue.of(reading.lexicon);
  const relations: Relation[] = [];
  const entities = new Map<string, Entity>();
  const seen = new Set<string>();
  const follow = (law: Entity): void => {
    if (law.label !== "Law" || law.replacedBy === undefined || seen.has(law.id)) return;
    seen.add(law.id);
    const entry = titles.exact(law.replacedBy)[0];
    if (entry === undefined) return;
    const successor = entryNode(entry);
    entities.set(successor.id, successor);
    const year = Number(law.replacedOn?.slice(0, 4));
    relations.push({
      kind: "SUCCEEDS",
      from: successor.id,
      to: law.id,
      evidence: [],
      rule: `law-successors.tsv:${law.name}`,
      ...(Number.isInteger(year) ? { year } : {}),
    });
    follow(successor);
  };
  for (const entity of entityById.values()) follow(entity);
  return { relations, entities: [...entities.values()] };
}
