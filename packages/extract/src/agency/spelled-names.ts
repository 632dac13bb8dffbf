import type { RegionEntry } from "@govkg/lexicon";
import type { ReportContext } from "../context.js";
import { withoutRegion } from "./agency-node.js";
import type { OrganReading } from "./organ-reading.js";

/**
 * Names that the report itself writes out. A table of short forms knows what 住建局 is short for in most places; where
 * the report writes 区住房和建设局 in full, its 区住建局 is that.
 */
export class SpelledNames {
  private readonly ownNamesByRegion = new Map<RegionEntry, Set<string>>();
  private readonly issuerName: string | null;

  constructor(
    organs: readonly OrganReading[],
    private readonly context: ReportContext,
  ) {
    const { issuer, region } = context;
    this.issuerName = issuer === null || region === null ? null : withoutRegion(issuer.name, region);
    for (const organ of organs) if (isSpelledOut(organ)) this.add(organ);
  }

  /** The written-out own name that a short form abbreviates, or null. */
  spelling(form: string, region: RegionEntry, expanded: string): string | null {
    if (this.issuerName !== null && this.isIssuers(region) && isShortFor(form, this.issuerName)) return this.issuerName;
    const names = this.ownNamesByRegion.get(region);
    if (names === undefined || names.has(expanded)) return null;
    const fitting = [...names].filter((name) => isShortFor(form, name));
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }

  private isIssuers(region: RegionEntry): boolean {
    const { region: home, lineage } = this.context;
    return region === home || (region.level === "prefecture" && home?.level === "county" && lineage.includes(region));
  }

  private add({ name, region }: OrganReading): void {
    if (name === null || region === null) return;
    const own = withoutRegion(name, region);
    const names = this.ownNamesByRegion.get(region);
    if (names === undefined) this.ownNamesByRegion.set(region, new Set([own]));
    else names.add(own);
  }
}

function isSpelledOut({ form }: OrganReading): boolean {
  return form === null || form.rows.length === 0;
}

/** Whether a short form keeps characters of a name, in order, its first and its last among them: 住建局. */
function isShortFor(form: string, name: string): boolean {
  if (form.length < 3 || form.length >= name.length || form.at(-1) !== name.at(-1) || form[0] !== name[0]) return false;
  let at = 0;
  for (const character of name) if (character === form[at]) at++;
  return at === form.length;
}
