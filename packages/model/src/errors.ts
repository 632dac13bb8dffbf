import { z } from "zod";
import type { Span } from "./span.js";

/** The stage of the dataflow that found the fault. */
export type Stage =
  | "lexicon"
  | "read"
  | "segment"
  | "extract"
  | "graph"
  | "store"
  | "neo4j"
  | "export"
  | "query"
  | "cli";

/** What went wrong, for programs: nobody has to parse a message. */
export type ErrorCode =
  | "path-not-found"
  | "no-reports"
  | "empty-document"
  | "binary-document"
  | "unsupported-format"
  | "unreadable-document"
  | "not-a-report"
  | "invalid-lexicon"
  | "invalid-options"
  | "invalid-extraction"
  | "unknown-name"
  | "ambiguous-name"
  | "unknown-id"
  | "unknown-question"
  | "not-a-store"
  | "store-too-new"
  | "store-read-only"
  | "store-busy"
  | "store-full"
  | "store-corrupt"
  | "missing-dependency"
  | "neo4j-unavailable"
  | "neo4j-unauthorised"
  | "neo4j-unsupported"
  | "neo4j-failed"
  | "invalid-decisions"
  | "aborted"
  | "internal";

/** Where a fault lies and what caused it. */
export interface GovkgErrorDetails {
  readonly stage: Stage;
  readonly documentId?: string;
  readonly span?: Span;
  /** Names or ids that the caller may have meant, best first. */
  readonly candidates?: readonly string[];
  readonly cause?: unknown;
}

/**
 * The one error class of govkg. The message says where, what was found (quoted) and what to do;
 * `code` says the same to a program.
 */
export class GovkgError extends Error {
  override readonly name = "GovkgError";
  readonly code: ErrorCode;
  readonly stage: Stage;
  readonly documentId: string | undefined;
  readonly span: Span | undefined;
  readonly candidates: readonly string[];

  constructor(code: ErrorCode, message: string, details: GovkgErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.stage = details.stage;
    this.documentId = details.documentId;
    this.span = details.span;
    this.candidates = details.candidates ?? [];
  }
}

export const diagnosticSchema = z.object({
  /** Kind of doubt, e.g. `unresolved-agency`, `misprinted-title`, `charset-guessed`. */
  code: z.enum([
    "charset-guessed",
    "text-damaged",
    "traditional-script",
    "truncated",
    "no-title",
    "no-issuer",
    "no-year",
    "no-region",
    "not-a-report",
    "unresolved-agency",
    "ambiguous-agency",
    "unresolved-region",
    "ambiguous-region",
    "unresolved-law",
    "ambiguous-law",
    "misprinted-title",
    "unclosed-title",
    "outdated-law",
    "unresolved-short-form",
    "unresolved-platform",
    "coined-programme",
    "unread-quantity",
    "decision-applied",
    "decision-unused",
    "duplicate-report",
  ]),
  /** One English sentence: what was found (quoted) and what was done with it. */
  message: z.string(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  /** Names that came into question, best first. */
  candidates: z.array(z.string()).optional(),
});

/** Data in doubt: carried on the result, never thrown and never logged. */
export type Diagnostic = Readonly<z.infer<typeof diagnosticSchema>>;
export type DiagnosticCode = Diagnostic["code"];
