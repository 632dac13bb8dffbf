import type { NodeLabel } from "../ontology.js";
import type { GraphNode } from "../projection.js";
import type * as A from "./answers.js";
import type { GraphStats } from "./fact-source.js";
import type * as O from "./query-options.js";

/**
 * The questions people ask the graph. A name argument may be a node id, a canonical or short name, an alias the
 * lexicon knows, or the code of a region. Every list is paged and in stable order; every row carries evidence ids.
 *
 * All methods reject with `GovkgError`: `unknown-name` and `ambiguous-name` (with `candidates`), `unknown-id`,
 * `invalid-options` (which option, what was found).
 */
export interface Queries {
  /** 1. Regions whose reports cite a law or document (or mention a programme, platform, event, agency). */
  regionsCiting(law: string, options?: O.CitingOptions): Promise<A.Page<A.RegionCitingRow>>;
  /** 1. Issuers that cite it, each body once under its latest name. */
  agenciesCiting(law: string, options?: O.CitingOptions): Promise<A.Page<A.AgencyCitingRow>>;
  /** 1. Reports that cite it, by year, then id. */
  reportsCiting(law: string, options?: O.ReportsCitingOptions): Promise<A.Page<A.ReportCitingRow>>;
  /** 2. Laws (by `labels` also documents) cited by the reports of a region with all below it, or of an agency. */
  lawsCitedBy(regionOrAgency: string, options?: O.LabelledOptions): Promise<A.Page<A.EntityRow>>;
  /** 3. Regions, agencies or years × laws, programmes, …; an empty cell tells no mention from no report. */
  citationMatrix(options?: O.MatrixOptions): Promise<A.CitationMatrix>;
  /** 4. Laws, programmes and platforms that all the given regions or agencies mention. */
  shared(regionsOrAgencies: readonly string[], options?: O.SharedOptions): Promise<A.Page<A.SharedRow>>;
  /** 4. What a region or agency mentions more often than the rest, highest lift first. */
  distinctive(regionOrAgency: string, options?: O.DistinctiveOptions): Promise<A.Page<A.DistinctiveRow>>;
  /** 5. Regions that run (or plan) a programme or platform. */
  regionsRunning(programme: string, options?: O.CitingOptions): Promise<A.Page<A.RegionCitingRow>>;
  /** 5. Programmes of a region with all below it, or of an agency. */
  programmesOf(regionOrAgency: string, options?: O.LabelledOptions): Promise<A.Page<A.EntityRow>>;
  /** 6. Mentions by year, and the first anywhere. */
  timeline(entity: string, options?: O.FactOptions): Promise<A.Timeline>;
  /** 6. Who adopted it when: adopters in order, first year of each level, the curve. */
  diffusion(entity: string, options?: O.DiffusionOptions): Promise<A.Diffusion>;
  /** 7. What stands in the same reports, with lift. */
  coCited(law: string, options?: O.CoCitedOptions): Promise<A.Page<A.CoCitedRow>>;
  /** 8. Regions whose reports name the same laws, programmes and platforms. */
  similarRegions(region: string, options?: O.SimilarOptions): Promise<A.Page<A.SimilarRegionRow>>;
  /** 9. Items of the plans in the reports of an agency for one year. */
  commitments(agency: string, year: number, options?: O.ReportOptions): Promise<A.Page<A.ItemAnswer>>;
  /** 9. The same, each with the answer of the next year's report. */
  followUp(agency: string, year: number, options?: O.ReportOptions): Promise<A.Page<A.FollowUpRow>>;
  /** 10. Problems grouped by what they concern. */
  problems(options?: O.ProblemOptions): Promise<A.Page<A.ProblemGroup>>;
  /** 10. The problems themselves that concern one thing (null: nothing named), by year and report. */
  problemsConcerning(entity: string | null, options?: O.ReportOptions): Promise<A.Page<A.ItemAnswer>>;
  /** 11. Figures of a subject or entity over years and regions, units made equal; by year, report, place. */
  quantities(options: O.QuantityOptions): Promise<A.Page<A.QuantityAnswer>>;
  /** 12. Citations of laws that were out of force for the whole year reported on. */
  outdatedCitations(options?: O.FactOptions): Promise<A.Page<A.OutdatedRow>>;
  /** 13. All names of a body and its reports under each of them. */
  agencyHistory(agency: string, options?: O.ReportOptions): Promise<A.AgencyHistory>;
  /** 14. Reports held, missing and late by region and year. */
  coverage(options?: O.CoverageOptions): Promise<A.Page<A.CoverageRow>>;
  /** 15. Sentences of a report (or around evidence ids of one report) that other reports share. */
  boilerplate(
    reportOrEvidence: string | readonly string[],
    options?: O.BoilerplateOptions,
  ): Promise<A.Page<A.BoilerplateRow>>;
  /** 16. One piece of evidence in its sentence. */
  evidence(id: string): Promise<A.Evidence>;
  /** 16. Many at once, in the order asked; ids of reports not held are an error. */
  evidenceOf(ids: readonly string[]): Promise<readonly A.Evidence[]>;
  /** 17. Sentences that hold all words of the text (words apart by spaces). */
  search(text: string, options?: O.SearchOptions): Promise<A.Page<A.SearchRow>>;
  /** 18. Edges of a node with their other ends: outgoing first, each by kind and id. */
  neighbours(id: string, options?: O.NeighbourOptions): Promise<A.Page<A.Neighbour>>;
  /** 18. A shortest path, the same one every time; null when there is none of `maxLength`. */
  path(a: string, b: string, options?: O.PathOptions): Promise<A.GraphPath | null>;
  /** 18. One node. */
  get(id: string): Promise<GraphNode>;
  /** 18. Nodes of a label by id. */
  list(label: NodeLabel, options?: O.ListOptions): Promise<A.Page<GraphNode>>;
  stats(): Promise<GraphStats>;
}
