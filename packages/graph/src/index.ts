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
