import type { Lexicon, ProgrammeEntry } from "@govkg/lexicon";
import { type Entity, entityId, type Relation } from "@govkg/model";
import { oncePer } from "../once-per.js";
import type { Findings, Related } from "../related.js";
import { themeNode } from "../theme/theme-node.js";

/** `PART_OF_PROGRAMME` from the catalogue's parents, up to the broadest; a parent becomes a node of its own. */
export function partOfProgramme({ reading, entityById }: Findings): Related {
  const ties = ProgrammeTies.of(reading.lexicon);
  const relations: Relation[] = [];
  const entities: Entity[] = [];
  const seen = new Set<string>();
  for (const [id, { label, row }] of entityById) {
    if (row === null || (label !== "Programme" && label !== "Platform" && label !== "Event")) continue;
    for (let tie = ties.from(id); tie !== null && !seen.has(tie.relation.from); tie = ties.from(tie.parent.id)) {
      seen.add(tie.relation.from);
      relations.push(tie.relation);
      entities.push(tie.parent);
    }
  }
  return { relations, entities };
}

/** A row's tie to its parent. */
interface Tie {
  readonly relation: Relation;
  readonly parent: Entity;
}

/** The ties of programmes.tsv by entity, the same for every document. */
class ProgrammeTies {
  /** The ties of a lexicon, made once. */
  static readonly of = oncePer((lexicon: Lexicon): ProgrammeTies => new ProgrammeTies(lexicon));
  private readonly entryByName = new Map<string, ProgrammeEntry>();
  private readonly entryById = new Map<string, ProgrammeEntry>();
  private readonly tieById = new Map<string, Tie | null>();

  private constructor(lexicon: Lexicon) {
    for (const entry of lexicon.programmes) {
      this.entryByName.set(entry.name, entry);
      this.entryById.set(entityId(entry.kind, entry.name), entry);
    }
  }

  /** The tie of an entity to its parent, or null. */
  from(id: string): Tie | null {
    let tie = this.tieById.get(id);
    if (tie === undefined) {
      tie = this.makeTie(id);
      this.tieById.set(id, tie);
    }
    return tie;
  }

  private makeTie(from: string): Tie | null {
    const entry = this.entryById.get(from);
    const above = this.entryByName.get(entry?.parent ?? "");
    if (entry === undefined || above === undefined) return null;
    const parent = themeNode(above);
    return { relation: { kind: "PART_OF_PROGRAMME", from, to: parent.id, evidence: [], rule: entry.row }, parent };
  }
}
