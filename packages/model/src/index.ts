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
  type GraphEdge,
  type GraphNode,
  type Projection,
  type PropertyValue,
  projectExtraction,
} from "./projection.js";
export { compareSpans, isOverlapping, isWithin, type Span, spanSchema } from "./span.js";
export { type Segmenter, type Token, tokenSchema } from "./token.js";
