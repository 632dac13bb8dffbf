import type { NodeLabel } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";

/** What a node's row tells without its data. */
interface EntityColumns {
  readonly no: number;
  readonly name: string | null;
  readonly lineage: string | null;
  readonly endYear: number | null;
}

/** The statements behind `EntityTable`, prepared once. */
export interface EntityStatements {
  readonly find: Statement<[string], number>;
  readonly variants: Statement<[number], { readonly no: number; readonly data: string }>;
  readonly data: Statement<[number], string>;
  readonly first: Statement<[number], string>;
  readonly name: Statement<[number], { readonly name: string | null; readonly label: NodeLabel }>;
  readonly last: Statement<[number, number], number | null>;
  readonly lastVariant: Statement<[], number | null>;
  readonly insert: Statement<[number, string, NodeLabel]>;
  readonly insertVariant: Statement<[number, number, string]>;
  readonly insertWhole: Statement<
    [
      no: number,
      id: string,
      refs: number,
      label: NodeLabel,
      name: string | null,
      lineage: string | null,
      endYear: number | null,
    ]
  >;
  readonly insertWholeVariant: Statement<[number, number, string, number]>;
  readonly count: Statement<[number, number]>;
  readonly countVariant: Statement<[number, number]>;
  readonly set: Statement<[EntityColumns]>;
  readonly delete: Statement<[{ no: number }]>;
  readonly deleteVariant: Statement<[number]>;
}

export function entityStatements(db: Database): EntityStatements {
  return {
    find: db.prepare<[string], number>("SELECT no FROM entity WHERE id = ?").pluck(),
    variants: db.prepare("SELECT no, data FROM entity_variant WHERE entity = ?"),
    data: db.prepare<[number], string>("SELECT data FROM entity_variant WHERE no = ?").pluck(),
    first: db
      .prepare<[number], string>("SELECT data FROM entity_variant WHERE entity = ? ORDER BY data LIMIT 1")
      .pluck(),
    name: db.prepare("SELECT name, label FROM entity WHERE no = ?"),
    last: db.prepare<[number, number], number | null>("SELECT max(no) FROM entity WHERE no BETWEEN ? AND ?").pluck(),
    lastVariant: db.prepare<[], number | null>("SELECT max(no) FROM entity_variant").pluck(),
    insert: db.prepare("INSERT INTO entity(no, id, label) VALUES (?, ?, ?)"),
    insertVariant: db.prepare("INSERT INTO entity_variant(no, entity, data) VALUES (?, ?, ?)"),
    insertWhole: db.prepare(
      "INSERT INTO entity(no, id, refs, label, name, lineage, end_year) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ),
    insertWholeVariant: db.prepare("INSERT INTO entity_variant(no, entity, data, refs) VALUES (?, ?, ?, ?)"),
    count: db.prepare("UPDATE entity SET refs = refs + ? WHERE no = ?"),
    countVariant: db.prepare("UPDATE entity_variant SET refs = refs + ? WHERE no = ?"),
    set: db.prepare("UPDATE entity SET name = @name, lineage = @lineage, end_year = @endYear WHERE no = @no"),
    delete: db.prepare("DELETE FROM entity WHERE no = @no AND refs <= 0 AND name IS NULL"),
    deleteVariant: db.prepare("DELETE FROM entity_variant WHERE no = ? AND refs <= 0"),
  };
}
