import { compareText, type GraphEdge, type PropertyValue, parseEvidenceId } from "@govkg/model";
import type { LinkEntry } from "../text-node.js";
import type { Properties } from "../wire-value.js";

/**
 * An edge between shared nodes as the sum of what reports add to it. Each report can be taken away again: counts are
 * subtracted, evidence goes by the report's id in front, and rules and year are kept once for each way in which
 * reports state them (`_variants`) with the number of reports that do (`_holders`): the list stays short however many
 * reports hold the edge.
 */
export class LinkState {
  private count = 0;
  private planned = 0;
  private evidence: string[] = [];
  private articles: readonly string[] = [];
  private readonly holders = new Map<string, number>();

  static of(properties: Properties | undefined): LinkState {
    const state = new LinkState();
    if (properties === undefined) return state;
    state.count = Number(properties["count"]);
    state.planned = Number(properties["planned"]);
    state.evidence = [...list(properties["evidence"])];
    state.articles = list(properties["articles"]);
    const holders = properties["_holders"] as readonly number[]; // as: written by toProperties
    for (const [index, variant] of list(properties["_variants"]).entries())
      state.holders.set(variant, holders[index] ?? 0);
    return state;
  }

  add(edge: GraphEdge): void {
    this.count += edge.count;
    this.planned += edge.planned;
    this.evidence.push(...edge.evidence);
    this.articles = [...new Set([...this.articles, ...edge.articles])].sort(compareText);
    this.hold(variantOf(edge.rules, edge.year ?? null), 1);
  }

  take(report: string, entry: LinkEntry): void {
    this.count -= entry.count;
    this.planned -= entry.planned;
    this.evidence = this.evidence.filter((id) => parseEvidenceId(id)?.report !== report);
    this.hold(variantOf(entry.rules, entry.year), -1);
  }

  private hold(variant: string, change: number): void {
    const held = (this.holders.get(variant) ?? 0) + change;
    if (held > 0) this.holders.set(variant, held);
    else this.holders.delete(variant);
  }

  /** Number of reports that hold it. */
  get held(): number {
    return [...this.holders.values()].reduce((sum, held) => sum + held, 0);
  }

  /** Years that reports give; more than one is a contradiction that the first report decides. */
  get years(): readonly number[] {
    const years = new Set<number>();
    for (const variant of this.holders.keys()) {
      const { year } = parseVariant(variant);
      if (year !== null) years.add(year);
    }
    return [...years].sort((a, b) => a - b);
  }

  toProperties(year: number | undefined): Properties {
    const variants = [...this.holders.keys()].sort(compareText);
    const properties: Record<string, PropertyValue> = {
      count: this.count,
      planned: this.planned,
      _variants: variants,
      _holders: variants.map((variant) => this.holders.get(variant) ?? 0),
    };
    const rules = [...new Set(variants.flatMap((variant) => parseVariant(variant).rules))].sort(compareText);
    if (rules.length > 0) properties["rules"] = rules;
    if (this.evidence.length > 0) properties["evidence"] = sortByReport(this.evidence);
    if (this.articles.length > 0) properties["articles"] = this.articles;
    if (year !== undefined) properties["year"] = year;
    return properties;
  }
}

function list(value: PropertyValue | undefined): readonly string[] {
  return (value as readonly string[] | undefined) ?? []; // as: only read for lists of strings
}

function variantOf(rules: readonly string[], year: number | null): string {
  return JSON.stringify([rules, year]);
}

function parseVariant(variant: string): { readonly rules: readonly string[]; readonly year: number | null } {
  const [rules, year] = JSON.parse(variant) as [string[], number | null]; // as: written by variantOf
  return { rules, year };
}

/** Evidence in order of report id, and as the report gives it within. */
export function sortByReport(evidence: readonly string[]): string[] {
  const reports = new Set(evidence.map((id) => parseEvidenceId(id)?.report ?? ""));
  if (reports.size < 2) return [...evidence];
  const keyed = evidence.map((id) => ({ id, report: parseEvidenceId(id)?.report ?? "" }));
  return keyed.sort((a, b) => compareText(a.report, b.report)).map(({ id }) => id);
}
