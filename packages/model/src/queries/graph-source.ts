import type { GraphEdge, GraphNode } from "../projection.js";
import type { FactSource, ReportFilter } from "./fact-source.js";

/** A graph to be read from its beginning to its end, as often as needed; each pass gives the same order. */
export interface GraphWalk {
  /** Nodes that reports share, in order of id; then, report by report in order of id, each with what is inside it. */
  nodes(): AsyncIterable<GraphNode>;
  /**
   * Edges between shared nodes, in order of from, kind and to; then those of each report, in the order of the reports.
   */
  edges(): AsyncIterable<GraphEdge>;
}

/** A source whose graph can be walked: what exports read. */
export interface GraphSource extends FactSource {
  /**
   * The graph of the reports that a filter lets through, as if no others were held: their nodes, and their edges with
   * the counts, evidence and rules that they give. Memory doesn't grow with the number of reports.
   */
  walk(filter: ReportFilter): GraphWalk;
}
