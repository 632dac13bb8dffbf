export type { Hits } from "./automaton.js";
export { TABLE_COLUMNS, type TableName } from "./catalogues.js";
export { documentKindOf } from "./document-kind.js";
export type {
  AgencyEntry,
  AgencyTypeEntry,
  DocumentEntry,
  Entry,
  LawEntry,
  OrganRow,
  Predecessor,
  ProgrammeEntry,
  RegionEntry,
} from "./entries.js";
export { fold, foldName } from "./fold.js";
export { createLexicon, type Lexicon, type LexiconOptions, type Name, type UserTables } from "./lexicon.js";
export { shortName } from "./regions.js";
