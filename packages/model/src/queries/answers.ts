import type { SectionRole } from "../document.js";
import type { AgencyLevel } from "../entity.js";
import type { Stance } from "../law-kind.js";
import type { NodeLabel, RelationKind } from "../ontology.js";
import type { GraphEdge, GraphNode } from "../projection.js";

/** One page of an answer; `next` is the offset of the following page, null on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: number | null;
}

/** Counts that every row about facts carries. */
export interface FactCounts {
  /** Mentions. */
  readonly count: number;
  /** Reports that hold them. */
  readonly reports: number;
  /** Mentions that speak of the year to come. */
  readonly planned: number;
  /** Mentions that tell what was done. */
  readonly done: number;
  /** Citations by stance; only those that occur. */
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
  /** Mentions by year. */
  readonly years: Readonly<Record<number, number>>;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly evidence: readonly string[];
}

/** `region` is the name from the prefecture down, `regionCode` its GB/T 2260 code, `regionId` its node. */
export interface RegionNames {
  readonly region: string;
  readonly regionCode: string;
  readonly regionId: string;
}
/** What is cited or mentioned: `entity` its canonical name. */
export interface EntityNames {
  readonly entity: string;
  readonly entityId: string;
  readonly label: NodeLabel;
}
/** `agency` is the latest known name of the issuer, `agencyId` its lineage id. */
export interface AgencyNames {
  readonly agency: string;
  readonly agencyId: string;
}
/** One report as answers name it. */
export interface ReportNames {
  readonly report: string;
  readonly document: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly agency: string | null;
  readonly region: string | null;
  readonly regionCode: string | null;
}

/** The name asked for, with its label's own field: `law` for laws and documents, `programme` … */
export interface AskedNames {
  readonly law?: string;
  readonly programme?: string;
  readonly platform?: string;
  readonly event?: string;
}

export type RegionCitingRow = RegionNames & AskedNames & FactCounts;
export type AgencyCitingRow = AgencyNames & AskedNames & FactCounts;
export type ReportCitingRow = ReportNames &
  AskedNames &
  Omit<FactCounts, "reports" | "years" | "firstYear" | "lastYear">;
export type EntityRow = EntityNames & AskedNames & FactCounts;

/** `cited`: at least one mention; `no-mention`: reports are held, none mentions it; `no-report`: none is held. */
export type CellState = "cited" | "no-mention" | "no-report";
export interface MatrixCell extends Pick<FactCounts, "count" | "planned" | "stances" | "evidence"> {
  readonly state: CellState;
  /** Reports held for the row, under the filter. */
  readonly held: number;
  /** Reports of them that mention the column. */
  readonly reports: number;
}
export interface MatrixHead {
  /** Node id, or the year. */
  readonly id: string;
  readonly name: string;
  readonly regionCode?: string;
}
export interface CitationMatrix {
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly MatrixCell[])[];
}

export interface SharedRow extends EntityNames, AskedNames {
  readonly count: number;
  readonly reports: number;
  /** For each of the names asked, in their order. */
  readonly members: readonly {
    readonly name: string;
    readonly count: number;
    readonly reports: number;
    readonly evidence: readonly string[];
  }[];
}
export interface DistinctiveRow extends EntityNames, AskedNames, FactCounts {
  /** Share of the reports of the region or agency that mention it, 0 to 1. */
  readonly share: number;
  /** The same share over all other reports. */
  readonly elsewhere: number;
  /** `share` over `elsewhere`, with half a report added to both so that it stays finite. */
  readonly lift: number;
}

export interface TimelineRow extends Omit<FactCounts, "years" | "firstYear" | "lastYear"> {
  readonly year: number;
  /** Reports held for the year, under the filter: the base of a share. */
  readonly held: number;
}
export interface Timeline extends EntityNames, AskedNames {
  /** Earliest mention in any report of the source, whatever the filter; null when there is none. */
  readonly first: (ReportNames & { readonly evidence: readonly string[] }) | null;
  readonly rows: readonly TimelineRow[];
}

export interface AdopterRow {
  readonly region?: string;
  readonly regionCode?: string;
  readonly agency?: string;
  readonly agencyId?: string;
  /** Year of its first mention. */
  readonly year: number;
  /** Years behind the first adopter of all. */
  readonly lag: number;
  /** 1 for all that adopted in the first year, then by year: 1, 1, 3, 4, 4 … */
  readonly rank: number;
  readonly reports: number;
  readonly evidence: readonly string[];
}
export interface Diffusion extends EntityNames, AskedNames {
  readonly adopters: Page<AdopterRow>;
  /** One row for each level that has adopted it, earliest first. */
  readonly levels: readonly {
    readonly level: AgencyLevel;
    readonly firstYear: number;
    /** Years behind the first level. */
    readonly lag: number;
    readonly reports: number;
    readonly evidence: readonly string[];
  }[];
  /** New adopters a year, with their sum so far. */
  readonly curve: readonly { readonly year: number; readonly adopters: number; readonly total: number }[];
}

export interface CoCitedRow extends EntityNames, AskedNames {
  /** Reports that mention both. */
  readonly both: number;
  /** Reports that mention this one. */
  readonly reports: number;
  /** Reports that mention the one asked for. */
  readonly own: number;
  /** How much more often than by chance they stand together. */
  readonly lift: number;
  /** Mentions of this one in reports that mention both. */
  readonly evidence: readonly string[];
}
export interface SimilarRegionRow extends RegionNames {
  /** Jaccard: shared names over all names of both. */
  readonly similarity: number;
  readonly shared: number;
  readonly own: number;
  readonly other: number;
  /** Shared names, those of the fewest reports first. */
  readonly because: readonly EntityNames[];
  /** Where the region's reports mention these. */
  readonly evidence: readonly string[];
}

export interface ItemAnswer extends ReportNames {
  readonly id: string;
  readonly ordinal: number;
  readonly heading: string;
  /** The whole item; null where the source keeps no text. */
  readonly text: string | null;
  readonly concerns: readonly EntityNames[];
  readonly evidence: readonly string[];
}
export type FollowUpStatus = "kept" | "partly" | "repeated" | "dropped" | "no-report";
/** A target of a commitment beside the figure that answers it. */
export interface NumberPair {
  readonly subject: string;
  readonly unit: string;
  readonly promised: number;
  readonly reported: number;
  /** What the report of the commitment itself gives for the same subject, where it does: 380 → 420 → 430. */
  readonly before?: number;
  readonly met: boolean;
  readonly evidence: readonly string[];
}
export interface FollowUpRow extends ItemAnswer {
  readonly status: FollowUpStatus;
  /** Report that answers; null when none is held. */
  readonly nextReport: string | null;
  /** The statement of the next report that answers best; null when none does or the text isn't kept. */
  readonly answer: {
    readonly text: string;
    readonly evidence: string;
    /** 0 to 1. */
    readonly score: number;
  } | null;
  /** Item of the next plan that says it again. */
  readonly repeatedIn: string | null;
  readonly numbers: readonly NumberPair[];
  /** Entities that both name. */
  readonly common: readonly EntityNames[];
}

export interface ProblemGroup
  extends Pick<FactCounts, "count" | "reports" | "years" | "firstYear" | "lastYear" | "evidence"> {
  /** What the problems concern; null for those that name nothing. */
  readonly concern: string | null;
  readonly concernId: string | null;
  readonly label: NodeLabel | null;
}

export interface QuantityAnswer extends ReportNames {
  readonly subject: string;
  /** As written. */
  readonly text: string;
  /** In `unit`, made equal over all rows: 万元 → 元. */
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  readonly approx: string | null;
  readonly period: string | null;
  readonly planned: boolean;
  readonly role: SectionRole;
  readonly change: {
    readonly from: number | null;
    readonly to: number | null;
    readonly basis: string | null;
    readonly direction: "up" | "down" | "level" | null;
  } | null;
  readonly entities: readonly EntityNames[];
  readonly evidence: readonly string[];
}

export interface OutdatedRow extends ReportNames, Omit<FactCounts, "reports" | "years" | "firstYear" | "lastYear"> {
  readonly law: string;
  readonly replacedBy: string | null;
  /** ISO date or year, as the catalogue has it. */
  readonly replacedOn: string | null;
}

export interface AgencyHistory {
  /** Latest known name. */
  readonly agency: string;
  readonly agencyId: string;
  /** Names in order of time as far as the reports tell it, then by id. */
  readonly names: readonly {
    readonly agency: string;
    readonly agencyId: string;
    readonly firstYear: number | null;
    readonly lastYear: number | null;
    readonly predecessors: readonly {
      readonly agency: string;
      readonly agencyId: string;
      readonly year: number | null;
    }[];
  }[];
  readonly reports: Page<ReportNames>;
}

export interface CoverageRow extends RegionNames {
  readonly year: number;
  /** Bodies of the region that have a report for any of the years, or the region itself when none has. */
  readonly expected: number;
  readonly held: number;
  readonly late: number;
  /** Reports held, as ids. */
  readonly reports: readonly string[];
  readonly lateReports: readonly string[];
  /** Names of bodies without a report for the year. */
  readonly missing: readonly string[];
}

export interface BoilerplateRow {
  /** The sentence; null where the source keeps no text. */
  readonly text: string | null;
  readonly exact: number;
  readonly near: number;
  readonly regions: number;
  readonly yearBefore: boolean;
  /** Its own evidence id. */
  readonly evidence: readonly string[];
  /** Evidence ids of the same sentence elsewhere. */
  readonly samples: readonly string[];
}

/** One piece of evidence, opened. */
export interface Evidence extends ReportNames {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The words at the span and the sentence around it; null where the source keeps no text. */
  readonly text: string | null;
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** Headings from the top section down; empty where the source keeps no text. */
  readonly sections: readonly string[];
  readonly role: SectionRole | null;
  /** File it was read from, where known. */
  readonly path: string | null;
  /** What was found at the span, by which rule. */
  readonly facts: readonly {
    readonly entity: string;
    readonly entityId: string;
    readonly stance: Stance | null;
    readonly planned: boolean;
    readonly rule: string;
  }[];
  readonly rules: readonly string[];
}

export interface SearchRow extends ReportNames {
  /** The sentence found; null where the source keeps no text. */
  readonly text: string | null;
  readonly evidence: readonly string[];
}

export interface Neighbour {
  readonly kind: RelationKind;
  /** `out`: from the node asked for; `in`: to it. */
  readonly direction: "out" | "in";
  readonly node: GraphNode;
  readonly edge: GraphEdge;
}
export interface GraphPath {
  readonly nodes: readonly GraphNode[];
  /** `edges[i]` joins `nodes[i]` and `nodes[i + 1]`, in either way. */
  readonly edges: readonly GraphEdge[];
}
