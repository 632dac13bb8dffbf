import type {
  CoMentionQuery,
  CoMentions,
  DocumentRow,
  EdgeQuery,
  EvidenceRow,
  Extraction,
  FactGroup,
  FactQuery,
  GraphEdge,
  GraphNode,
  GraphSource,
  GraphStats,
  GraphWalk,
  ItemQuery,
  ItemRow,
  NodeQuery,
  QuantityQuery,
  QuantityRow,
  ReportCountQuery,
  ReportFilter,
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
import type { Database } from "better-sqlite3";
import type { PostingIndex } from "../postings/posting-index.js";
import { coMentions } from "./co-mentions.js";
import { Documents } from "./documents.js";
import { EdgeCandidates } from "./edge-candidates.js";
import { Edges } from "./edges.js";
import { EntityNames } from "./entity-names.js";
import { EvidenceReader } from "./evidence.js";
import { type CountContext, countFacts } from "./fact-counts.js";
import { FactScan } from "./fact-scan.js";
import { GraphWalks } from "./graph-walk.js";
import { Items } from "./items.js";
import { Nodes } from "./nodes.js";
import { Projections } from "./projections.js";
import { Quantities } from "./quantities.js";
import { ReportCatalogue } from "./report-catalogue.js";
import { countReports, Reports } from "./reports.js";
import { Search } from "./search.js";
import { Sentences } from "./sentences.js";
import { similarRegions } from "./similar-regions.js";
import { Stats } from "./stats.js";

/** What the reads need of the store around them. */
export interface FactsHost {
  readonly db: Database;
  readonly index: PostingIndex;
  /** The extraction under a number, and whether its text is kept. */
  readonly read: (no: number) => { readonly extraction: Extraction; readonly keepText: boolean };
  /** Runs a read on the present state of the file; faults come out as `GovkgError`. */
  readonly guard: <Result>(work: () => Result) => Result;
}

/** The store as a source of facts. */
export class SqliteFacts implements GraphSource {
  readonly name = "sqlite";
  private readonly reportReader: Reports;
  private readonly names: EntityNames;
  private readonly scan: FactScan;
  private readonly itemReader: Items;
  private readonly quantityReader: Quantities;
  private readonly evidenceReader: EvidenceReader;
  private readonly documentReader: Documents;
  private readonly sentences: Sentences;
  private readonly searcher: Search;
  private readonly projections: Projections;
  private readonly nodeReader: Nodes;
  private readonly edgeReader: Edges;
  private readonly walks: GraphWalks;
  private readonly statsReader: Stats;
  private readonly reportId = (no: number) => this.reportReader.idOf(no);
  private held: ReportCatalogue | null = null;

  constructor(private readonly host: FactsHost) {
    const { db, index } = host;
    const { reportId } = this;
    this.reportReader = new Reports(db);
    this.projections = new Projections(db, this.reportReader, host.read);
    this.nodeReader = new Nodes(db, index, this.projections);
    this.names = new EntityNames(db);
    this.scan = new FactScan(db, index, this.names);
    this.itemReader = new Items(db);
    this.quantityReader = new Quantities(db, index);
    this.evidenceReader = new EvidenceReader(db, this.reportReader, this.quantityReader);
    this.documentReader = new Documents(db, this.reportReader, host.read);
    this.sentences = new Sentences(db, index, reportId);
    this.searcher = new Search(db, { names: this.names, sentences: this.sentences, reportId });
    const candidates = new EdgeCandidates(db, { index, names: this.names, projections: this.projections, reportId });
    this.edgeReader = new Edges(db, { index, candidates, projections: this.projections, reportId });
    this.walks = new GraphWalks(db, {
      nodes: this.nodeReader,
      edges: this.edgeReader,
      catalogue: () => this.catalogue(),
      reportId,
      read: host.read,
      guard: host.guard,
    });
    this.statsReader = new Stats(db);
  }

  /** To be called when reports have changed. */
  forget(): void {
    this.held = null;
    this.projections.forget();
    this.reportReader.forget();
    this.names.forget();
  }

  walk(filter: ReportFilter): GraphWalk {
    return this.walks.walk(filter);
  }

  async countFacts(query: FactQuery): Promise<readonly FactGroup[]> {
    return this.host.guard(() => countFacts(this.context(), query));
  }

  async countReports(query: ReportCountQuery): Promise<readonly ReportGroup[]> {
    return this.host.guard(() => countReports(this.context(), query));
  }

  async reports(query: ReportQuery): Promise<readonly ReportRow[]> {
    return this.host.guard(() => this.reportReader.list(this.catalogue(), query));
  }

  async nodes(query: NodeQuery): Promise<readonly GraphNode[]> {
    return this.host.guard(() => this.nodeReader.list(this.catalogue(), query));
  }

  async edges(query: EdgeQuery): Promise<readonly GraphEdge[]> {
    return this.host.guard(() => this.edgeReader.list(this.catalogue(), query));
  }

  async steps(nodes: readonly string[]): Promise<readonly Step[]> {
    return this.host.guard(() => this.edgeReader.steps(this.catalogue(), nodes));
  }

  async items(query: ItemQuery): Promise<readonly ItemRow[]> {
    return this.host.guard(() => this.itemReader.list(this.context(), query));
  }

  async quantities(query: QuantityQuery): Promise<readonly QuantityRow[]> {
    return this.host.guard(() => this.quantityReader.list(this.context(), query));
  }

  async evidence(ids: readonly string[]): Promise<readonly EvidenceRow[]> {
    return this.host.guard(() => this.evidenceReader.list(ids));
  }

  async documents(reports: readonly string[]): Promise<readonly DocumentRow[]> {
    return this.host.guard(() => this.documentReader.list(reports));
  }

  async sharedSentences(query: SharedSentenceQuery): Promise<readonly SharedSentenceRow[]> {
    return this.host.guard(() => {
      const no = this.reportReader.numberOf(query.report);
      return no === undefined ? [] : this.sentences.shared(this.catalogue(), no, query);
    });
  }

  async search(query: SearchQuery): Promise<readonly SearchHit[]> {
    return this.host.guard(() => this.searcher.list(this.catalogue(), query));
  }

  async coMentions(query: CoMentionQuery): Promise<CoMentions> {
    return this.host.guard(() => coMentions(this.context(), query));
  }

  async similarRegions(query: SimilarRegionQuery): Promise<SimilarRegions> {
    return this.host.guard(() => similarRegions(this.context(), query));
  }

  async stats(): Promise<GraphStats> {
    return this.host.guard(() => this.statsReader.read());
  }

  private catalogue(): ReportCatalogue {
    this.held ??= new ReportCatalogue(this.host.db);
    return this.held;
  }

  private context(): CountContext {
    return { catalogue: this.catalogue(), names: this.names, scan: this.scan, reportId: this.reportId };
  }
}
