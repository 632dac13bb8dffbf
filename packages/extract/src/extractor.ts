import type { Lexicon } from "@govkg/lexicon";
import {
  compareSpans,
  type Decisions,
  type Extraction,
  type Mention,
  type Quantity,
  type SourceDocument,
} from "@govkg/model";
import { findItems } from "@govkg/read";
import { AgencyGrammar } from "./agency/agency-grammar.js";
import { findAgencies } from "./agency/find-agencies.js";
import { arbitrate } from "./arbitrate.js";
import type { Candidate } from "./candidate.js";
import type { ReportContext } from "./context.js";
import { DecisionBook } from "./decision/decision-book.js";
import { noteDecisions } from "./decision/note-decisions.js";
import { doubtsOf } from "./doubts.js";
import { entitiesOf } from "./entities.js";
import { type Explanation, explainAt } from "./explain.js";
import { versionWith } from "./extraction-version.js";
import { findInstruments } from "./instrument/find-instruments.js";
import { readIssuer } from "./issuer/read-issuer.js";
import { toMentions } from "./mentions.js";
import { findQuantities } from "./quantity/find-quantities.js";
import { QuantityGrammar } from "./quantity/quantity-grammar.js";
import { Reading } from "./reading.js";
import { findRegions } from "./region/find-regions.js";
import { relate } from "./relation/relate.js";
import { scriptDoubts } from "./script-doubt.js";
import { findThemes, type ThemeRules } from "./theme/find-themes.js";
import { ThemeGrammar } from "./theme/theme-grammar.js";

/** Finds the facts of one report; holds what is prepared once for a lexicon. */
export interface Extractor {
  /** Pure and deterministic: the same document gives the same extraction. */
  extract(document: SourceDocument): Extraction;
  /**
   * What the rules claimed at an offset of the document's text, what won, and why the others lost.
   * @throws RangeError when the offset is outside the text.
   */
  explain(document: SourceDocument, offset: number): Explanation;
}

/** What a user gives besides the lexicon. */
export interface ExtractorOptions {
  /** Decisions on coined names, see `parseDecisions`; default none. */
  readonly decisions?: Decisions;
}

/**
 * The stages from a read document to its facts, on one page: read → find → arbitrate → resolve → relate.
 *
 * @example
 * const extraction = createExtractor(createLexicon()).extract(await readDocument("report.txt"));
 */
export function createExtractor(lexicon: Lexicon, options: ExtractorOptions = {}): Extractor {
  const grammar = new AgencyGrammar(lexicon);
  const quantityGrammar = new QuantityGrammar(lexicon);
  const decisions = new DecisionBook(options.decisions);
  const themes = { grammar: new ThemeGrammar(lexicon), decisions };
  const read = (document: SourceDocument): Claims => {
    const reading = new Reading(document, lexicon);
    const context = readIssuer(reading, grammar);
    const candidates = findCandidates(reading, context, { agencies: grammar, themes });
    return { reading, context, candidates, kept: arbitrate(candidates) };
  };
  return {
    extract(document) {
      const { reading, context, kept } = read(document);
      const quantities = findQuantities({ reading, context, kept, grammar: quantityGrammar });
      return toExtraction({ reading, context, kept, quantities, decisions });
    },
    explain(document, offset) {
      if (!Number.isInteger(offset) || offset < 0 || offset >= document.text.length) {
        throw new RangeError(`offset ${offset} is outside the text of ${document.text.length} code units`);
      }
      return explainAt(offset, read(document));
    },
  };
}

/** A document read, and what the rules claim of it. */
interface Claims {
  readonly reading: Reading;
  readonly context: ReportContext;
  readonly candidates: readonly Candidate[];
  /** The claims that won. */
  readonly kept: readonly Candidate[];
}

/** What the finders prepare once for a lexicon. */
interface Grammars {
  readonly agencies: AgencyGrammar;
  readonly themes: ThemeRules;
}

/** Every claim that a rule lays on the text. */
function findCandidates(reading: Reading, context: ReportContext, { agencies, themes }: Grammars): Candidate[] {
  return [
    ...findInstruments(reading, context),
    ...findAgencies(reading, context, agencies),
    ...findRegions(reading, context, agencies),
    ...findThemes(reading, context, themes),
  ];
}

interface Found {
  readonly reading: Reading;
  readonly context: ReportContext;
  readonly kept: readonly Candidate[];
  readonly quantities: readonly Quantity[];
  readonly decisions: DecisionBook;
}

function toExtraction({ reading, context, kept, quantities, decisions }: Found): Extraction {
  const { document, lexicon } = reading;
  const mentions: Mention[] = toMentions(kept, reading, context);
  const { commitments, problems } = findItems(document);
  const entityById = entitiesOf(kept, context);
  const { relations, entities } = relate({
    reading,
    context,
    mentions,
    quantities,
    commitments,
    problems,
    entityById,
  });
  return {
    format: "govkg.extraction/1",
    document: document.id,
    ...(document.path === undefined ? {} : { path: document.path }),
    contentHash: document.contentHash,
    lexicon: versionWith(lexicon, decisions),
    report: context.facts,
    mentions,
    quantities: [...quantities],
    commitments: [...commitments],
    problems: [...problems],
    entities: [...entities],
    relations: [...relations],
    sections: [...document.sections],
    diagnostics: [
      ...document.diagnostics,
      ...context.diagnostics,
      ...scriptDoubts(document.text),
      ...doubtsOf(kept, reading),
      ...noteDecisions(reading, decisions),
    ].sort((a, b) => compareSpans({ start: a.start ?? 0, end: a.end ?? 0 }, { start: b.start ?? 0, end: b.end ?? 0 })),
    ...(document.softBreaks.length === 0 ? {} : { softBreaks: [...document.softBreaks] }),
    text: document.text,
  };
}
