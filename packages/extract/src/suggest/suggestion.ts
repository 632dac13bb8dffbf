import type { TableName } from "@govkg/lexicon";
import type { MentionType, Span } from "@govkg/model";

/** One place where a suggested name stands. */
export interface SuggestionContext extends Span {
  /** Name of the document, see `SourceDocument.id`. */
  readonly document: string;
  /** The words around the name, the name included. */
  readonly text: string;
}

/** A frequent name that the lexicon does not know, and the row that would tell it. */
export interface Suggestion {
  /** `coined`: taken for a programme or platform by its clause; `unresolved`: found, but not linked. */
  readonly reason: "coined" | "unresolved";
  readonly type: MentionType;
  /** As written, without artefacts of conversion. */
  readonly name: string;
  readonly count: number;
  /** In how many documents. */
  readonly documents: number;
  /** The first ones, in order of documents and text. */
  readonly contexts: readonly SuggestionContext[];
  /** Table that the row belongs to. */
  readonly table: TableName;
  /** The row, tab-separated in the table's columns; what the corpus does not tell is left empty or at a default. */
  readonly row: string;
}

export interface SuggestOptions {
  /** Least number of mentions. Default 2. */
  readonly minCount?: number;
  /** Most contexts of each. Default 3. */
  readonly maxContexts?: number;
}
