import type { AgencyEntry, AgencyTypeEntry, Lexicon } from "@govkg/lexicon";
import { oncePer } from "../once-per.js";

/** A change of name: what it was before, what it is now, and the year of the change. */
export interface Renaming {
  readonly former: string;
  readonly latter: string;
  readonly year: number | null;
}

/** Who became whom, by the predecessors that the catalogue gives. Names are without their region. */
export class Lineages {
  /** The lineages of a lexicon, made once. */
  static readonly of = oncePer((lexicon: Lexicon): Lineages => new Lineages(lexicon));
  private readonly renamingByFormer = new Map<string, Renaming>();
  private readonly localByProvincial = new Map<string, string>();
  private readonly typeByName = new Map<string, AgencyTypeEntry>();

  private constructor(lexicon: Lexicon) {
    for (const entry of [...lexicon.agencies, ...lexicon.agencyTypes]) this.add(entry);
    for (const type of lexicon.agencyTypes) {
      for (const name of [type.name, ...type.aliases]) if (!this.typeByName.has(name)) this.typeByName.set(name, type);
    }
    for (const type of lexicon.agencyTypes) {
      this.typeByName.set(type.name, type);
      if (type.province !== null && !this.localByProvincial.has(type.province))
        this.localByProvincial.set(type.province, type.name);
    }
  }

  /** The renaming that ended a name, or undefined for a name still in use. */
  renamingOf(name: string): Renaming | undefined {
    return this.renamingByFormer.get(name);
  }

  /** Latest known name of a body. */
  latestOf(name: string): string {
    let latest = name;
    for (let step = 0; step < 4; step++) {
      const renaming = this.renamingByFormer.get(latest);
      if (renaming === undefined) return latest;
      latest = renaming.latter;
    }
    return latest;
  }

  /** Type of local organ by its name or alias. */
  typeOf(name: string): AgencyTypeEntry | null {
    return this.typeByName.get(name) ?? null;
  }

  /** Name of the local organ whose provincial counterpart is called so: 司法厅 → 司法局. */
  localOf(provincial: string): string | null {
    return this.localByProvincial.get(provincial) ?? null;
  }

  private add({ name, predecessors }: AgencyEntry | AgencyTypeEntry): void {
    for (const { name: former, until } of predecessors) {
      if (former !== name && !this.renamingByFormer.has(former)) {
        this.renamingByFormer.set(former, { former, latter: name, year: until });
      }
    }
  }
}
