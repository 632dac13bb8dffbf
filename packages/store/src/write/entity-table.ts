import { type Entity, GovkgError, isNodeId, lawEndYear, type NodeLabel, parseNodeId } from "@govkg/model";
import type { Database } from "better-sqlite3";
import { labelCode } from "../bytes/codes.js";
import { type EntityStatements, entityStatements } from "./entity-statements.js";

/** Numbers of one label lie together: `label << 24 | n`, so that "all laws" is one range. */
export const LABEL_SHIFT = 0x100_0000;
const CACHE_LIMIT = 20_000;

interface FreshVariant {
  readonly entity: number;
  readonly data: string;
  readonly value: Entity;
}

interface Known {
  readonly no: number;
  /** Uses since the last flush, and whether there were any. */
  delta: number;
  isUsed: boolean;
  /** JSON of the entity as reports give it → number of the variant. */
  readonly variants: Map<string, number>;
  /** The entity as a report gave it last: the next one mostly says the same, which spares making its JSON. */
  last: { readonly entity: Entity; readonly variant: number } | null;
}

/**
 * The shared nodes. An id has one number; what reports say of it (`Entity` as JSON) is kept once for each variant:
 * reports made with the same lexicon agree. Where they don't, the node shows the variant whose JSON comes first.
 */
export class EntityTable {
  private readonly known = new Map<string, Known>();
  private readonly fresh = new Map<number, string>();
  private readonly freshVariants = new Map<number, FreshVariant>();
  private used: Known[] = [];
  /** Uses of the batch by number; filled by `flush`. */
  private readonly uses = new Map<number, number>();
  private readonly variantUses = new Map<number, { readonly entity: number; delta: number }>();
  private readonly last = new Map<number, number>();
  private readonly statements: EntityStatements;

  constructor(
    db: Database,
    private readonly onNodes: (label: NodeLabel, delta: 1 | -1) => void,
  ) {
    this.statements = entityStatements(db);
  }

  /** Number of an id, 0 for the empty one; counts its uses, below 0 to take them back. */
  useId(id: string, uses: number): number {
    if (id === "") return 0;
    const known = this.at(id);
    known.delta += uses;
    if (!known.isUsed) {
      known.isUsed = true;
      this.used.push(known);
    }
    return known.no;
  }

  /** Number of the variant that an entity as a report gives it is. */
  useEntity(entity: Entity, sign: 1 | -1): number {
    const known = this.at(entity.id);
    if (known.last === null || !isSameEntity(known.last.entity, entity)) {
      known.last = { entity, variant: this.variantOf(known, entity) };
    }
    const { variant } = known.last;
    const use = this.variantUses.get(variant);
    if (use) use.delta += sign;
    else this.variantUses.set(variant, { entity: known.no, delta: sign });
    return variant;
  }

  private variantOf(known: Known, entity: Entity): number {
    const data = JSON.stringify(entity);
    let variant = known.variants.get(data);
    if (variant === undefined) {
      variant = this.next(0);
      known.variants.set(data, variant);
      this.freshVariants.set(variant, { entity: known.no, data, value: entity });
    }
    return variant;
  }

  entityOf(variant: number): Entity {
    const data = this.freshVariants.get(variant)?.data ?? this.statements.data.get(variant);
    if (data === undefined)
      throw new RangeError(`The store refers to a variant of an entity (${variant}) that it lacks.`);
    // as: only useEntity writes the column
    return JSON.parse(data) as Entity;
  }

  flush(): void {
    this.takeUses();
    for (const [no, id] of this.fresh) this.insertWhole(no, id);
    for (const [no, id] of this.fresh) this.statements.insert.run(no, id, parseNodeId(id).label);
    for (const [no, { entity, data }] of this.freshVariants) this.statements.insertVariant.run(no, entity, data);
    const changed = new Set([...this.freshVariants.values()].map(({ entity }) => entity));
    for (const [no, { entity, delta }] of this.variantUses) {
      if (delta !== 0) this.statements.countVariant.run(delta, no);
      if (delta <= 0 && this.statements.deleteVariant.run(no).changes > 0) changed.add(entity);
    }
    for (const no of changed) this.choose(no);
    for (const [no, delta] of this.uses) {
      if (delta !== 0) this.statements.count.run(delta, no);
    }
    for (const [no, delta] of this.uses) if (delta <= 0) changed.add(no);
    for (const no of changed) this.statements.delete.run({ no });
    this.settle(changed);
  }

  private takeUses(): void {
    for (const known of this.used) {
      this.uses.set(known.no, known.delta);
      known.delta = 0;
      known.isUsed = false;
    }
    this.used = [];
  }

  reset(): void {
    this.used = [];
    for (const map of [this.known, this.fresh, this.freshVariants, this.uses, this.variantUses, this.last]) map.clear();
  }

  /** Most new entities have one variant that stays: they are inserted with all columns, and are done. */
  private insertWhole(no: number, id: string): void {
    const variants = this.known.get(id)?.variants;
    const [variant] = variants?.size === 1 ? variants.values() : [];
    const fresh = variant === undefined ? undefined : this.freshVariants.get(variant);
    const refs = variant === undefined ? 0 : (this.variantUses.get(variant)?.delta ?? 0);
    const uses = this.uses.get(no) ?? 0;
    if (variant === undefined || fresh === undefined || refs <= 0 || uses < 0) return;
    const { label } = parseNodeId(id);
    const { name, lineage, endYear } = columnsOf(fresh.value);
    this.statements.insertWhole.run(no, id, uses, label, name, lineage, endYear);
    this.statements.insertWholeVariant.run(variant, no, fresh.data, refs);
    this.onNodes(fresh.value.label, 1);
    this.fresh.delete(no);
    this.freshVariants.delete(variant);
    this.variantUses.delete(variant);
    this.uses.delete(no);
  }

  /** Deleted rows are no longer known; the rest may be kept for the next batch. */
  private settle(changed: ReadonlySet<number>): void {
    this.fresh.clear();
    this.freshVariants.clear();
    const idle = [...this.uses, ...[...this.variantUses.values()].map(({ entity, delta }) => [entity, delta] as const)];
    const doubtful = new Set(idle.filter(([, delta]) => delta <= 0).map(([no]) => no));
    if (this.known.size > CACHE_LIMIT) this.known.clear();
    else if (doubtful.size > 0) {
      for (const [id, { no }] of this.known)
        if (doubtful.has(no) || (changed.has(no) && doubtful.has(no))) this.known.delete(id);
    }
    this.uses.clear();
    this.variantUses.clear();
  }

  private at(id: string): Known {
    const cached = this.known.get(id);
    if (cached) return cached;
    const no = this.statements.find.get(id);
    const variants = no === undefined ? [] : this.statements.variants.all(no);
    const known = {
      no: no ?? this.next(labelCodeOf(id)),
      delta: 0,
      isUsed: false,
      variants: new Map(variants.map((row) => [row.data, row.no])),
      last: null,
    };
    if (no === undefined) this.fresh.set(known.no, id);
    this.known.set(id, known);
    return known;
  }

  /** The next number of a label, or of variants (0). */
  private next(code: number): number {
    const base = code * LABEL_SHIFT;
    const last =
      this.last.get(code) ??
      (code === 0 ? this.statements.lastVariant.get() : this.statements.last.get(base, base + LABEL_SHIFT - 1));
    const no = (last ?? base) + 1;
    this.last.set(code, no);
    return no;
  }

  /** Sets the columns of a node by its first variant, or empties them when there is none. */
  private choose(no: number): void {
    const data = this.statements.first.get(no);
    // as: only useEntity writes the column
    const entity = data === undefined ? null : (JSON.parse(data) as Entity);
    const before = this.statements.name.get(no);
    const label = entity?.label ?? before?.label;
    if (label !== undefined && (before?.name ?? null) === null && entity) this.onNodes(label, 1);
    if (label !== undefined && (before?.name ?? null) !== null && !entity) this.onNodes(label, -1);
    this.statements.set.run({ no, ...columnsOf(entity) });
  }
}

/** Whether two entities give the same JSON; false also for those that hold lists, which nobody looks into. */
function isSameEntity(a: Entity, b: Entity): boolean {
  if (a === b) return true;
  const [own, other] = [Object.entries(a), Object.entries(b)];
  return (
    own.length === other.length && own.every(([key, value], at) => other[at]?.[0] === key && other[at]?.[1] === value)
  );
}

function columnsOf(entity: Entity | null): {
  readonly name: string | null;
  readonly lineage: string | null;
  readonly endYear: number | null;
} {
  if (entity === null) return { name: null, lineage: null, endYear: null };
  return {
    name: entity.name,
    lineage: entity.label === "Agency" ? entity.lineage : null,
    endYear:
      entity.label === "Law" && entity.replacedOn !== undefined ? lawEndYear({ replacedOn: entity.replacedOn }) : null,
  };
}

function labelCodeOf(id: string): number {
  if (isNodeId(id)) return labelCode(parseNodeId(id).label);
  throw new GovkgError(
    "invalid-extraction",
    `"${id}" stands where the id of a node should; ids look like "law:中华人民共和国数据安全法".`,
    {
      stage: "store",
    },
  );
}
