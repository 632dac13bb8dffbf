import type { RelationKind } from "@govkg/model";
import type { Database, Statement } from "better-sqlite3";

/** An edge by its kind and the numbers of the entities at its ends. */
export interface LinkEnds {
  readonly kind: RelationKind;
  readonly source: number;
  readonly target: number;
}

/**
 * Edges between two shared nodes (an organ in its region, a law and its successor): each once, with the rules and
 * years that reports give for it. Which reports show it in their text is in the postings of the link.
 */
export class LinkTable {
  private readonly noByKey = new Map<string, number>();
  private readonly fresh = new Map<number, LinkEnds>();
  private readonly uses = new Map<number, number>();
  private readonly ruleUses = new Map<string, { readonly link: number; readonly rule: string; delta: number }>();
  private last: number | undefined;
  private readonly statements: {
    readonly find: Statement<[number, RelationKind, number], number>;
    readonly last: Statement<[], number>;
    readonly insert: Statement<[number, RelationKind, number, number]>;
    readonly count: Statement<[number, number]>;
    readonly delete: Statement<[number]>;
    readonly countRule: Statement<[number, string, number]>;
    readonly deleteRule: Statement<[number, string]>;
  };

  constructor(
    db: Database,
    private readonly onEdges: (kind: RelationKind, delta: 1 | -1) => void,
  ) {
    this.statements = {
      find: db
        .prepare<[number, RelationKind, number], number>(
          "SELECT no FROM link WHERE source = ? AND kind = ? AND target = ?",
        )
        .pluck(),
      last: db.prepare<[], number>("SELECT coalesce(max(no), 0) FROM link").pluck(),
      insert: db.prepare("INSERT INTO link(no, kind, source, target) VALUES (?, ?, ?, ?)"),
      count: db.prepare("UPDATE link SET refs = refs + ? WHERE no = ?"),
      delete: db.prepare("DELETE FROM link WHERE no = ? AND refs <= 0 RETURNING kind"),
      countRule: db.prepare(
        "INSERT INTO link_rule(link, rule, refs) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET refs = refs + excluded.refs",
      ),
      deleteRule: db.prepare("DELETE FROM link_rule WHERE link = ? AND rule = ? AND refs <= 0"),
    };
  }

  /** The number of a link that a rule gives. */
  use(ends: LinkEnds, rule: string, sign: 1 | -1): number {
    const no = this.at(ends);
    this.uses.set(no, (this.uses.get(no) ?? 0) + sign);
    const ruleKey = `${no}|${rule}`;
    const use = this.ruleUses.get(ruleKey);
    if (use) use.delta += sign;
    else this.ruleUses.set(ruleKey, { link: no, rule, delta: sign });
    return no;
  }

  flush(): void {
    for (const [no, { kind, source, target }] of this.fresh) {
      this.statements.insert.run(no, kind, source, target);
      this.onEdges(kind, 1);
    }
    for (const { link, rule, delta } of this.ruleUses.values()) {
      if (delta !== 0) this.statements.countRule.run(link, rule, delta);
      if (delta <= 0) this.statements.deleteRule.run(link, rule);
    }
    for (const [no, delta] of this.uses) {
      if (delta !== 0) this.statements.count.run(delta, no);
      // as: the statement returns the kind of the row deleted
      const deleted = delta <= 0 ? (this.statements.delete.get(no) as { kind: RelationKind } | undefined) : undefined;
      if (deleted) this.onEdges(deleted.kind, -1);
      if (deleted) this.noByKey.clear();
    }
    this.fresh.clear();
    this.uses.clear();
    this.ruleUses.clear();
    if (this.noByKey.size > CACHE_LIMIT) this.noByKey.clear();
  }

  reset(): void {
    for (const map of [this.noByKey, this.fresh, this.uses, this.ruleUses]) map.clear();
    this.last = undefined;
  }

  private at(ends: LinkEnds): number {
    const key = `${ends.source}|${ends.kind}|${ends.target}`;
    const known = this.noByKey.get(key);
    if (known !== undefined) return known;
    let no = this.statements.find.get(ends.source, ends.kind, ends.target);
    if (no === undefined) {
      no = (this.last ?? this.statements.last.get() ?? 0) + 1;
      this.last = no;
      this.fresh.set(no, ends);
    }
    this.noByKey.set(key, no);
    return no;
  }
}

const CACHE_LIMIT = 50_000;
