export {
  type BipartiteEdge,
  type BipartiteGraph,
  type BipartiteNode,
  type BipartiteOptions,
  bipartiteGraph,
} from "./analytics/bipartite-graph.js";
export { type CentralityOptions, type CentralityRow, centrality } from "./analytics/centrality.js";
export { type Communities, type CommunityOptions, communities } from "./analytics/communities.js";
export {
  lawsByCoCitation,
  type ProjectedEdge,
  type ProjectedGraph,
  type ProjectionOptions,
  projectBipartite,
  regionsBySharedLaws,
} from "./analytics/project-bipartite.js";
export { codebookCsv, edgesCsv, nodesCsv, panelCsv } from "./formats/csv.js";
export { type Drawing, type NeighbourhoodOptions, neighbourhood, toDot, toMermaid } from "./formats/drawing.js";
export type { ExportFilter, ExportOptions, ExportProgress } from "./formats/export-filter.js";
export { EXPORT_FORMATS, type ExportFormat, exportFormat, type FileContent } from "./formats/export-formats.js";
export { edgeFromFlat, type FlatRecord, flattenEdge, flattenNode, nodeFromFlat } from "./formats/flat-record.js";
export { gexf } from "./formats/gexf.js";
export { readGraph } from "./formats/graph-reader.js";
export { graphml } from "./formats/graphml.js";
export { type GraphLine, graphologyJson, ndjson } from "./formats/json.js";
export { PANEL_COLUMNS, type PanelRow, panelRows } from "./formats/panel.js";
export { edgesParquet, nodesParquet, panelParquet } from "./formats/parquet.js";
export { type Column, type ColumnType, EDGE_COLUMNS, NODE_COLUMNS } from "./formats/property-table.js";
export { jsonLd } from "./formats/rdf/json-ld.js";
export { turtle } from "./formats/rdf/turtle.js";
export type { SheetCell } from "./formats/sheet-xml.js";
export { panelXlsx, type Sheet, type XlsxOptions, xlsx } from "./formats/xlsx.js";
export {
  buildGraph,
  type EdgeAttributes,
  edgeOf,
  type GovGraph,
  KnowledgeGraph,
  type NodeAttributes,
  nodeOf,
  sortedGraph,
} from "./knowledge-graph.js";
export { MemoryFacts, memoryFacts } from "./memory-facts.js";
