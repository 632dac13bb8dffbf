export { type BulkOptions, type BulkSummary, exportForAdminImport } from "./bulk/admin-import.js";
export { exportCypherScript } from "./bulk/cypher-script.js";
export { checkVersion, type Neo4jConfig, Neo4jConnection, type Neo4jTarget, type Statement } from "./connection.js";
export { Neo4jFacts } from "./facts/neo4j-facts.js";
export type { ChangeCounts, SyncSummary } from "./sync/summary.js";
export {
  type ExtractionSource,
  removeFromNeo4j,
  SYNC_DEFAULTS,
  type SyncOptions,
  type SyncProgress,
  syncToNeo4j,
} from "./sync/sync.js";
export {
  type Checksum,
  type VerifyDifference,
  type VerifyOptions,
  type VerifyResult,
  type VerifyRow,
  verifyNeo4j,
} from "./verify.js";
