import type { Section, SectionRole } from "../document.js";
import type { AgencyLevel } from "../entity.js";
import type { ReportKind } from "../id.js";
import type { Stance } from "../law-kind.js";
import type { NodeLabel, RelationKind } from "../ontology.js";
import type { GraphEdge, GraphNode } from "../projection.js";
import type { FactKind, FactRow, ItemRow, QuantityRow, ReportRow } from "./fact-rows.js";

/** A page of rows in stable order. */
export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
}

/** Inclusive bounds of years; a missing bound is open. A report without a year is outside any bound. */
export interface YearRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * Which reports: every field narrows; a field left out (or undefined) doesn't. Lists mean "one of"; an empty list
 * lets nothing through.
 */
export interface ReportFilter {
  readonly reports?: readonly string[] | undefined;
  readonly years?: YearRange | undefined;
  /** Region ids, each with all below it: `regionRange`. */
  readonly regions?: readonly string[] | undefined;
  /** Region ids, each for itself alone. */
  readonly exactRegions?: readonly string[] | undefined;
  readonly levels?: readonly AgencyLevel[] | undefined;
  /** Systems of organs of the issuer. */
  readonly systems?: readonly string[] | undefined;
  /** Lineage ids of the issuer. */
  readonly agencies?: readonly string[] | undefined;
  readonly kinds?: readonly ReportKind[] | undefined;
}

/** Which facts, on top of which reports. */
export interface FactFilter extends ReportFilter {
  readonly entities?: readonly string[] | undefined;
  /** Labels of the entity. */
  readonly labels?: readonly NodeLabel[] | undefined;
  readonly stances?: readonly Stance[] | undefined;
  readonly planned?: boolean | undefined;
  readonly roles?: readonly SectionRole[] | undefined;
  /** Only facts of reports that mention this entity too. */
  readonly alongside?: string | undefined;
  /** Only laws out of force in the whole year reported on: `lawEndYear(law) < report.year`. */
  readonly outdated?: boolean | undefined;
}

/**
 * What facts are grouped by. `region` is the report's own region, `agency` the issuer's lineage id, `scope` one of
 * the query's `scopes` that holds the report (a fact in two scopes counts in both).
 */
export type GroupKey = "entity" | "region" | "agency" | "report" | "year" | "level" | "scope";

/**
 * `count`: facts, most first; `reports`: reports, most first; `year`: first year, earliest first, groups without
 * one last; `key`: keys only.
 */
export type GroupOrder = "count" | "reports" | "year" | "key";

/**
 * Grouped counts of facts. An empty `by` gives one group of all, or none when there is no fact. Facts whose report lacks a key (no region, no year …) are left out of the grouping.
 * Order is by `order`, ties by the keys in the order of `by`, ascending (`compareText`; years as numbers).
 */
export interface FactQuery extends PageRequest {
  readonly kind: FactKind;
  readonly by: readonly GroupKey[];
  readonly filter: FactFilter;
  readonly order: GroupOrder;
  /**
   * Region ids (with all below) or lineage ids of agencies, for the key `scope` and for `minScopes`. When given, only
   * facts of reports in at least one of them count at all.
   */
  readonly scopes?: readonly string[] | undefined;
  /** Only groups whose facts fall into at least so many of `scopes` (shared by all of them: their number). */
  readonly minScopes?: number | undefined;
  /** Only groups with facts in at least so many reports. */
  readonly minReports?: number | undefined;
  /** Whether to give `stances` and `years`; false leaves them empty and may be quicker. */
  readonly breakdown: boolean;
  /** How many evidence ids a group carries at most, the first by report id, start and end. */
  readonly evidence: number;
}

/** One group: its keys (those of `by`, the others absent) and what it holds. */
export interface FactGroup {
  readonly entity?: string;
  readonly region?: string;
  readonly agency?: string;
  readonly report?: string;
  readonly year?: number;
  readonly level?: AgencyLevel;
  readonly scope?: string;
  /** Facts (mentions, or items that concern the entity). */
  readonly count: number;
  /** Distinct reports. */
  readonly reports: number;
  /** Facts that speak of the year to come. */
  readonly planned: number;
  /** First and last year of the reports; null when none has one. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Facts by stance and by year; empty without `breakdown`. */
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
  readonly years: Readonly<Record<number, number>>;
  readonly evidence: readonly string[];
}

/** Numbers of reports by their own attributes; order and missing keys as for {@link FactQuery}. */
export interface ReportCountQuery extends PageRequest {
  readonly by: readonly ("region" | "agency" | "year" | "level" | "scope")[];
  readonly filter: ReportFilter;
  readonly scopes?: readonly string[] | undefined;
  readonly order: "reports" | "key";
}

export interface ReportGroup {
  readonly region?: string;
  readonly agency?: string;
  readonly year?: number;
  readonly level?: AgencyLevel;
  readonly scope?: string;
  readonly reports: number;
}

/** Reports in order of year (none counts as 0), then id. */
export interface ReportQuery extends PageRequest {
  readonly filter: ReportFilter;
}

/**
 * Nodes in order of id, each merged over all reports that name it (`mergeNodes`). Every field narrows; without any,
 * all nodes.
 */
export interface NodeQuery extends PageRequest {
  readonly ids?: readonly string[] | undefined;
  readonly labels?: readonly NodeLabel[] | undefined;
  /** Exactly this name. */
  readonly name?: string | undefined;
  /** A part of the name. */
  readonly contains?: string | undefined;
  /** Agencies of one lineage. */
  readonly lineage?: string | undefined;
}

/**
 * Edges of the whole graph, each merged over all reports (`mergeEdges`), in order of kind, from, to. An edge is part
 * of the graph only while both of its ends are: a report may name the one it follows before that one is held.
 */
export interface EdgeQuery extends PageRequest {
  /** Edges that leave one of these nodes … */
  readonly from?: readonly string[] | undefined;
  /** … and enter one of these. */
  readonly to?: readonly string[] | undefined;
  readonly kinds?: readonly RelationKind[] | undefined;
}

/** One step of a walk: `node` is in the query's list, `other` at the far end of at least one edge, whatever its way. */
export interface Step {
  readonly node: string;
  readonly other: string;
}

/** Items in order of report (year, id), kind and ordinal. */
export interface ItemQuery extends PageRequest {
  readonly kind: "commitment" | "problem";
  readonly filter: ReportFilter;
  /** Only items that concern this entity; `""`: items that concern nothing named. */
  readonly concerns?: string | undefined;
}

/** Figures in order of report (year, id) and start. */
export interface QuantityQuery extends PageRequest {
  readonly filter: ReportFilter & {
    readonly planned?: boolean | undefined;
    readonly roles?: readonly SectionRole[] | undefined;
  };
  /** Only figures whose subject is this (`exact`) or holds it (`part`). */
  readonly subject?: { readonly text: string; readonly match: "exact" | "part" } | undefined;
  /** Only figures of one of these entities. */
  readonly entities?: readonly string[] | undefined;
  /** Only figures of this base unit. */
  readonly unit?: string | undefined;
}

/** Text and sections of one report; `text` is null where the source was told not to keep it. */
export interface DocumentRow {
  readonly report: string;
  readonly text: string | null;
  readonly softBreaks: readonly number[];
  readonly sections: readonly Section[];
}

/** What stands at one evidence id: facts, a figure, or (both empty) the span of a relation. */
export interface EvidenceRow {
  readonly id: string;
  /** In order of kind and entity. */
  readonly facts: readonly FactRow[];
  readonly quantity: QuantityRow | null;
}

/** How often the sentences of one report stand in other reports, whoever issued them. */
export interface SharedSentenceQuery extends PageRequest {
  readonly report: string;
  /** Only sentences that overlap one of these spans. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[] | undefined;
  /** `elsewhere`: only rows with `regions > 0`; `year-before`: only rows with `yearBefore`. */
  readonly scope: "any" | "elsewhere" | "year-before";
  /** How many matches to show a sentence. */
  readonly samples: number;
}

/** One sentence that at least one other report shares, in order of start. */
export interface SharedSentenceRow {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  /** Other reports with the same sentence, word for word. */
  readonly exact: number;
  /** Other reports with the same or nearly the same sentence (one band in common). */
  readonly near: number;
  /** Distinct regions, other than the report's own, among the reports of `near`. */
  readonly regions: number;
  /** Whether a report of the same lineage for the year before is among them. */
  readonly yearBefore: boolean;
  /** Evidence ids of matching sentences, word-for-word ones first, then by report id and start. */
  readonly samples: readonly string[];
}

/** Sentences that hold every term. */
export interface SearchQuery extends PageRequest {
  /** Terms, each found as a part of the sentence (case and width folded by `foldSearch`). */
  readonly terms: readonly string[];
  readonly filter: ReportFilter;
  /** Only sentences that overlap a mention of each of these entities. */
  readonly entities?: readonly string[] | undefined;
}

/** A sentence found. Its order is the source's own, but stable; the set is the same in every source. */
export interface SearchHit {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Entities that stand in the same reports as one entity, by their mentions: for each, the reports with both and
 * those with it. `total` counts all reports of the filter, `own` those with the entity itself.
 */
export interface CoMentionQuery extends PageRequest {
  readonly entity: string;
  readonly labels: readonly NodeLabel[];
  readonly filter: ReportFilter;
  readonly minReports: number;
  /** `both`: most in common first; `lift`: `(both * total) / (own * reports)`, highest first; ties by entity id. */
  readonly order: "both" | "lift";
}
export interface CoMentions {
  readonly total: number;
  readonly own: number;
  readonly rows: readonly { readonly entity: string; readonly both: number; readonly reports: number }[];
}

/**
 * Regions whose reports mention the same entities as those of one region (its own reports, not those below it).
 * Order: `shared / (own + other - shared)` (Jaccard), highest first, ties by region id.
 */
export interface SimilarRegionQuery extends PageRequest {
  readonly region: string;
  readonly labels: readonly NodeLabel[];
  readonly filter: ReportFilter;
  readonly minShared: number;
}
export interface SimilarRegions {
  /** Distinct entities of the region itself. */
  readonly own: number;
  readonly rows: readonly { readonly region: string; readonly shared: number; readonly other: number }[];
}

/** Size of the graph. */
export interface GraphStats {
  readonly reports: number;
  readonly nodes: Readonly<Partial<Record<NodeLabel, number>>>;
  readonly edges: Readonly<Partial<Record<RelationKind, number>>>;
  /** Facts of the kind `mention`. */
  readonly mentions: number;
  readonly quantities: number;
  readonly sentences: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/**
 * The reads that a backend implements with its own power. All are set-oriented: filters, grouping, order and limit
 * belong to the call, so that a database pushes them down. Everything that people ask (`Queries`) is composed of
 * them by `createQueries`, once for all backends. Unknown ids give no rows, never an error.
 */
export interface FactSource {
  /** Name for messages: `memory`, `sqlite`, `neo4j`. */
  readonly name: string;
  countFacts(query: FactQuery): Promise<readonly FactGroup[]>;
  countReports(query: ReportCountQuery): Promise<readonly ReportGroup[]>;
  reports(query: ReportQuery): Promise<readonly ReportRow[]>;
  nodes(query: NodeQuery): Promise<readonly GraphNode[]>;
  edges(query: EdgeQuery): Promise<readonly GraphEdge[]>;
  /** Distinct steps from each node along edges of any kind and way, in order of node and other. */
  steps(nodes: readonly string[]): Promise<readonly Step[]>;
  items(query: ItemQuery): Promise<readonly ItemRow[]>;
  quantities(query: QuantityQuery): Promise<readonly QuantityRow[]>;
  /** One row for each id whose report is held, in the order asked. */
  evidence(ids: readonly string[]): Promise<readonly EvidenceRow[]>;
  /** One row for each report that is held, in the order asked. */
  documents(reports: readonly string[]): Promise<readonly DocumentRow[]>;
  sharedSentences(query: SharedSentenceQuery): Promise<readonly SharedSentenceRow[]>;
  search(query: SearchQuery): Promise<readonly SearchHit[]>;
  coMentions(query: CoMentionQuery): Promise<CoMentions>;
  similarRegions(query: SimilarRegionQuery): Promise<SimilarRegions>;
  stats(): Promise<GraphStats>;
}
