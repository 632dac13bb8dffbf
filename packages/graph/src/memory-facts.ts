import {
  type CoMentionQuery,
  type CoMentions,
  compareText,
  type DocumentRow,
  type EdgeQuery,
  type EvidenceRow,
  type Extraction,
  type FactGroup,
  type FactQuery,
  type GraphEdge,
  type GraphNode,
  type GraphSource,
  type GraphStats,
  type GraphWalk,
  type ItemQuery,
  type ItemRow,
  type NodeQuery,
  parseEvidenceId,
  type QuantityQuery,
  type QuantityRow,
  type ReportCountQuery,
  type ReportFilter,
  type ReportGroup,
  type ReportQuery,
  type ReportRow,
  type SearchHit,
  type SearchQuery,
  type SharedSentenceQuery,
  type SharedSentenceRow,
  type SimilarRegionQuery,
  type SimilarRegions,
  type Step,
} from "@govkg/model";
import { type GovGraph, KnowledgeGraph } from "./knowledge-graph.js";
import { coMentions, similarRegions } from "./memory/co-mentions.js";
import { countFacts } from "./memory/count-facts.js";
import { countReports } from "./memory/count-reports.js";
import { graphStats } from "./memory/graph-stats.js";
import { NodeTable } from "./memory/node-table.js";
import { byYear } from "./memory/report-order.js";
import { ReportTable } from "./memory/report-table.js";
import { searchSentences } from "./memory/search-sentences.js";
import { SentenceIndex, sharedSentences } from "./memory/shared-sentences.js";
import { walkGraph } from "./memory/walk-graph.js";

/**
 * Reports in memory as a source of facts: put, replace and remove them one by one and ask `createQueries` over it.
 * The answers depend on the reports held, not on how they came to be.
 */
export class MemoryFacts implements GraphSource {
  readonly name = "memory";
  private readonly knowledge = new KnowledgeGraph();
  private readonly table = new ReportTable();
  private readonly sentences = new SentenceIndex();
  private readonly nodeTable = new NodeTable(() => this.knowledge.graph);

  /** The knowledge graph behind it, kept up to date; to be read only. */
  get graph(): GovGraph {
    return this.knowledge.graph;
  }

  /** Adds a report, or replaces the one with the same id. */
  put(extraction: Extraction): void {
    this.remove(extraction.report.id);
    this.knowledge.put(extraction);
    this.table.put(extraction);
    this.sentences.put(this.table.get(extraction.report.id)?.sentences ?? []);
    this.nodeTable.forget();
  }

  /** Takes a report away with all that only it gives; false when it isn't held. */
  remove(report: string): boolean {
    const held = this.table.get(report);
    if (held === undefined) return false;
    this.sentences.remove(held.sentences);
    this.table.remove(report);
    this.knowledge.remove(report);
    this.nodeTable.forget();
    return true;
  }

  /** The extractions held, in order of report id. */
  extractions(): readonly Extraction[] {
    return this.table.all().map(({ extraction }) => extraction);
  }

  walk(filter: ReportFilter): GraphWalk {
    const held = this.table.select(filter).map(({ extraction }) => extraction);
    if (held.length === this.table.size) return walkGraph(this.graph, held);
    const part = new KnowledgeGraph();
    for (const extraction of held) part.put(extraction);
    return walkGraph(part.graph, held);
  }

  async countFacts(query: FactQuery): Promise<readonly FactGroup[]> {
    return countFacts(this.table, query, (id) => this.propertiesOf(id));
  }

  async countReports(query: ReportCountQuery): Promise<readonly ReportGroup[]> {
    return countReports(this.table, query);
  }

  async reports({ filter, limit, offset }: ReportQuery): Promise<readonly ReportRow[]> {
    const sorted = [...this.table.select(filter)].sort(byYear);
    return sorted.slice(offset, offset + limit).map(({ report }) => report);
  }

  async nodes(query: NodeQuery): Promise<readonly GraphNode[]> {
    return this.nodeTable.nodes(query);
  }

  async edges(query: EdgeQuery): Promise<readonly GraphEdge[]> {
    return this.nodeTable.edges(query);
  }

  async steps(nodes: readonly string[]): Promise<readonly Step[]> {
    return this.nodeTable.steps(nodes);
  }

  async items({ kind, filter, concerns, limit, offset }: ItemQuery): Promise<readonly ItemRow[]> {
    const isWanted = (item: ItemRow) =>
      item.kind === kind &&
      (concerns === undefined || (concerns === "" ? item.concerns.length === 0 : item.concerns.includes(concerns)));
    const reports = [...this.table.select(filter)].sort(byYear);
    const items = reports.flatMap((held) => held.items.filter(isWanted).sort((a, b) => a.ordinal - b.ordinal));
    return items.slice(offset, offset + limit);
  }

  async quantities({ filter, subject, entities, unit, limit, offset }: QuantityQuery): Promise<readonly QuantityRow[]> {
    const isWanted = (row: QuantityRow) =>
      (filter.planned === undefined || row.planned === filter.planned) &&
      (filter.roles === undefined || filter.roles.includes(row.role)) &&
      (subject === undefined ||
        (subject.match === "exact" ? row.subject === subject.text : row.subject.includes(subject.text))) &&
      (entities === undefined || row.entities.some((id) => entities.includes(id))) &&
      (unit === undefined || row.baseUnit === unit);
    const reports = [...this.table.select(filter)].sort(byYear);
    const rows = reports.flatMap((held) => held.quantities.filter(isWanted).sort((a, b) => a.start - b.start));
    return rows.slice(offset, offset + limit);
  }

  async evidence(ids: readonly string[]): Promise<readonly EvidenceRow[]> {
    return ids.flatMap((id) => this.evidenceRow(id) ?? []);
  }

  async documents(reports: readonly string[]): Promise<readonly DocumentRow[]> {
    return reports.flatMap((report) => {
      const held = this.table.get(report);
      if (held === undefined) return [];
      const { text, softBreaks, sections } = held.extraction;
      return [{ report, text, softBreaks: softBreaks ?? [], sections }];
    });
  }

  async sharedSentences(query: SharedSentenceQuery): Promise<readonly SharedSentenceRow[]> {
    return sharedSentences(this.table, this.sentences, query);
  }

  async search(query: SearchQuery): Promise<readonly SearchHit[]> {
    return searchSentences(this.table, query);
  }

  async coMentions(query: CoMentionQuery): Promise<CoMentions> {
    return coMentions(this.table, query);
  }

  async similarRegions(query: SimilarRegionQuery): Promise<SimilarRegions> {
    return similarRegions(this.table, query);
  }

  async stats(): Promise<GraphStats> {
    return graphStats(this.graph, this.table);
  }

  private propertiesOf(id: string) {
    return this.graph.hasNode(id) ? this.graph.getNodeAttribute(id, "properties") : undefined;
  }

  private evidenceRow(id: string): EvidenceRow | null {
    const place = parseEvidenceId(id);
    const held = place && this.table.get(place.report);
    if (!place || !held) return null;
    const stands = ({ start, end }: { readonly start: number; readonly end: number }) =>
      start === place.span.start && end === place.span.end;
    const facts = held.facts
      .filter(stands)
      .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.entity, b.entity));
    return { id, facts, quantity: held.quantities.find(stands) ?? null };
  }
}

/** A source of facts over extractions in memory; of two with one report id the later one counts. */
export function memoryFacts(extractions: Iterable<Extraction> = []): MemoryFacts {
  const facts = new MemoryFacts();
  for (const extraction of extractions) facts.put(extraction);
  return facts;
}
