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
export { countTraditional, fold, foldName } from "./fold.js";
export { createLexicon, type Lexicon, type LexiconOptions, type Name } from "./lexicon.js";
export { NAME_KIND } from "./names/name-kind.js";
export { shortName } from "./regions.js";
export { TABLE_COLUMNS, TABLE_NAMES, type TableName } from "./tables.js";
export type { Hits } from "./trie/name-trie.js";
export { readUserRows, type UserRow, type UserRows } from "./user-rows.js";
