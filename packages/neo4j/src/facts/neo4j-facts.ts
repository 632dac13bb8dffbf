import type {
  CoMentionQuery,
  CoMentions,
  DocumentRow,
  EdgeQuery,
  EvidenceRow,
  FactGroup,
  FactQuery,
  FactSource,
  GraphEdge,
  GraphNode,
  GraphStats,
  ItemQuery,
  ItemRow,
  NodeQuery,
  QuantityQuery,
  QuantityRow,
  ReportCountQuery,
  ReportGroup,
  ReportQuery,
  ReportRow,
  SearchHit,
  SearchQuery,
  SharedSentenceQuery,
  SharedSentenceRow,
  SimilarRegionQuery,
  SimilarRegions,
  Step,
} from "@govkg/model";
import {
  type ConnectionOptions,
  type Neo4jConfig,
  Neo4jConnection,
  type Neo4jTarget,
  type Run,
} from "../connection.js";
import { readCoMentions, readSimilarRegions } from "./alike.js";
import { countFacts } from "./count-facts.js";
import { readDocuments } from "./documents.js";
import { readEvidence } from "./evidence.js";
import { readEdges, readNodes, readStats, readSteps } from "./graph.js";
import { readItems, readQuantities } from "./items.js";
import { countReports, readReports } from "./reports.js";
import { searchSentences } from "./search.js";
import { readSharedSentences } from "./shared-sentences.js";

/**
 * The graph on a Neo4j server as a source of facts, each read one or two statements of Cypher. `createQueries` makes
 * the questions of it; `onStatement` sees what each of them asks.
 */
export class Neo4jFacts implements FactSource {
  readonly name = "neo4j";

  private constructor(private readonly connection: Neo4jConnection) {}

  /**
   * @throws {GovkgError} `neo4j-unavailable`, `neo4j-unauthorised`, `neo4j-unsupported`.
   */
  static async open(target: Neo4jConfig | Neo4jTarget, options: ConnectionOptions = {}): Promise<Neo4jFacts> {
    return new Neo4jFacts(await Neo4jConnection.open(target, options));
  }

  countFacts(query: FactQuery): Promise<FactGroup[]> {
    return this.read((run) => countFacts(run, query));
  }

  countReports(query: ReportCountQuery): Promise<ReportGroup[]> {
    return this.read((run) => countReports(run, query));
  }

  reports(query: ReportQuery): Promise<ReportRow[]> {
    return this.read((run) => readReports(run, query));
  }

  nodes(query: NodeQuery): Promise<GraphNode[]> {
    return this.read((run) => readNodes(run, query));
  }

  edges(query: EdgeQuery): Promise<GraphEdge[]> {
    return this.read((run) => readEdges(run, query));
  }

  steps(nodes: readonly string[]): Promise<Step[]> {
    return this.read((run) => readSteps(run, nodes));
  }

  items(query: ItemQuery): Promise<ItemRow[]> {
    return this.read((run) => readItems(run, query));
  }

  quantities(query: QuantityQuery): Promise<QuantityRow[]> {
    return this.read((run) => readQuantities(run, query));
  }

  evidence(ids: readonly string[]): Promise<EvidenceRow[]> {
    return this.read((run) => readEvidence(run, ids));
  }

  documents(reports: readonly string[]): Promise<DocumentRow[]> {
    return this.read((run) => readDocuments(run, reports));
  }

  sharedSentences(query: SharedSentenceQuery): Promise<SharedSentenceRow[]> {
    return this.read((run) => readSharedSentences(run, query));
  }

  search(query: SearchQuery): Promise<SearchHit[]> {
    return this.read((run) => searchSentences(run, query));
  }

  coMentions(query: CoMentionQuery): Promise<CoMentions> {
    return this.read((run) => readCoMentions(run, query));
  }

  similarRegions(query: SimilarRegionQuery): Promise<SimilarRegions> {
    return this.read((run) => readSimilarRegions(run, query));
  }

  stats(): Promise<GraphStats> {
    return this.read(readStats);
  }

  /** Closes what `open` has opened; a driver that was given stays open. */
  close(): Promise<void> {
    return this.connection.close();
  }

  private read<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.connection.read(work);
  }
}
