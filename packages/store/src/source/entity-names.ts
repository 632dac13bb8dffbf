import type { FactFilter, NodeLabel } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";
import { labelCode } from "../bytes/codes.js";
import { LABEL_SHIFT } from "../write/entity-table.js";

/** Entity numbers that a filter lets through: all of them, or a list. */
export type EntityChoice = { readonly kind: "all" } | { readonly kind: "some"; readonly numbers: readonly number[] };

/** Turns ids of shared nodes into the numbers that facts carry, and back. */
export class EntityNames {
  /** Ids looked up since the last change. */
  private readonly ids = new Map<number, string>();
  private readonly findNo: Statement<[string], number>;
  private readonly findId: Statement<[number], string>;
  private readonly ended: Statement<[], { readonly no: number; readonly end_year: number }>;

  constructor(db: Database) {
    this.findNo = db.prepare<[string], number>("SELECT no FROM entity WHERE id = ?").pluck();
    this.findId = db.prepare<[number], string>("SELECT id FROM entity WHERE no = ?").pluck();
    this.ended = db.prepare("SELECT no, end_year FROM entity WHERE end_year IS NOT NULL");
  }

  /** The number of an id, 0 for the empty one; undefined when no report uses it. */
  numberOf(id: string): number | undefined {
    return id === "" ? 0 : this.findNo.get(id);
  }

  idOf(no: number): string {
    if (no === 0) return "";
    let id = this.ids.get(no);
    if (id === undefined) {
      id = this.findId.get(no) ?? "";
      this.ids.set(no, id);
    }
    return id;
  }

  /** To be called when reports have changed. */
  forget(): void {
    this.ids.clear();
  }

  /** Last year in force of each law that has one. */
  endYears(): ReadonlyMap<number, number> {
    return new Map(this.ended.all().map(({ no, end_year }) => [no, end_year]));
  }

  /** The entities that a filter names or implies; labels alone give no list. */
  choose({ entities, labels, outdated }: FactFilter): EntityChoice {
    if (entities === undefined && outdated !== true) return { kind: "all" };
    const numbers = entities?.flatMap((id) => this.numberOf(id) ?? []) ?? [...this.endYears().keys()];
    const isAllowed = labelPredicate(labels);
    return { kind: "some", numbers: [...new Set(numbers)].filter(isAllowed) };
  }
}

/** Whether the number is of an entity with one of the labels. */
export function labelPredicate(labels: readonly NodeLabel[] | undefined): (entity: number) => boolean {
  if (labels === undefined) return () => true;
  const codes = new Set(labels.map(labelCode));
  return (entity) => codes.has(Math.floor(entity / LABEL_SHIFT));
}

/** Numbers of one label, first and last. */
export function labelRange(label: NodeLabel): readonly [low: number, high: number] {
  const low = labelCode(label) * LABEL_SHIFT;
  return [low, low + LABEL_SHIFT - 1];
}
