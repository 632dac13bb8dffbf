import type { ProgrammeEntry } from "@govkg/lexicon";
import { type Entity, entityId, type Relation } from "@govkg/model";
import type { Findings, Related } from "../related.js";
import { themeNode } from "../theme/theme-node.js";

/** `PART_OF_PROGRAMME` from the catalogue's parents, up to the broadest; a parent becomes a node of its own. */
export function partOfProgramme({ reading, entityById }: Findings): Related {
  const relations: Relation[] = [];
  const entities = new Map<string, Entity>();
  const seen = new Set<string>();
  const climb = (entry: ProgrammeEntry): void => {
    const from = entityId(entry.kind, entry.name);
    const parent = entry.parent === null ? undefined : rowOf(entry.parent, reading.lexicon);
    if (parent === undefined || seen.has(from)) return;
    seen.add(from);
    const node = themeNode(parent);
    entities.set(node.id, node);
    relations.push({ kind: "PART_OF_PROGRAMME", from, to: node.id, evidence: [], rule: entry.row });
    climb(parent);
  };
  for (const entity of entityById.values()) {
    const entry = isTheme(entity) ? rowOf(entity.name, reading.lexicon) : undefined;
    if (entry !== undefined) climb(entry);
  }
  return { relations, entities: [...entities.values()] };
}

function isTheme({ label, row }: Entity): boolean {
  return row !== null && (label === "Programme" || label === "Platform" || label === "Event");
}

function rowOf(name: string, lexicon: Findings["reading"]["lexicon"]): ProgrammeEntry | undefined {
  return lexicon
    .entriesOf(name)
    .find(
      (entry): entry is ProgrammeEntry =>
        (entry.kind === "programme" || entry.kind === "platform" || entry.kind === "event") && entry.name === name,
    );
}
