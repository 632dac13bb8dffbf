import { agencyHistory } from "./answer/agency-history.js";
import { coCited, similarRegions } from "./answer/alike.js";
import { agenciesCiting, CITABLE, mentionedBy, RUNNABLE, regionsMentioning, reportsCiting } from "./answer/citing.js";
import { distinctive, shared } from "./answer/comparing.js";
import type { QueryContext } from "./answer/context.js";
import { coverage } from "./answer/coverage.js";
import { quantities } from "./answer/figures.js";
import { followUp } from "./answer/follow-up.js";
import { commitments, problems, problemsConcerning } from "./answer/items.js";
import { citationMatrix } from "./answer/matrix.js";
import { NameBook } from "./answer/name-book.js";
import { boilerplate, openEvidence, search } from "./answer/opening.js";
import { outdatedCitations } from "./answer/outdated.js";
import { findPath } from "./answer/path.js";
import { diffusion, timeline } from "./answer/spread.js";
import { getNode, listNodes, neighbours } from "./answer/walking.js";
import type { Evidence } from "./answers.js";
import type { FactSource } from "./fact-source.js";
import type { NameResolver } from "./name-resolver.js";
import type { Queries } from "./queries.js";

export interface CreateQueriesOptions {
  /** What names of the catalogues mean; left out, only names of nodes that the source holds are known. */
  readonly resolver?: NameResolver | undefined;
}

/**
 * The questions over any source of facts. This is their one implementation: a backend only implements the reads of
 * {@link FactSource}, so memory, SQLite and Neo4j give the same answers.
 */
export function createQueries(source: FactSource, { resolver }: CreateQueriesOptions = {}): Queries {
  const context: QueryContext = { source, names: new NameBook(source, resolver) };
  return {
    ...citationQuestions(context),
    ...reportQuestions(context),
    ...graphQuestions(context),
  };
}

type CitationQuestion =
  | "regionsCiting"
  | "agenciesCiting"
  | "reportsCiting"
  | "lawsCitedBy"
  | "citationMatrix"
  | "shared"
  | "distinctive"
  | "regionsRunning"
  | "programmesOf"
  | "timeline"
  | "diffusion"
  | "coCited"
  | "similarRegions"
  | "outdatedCitations";

/** Questions 1 to 8 and 12: who cites what, when, and together with what. */
function citationQuestions(context: QueryContext): Pick<Queries, CitationQuestion> {
  return {
    regionsCiting: (law, options) => regionsMentioning(context, law, { labels: CITABLE, options }),
    agenciesCiting: (law, options) => agenciesCiting(context, law, options),
    reportsCiting: (law, options) => reportsCiting(context, law, options),
    lawsCitedBy: (place, options) => mentionedBy(context, place, { labels: ["Law"], options }),
    citationMatrix: (options) => citationMatrix(context, options),
    shared: (places, options) => shared(context, places, options),
    distinctive: (place, options) => distinctive(context, place, options),
    regionsRunning: (programme, options) => regionsMentioning(context, programme, { labels: RUNNABLE, options }),
    programmesOf: (place, options) => mentionedBy(context, place, { labels: ["Programme"], options }),
    timeline: (entity, options) => timeline(context, entity, options),
    diffusion: (entity, options) => diffusion(context, entity, options),
    coCited: (law, options) => coCited(context, law, options),
    similarRegions: (region, options) => similarRegions(context, region, options),
    outdatedCitations: (options) => outdatedCitations(context, options),
  };
}

type ReportQuestion =
  | "commitments"
  | "followUp"
  | "problems"
  | "problemsConcerning"
  | "quantities"
  | "agencyHistory"
  | "coverage"
  | "boilerplate";

/** Questions 9 to 15: plans, problems, figures, and the reports themselves. */
function reportQuestions(context: QueryContext): Pick<Queries, ReportQuestion> {
  return {
    commitments: (agency, year, options) => commitments(context, agency, { year, options }),
    followUp: (agency, year, options) => followUp(context, agency, { year, options }),
    problems: (options) => problems(context, options),
    problemsConcerning: (entity, options) => problemsConcerning(context, entity, options),
    quantities: (options) => quantities(context, options),
    agencyHistory: (agency, options) => agencyHistory(context, agency, options),
    coverage: (options) => coverage(context, options),
    boilerplate: (asked, options) => boilerplate(context, asked, options),
  };
}

type GraphQuestion = "evidence" | "evidenceOf" | "search" | "neighbours" | "path" | "get" | "list" | "stats";

/** Questions 16 to 18: opening evidence, search, and walking the graph. */
function graphQuestions(context: QueryContext): Pick<Queries, GraphQuestion> {
  return {
    evidence: async (id) => only(await openEvidence(context, [id])),
    evidenceOf: (ids) => openEvidence(context, ids),
    search: (text, options) => search(context, text, options),
    neighbours: (id, options) => neighbours(context, id, options),
    path: (a, b, options) => findPath(context, a, b, options),
    get: (id) => getNode(context, id),
    list: (label, options) => listNodes(context, label, options),
    stats: () => context.source.stats(),
  };
}

/** openEvidence gives one row an id or throws. */
function only([evidence]: readonly Evidence[]): Evidence {
  // as: see above
  return evidence as Evidence;
}
