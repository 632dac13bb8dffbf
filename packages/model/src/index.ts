export {
  type Decision,
  type Decisions,
  decisionSchema,
  decisionsSchema,
} from "./decisions.js";
export {
  type DocumentFormat,
  type FrontMatter,
  frontMatterSchema,
  type Section,
  type SectionRole,
  type Signature,
  type SourceDocument,
  sectionRoleSchema,
  sectionSchema,
  signatureSchema,
  sourceDocumentSchema,
} from "./document.js";
export {
  type AgencyLevel,
  agencyLevelSchema,
  type Entity,
  entitySchema,
  type RegionLevel,
  regionLevelSchema,
} from "./entity.js";
export {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticSchema,
  type ErrorCode,
  GovkgError,
  type GovkgErrorDetails,
  type Stage,
} from "./errors.js";
export {
  type Extraction,
  extractionSchema,
  type Relation,
  type ReportFacts,
  relationSchema,
  reportFactsSchema,
} from "./extraction.js";
export { extractionFaults } from "./extraction-faults.js";
export { extractionJsonSchema } from "./extraction-json-schema.js";
export {
  entityId,
  evidenceId,
  isNodeId,
  itemId,
  parseEvidenceId,
  parseNodeId,
  quantityId,
  type ReportKind,
  regionId,
  reportId,
  unidentifiedReportId,
} from "./id.js";
export { inBatches } from "./in-batches.js";
export {
  type DocumentKind,
  documentKindSchema,
  type LawKind,
  lawKindSchema,
  type Stance,
  stanceSchema,
} from "./law-kind.js";
export {
  type Change,
  type Commitment,
  changeSchema,
  itemSchema,
  type Mention,
  type MentionType,
  mentionSchema,
  mentionTypeSchema,
  type Problem,
  type Quantity,
  quantitySchema,
} from "./mention.js";
export { NODE_LABELS, type NodeLabel, RELATION_ENDS, RELATION_KINDS, type RelationKind } from "./ontology.js";
export {
  edgeId,
  entityNode,
  type GraphEdge,
  type GraphNode,
  type Projection,
  type PropertyValue,
  projectExtraction,
} from "./projection.js";
export type * from "./queries/answers.js";
export { type BaseQuantity, toBaseUnit } from "./queries/base-unit.js";
export { compareText } from "./queries/compare-text.js";
export { type CreateQueriesOptions, createQueries } from "./queries/create-queries.js";
export type {
  FactKind,
  FactRow,
  ItemRow,
  QuantityRow,
  ReportFactRows,
  ReportRow,
  SentenceRow,
} from "./queries/fact-rows.js";
export type {
  CoMentionQuery,
  CoMentions,
  DocumentRow,
  EdgeQuery,
  EvidenceRow,
  FactFilter,
  FactGroup,
  FactQuery,
  FactSource,
  GraphStats,
  GroupKey,
  GroupOrder,
  ItemQuery,
  NodeQuery,
  PageRequest,
  QuantityQuery,
  ReportCountQuery,
  ReportFilter,
  ReportGroup,
  ReportQuery,
  SearchHit,
  SearchQuery,
  SharedSentenceQuery,
  SharedSentenceRow,
  SimilarRegionQuery,
  SimilarRegions,
  Step,
  YearRange,
} from "./queries/fact-source.js";
export { foldSearch } from "./queries/fold-search.js";
export { type FollowKeys, followsEdge, isFollowing } from "./queries/follows.js";
export type { GraphSource, GraphWalk } from "./queries/graph-source.js";
export { lawEndYear } from "./queries/law-end-year.js";
export { mergeEdges } from "./queries/merge-edges.js";
export { mergeNodes } from "./queries/merge-nodes.js";
export type { NameCandidate, NameResolver } from "./queries/name-resolver.js";
export { isShared, type SplitProjection, splitProjection } from "./queries/own-graph.js";
export { projectFacts, reportRow } from "./queries/project-facts.js";
export type { Queries } from "./queries/queries.js";
export * from "./queries/query-options.js";
export { isInRegion, type RegionRange, regionRange } from "./queries/region-range.js";
export { type SentenceSignature, sentenceSignature } from "./queries/sentence-signature.js";
export { sentenceSpans } from "./queries/sentence-spans.js";
export { isAllowedRelation } from "./relation-ends.js";
export { compareSpans, isOverlapping, isWithin, type Span, spanSchema } from "./span.js";
export { type Segmenter, type Token, tokenSchema } from "./token.js";
