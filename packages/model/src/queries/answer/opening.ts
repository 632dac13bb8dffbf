import type { Section } from "../../document.js";
import { GovkgError } from "../../errors.js";
import { evidenceId, parseEvidenceId } from "../../id.js";
import { isOverlapping, type Span } from "../../span.js";
import type { BoilerplateRow, Evidence, Page, SearchRow } from "../answers.js";
import type { ReportRow } from "../fact-rows.js";
import type { DocumentRow, EvidenceRow } from "../fact-source.js";
import { foldSearch } from "../fold-search.js";
import {
  type BoilerplateOptions,
  boilerplateOptionsSchema,
  type SearchOptions,
  searchOptionsSchema,
} from "../query-options.js";
import { sentenceSpans } from "../sentence-spans.js";
import type { QueryContext } from "./context.js";
import { allEntityNames, reportNames, reportsById } from "./describe.js";
import { documentsById, textsById } from "./documents.js";
import { toReportFilter } from "./filters.js";
import { mapPage, toPage, withOneMore } from "./page.js";
import { parseOptions } from "./parse-options.js";

interface Place {
  readonly id: string;
  readonly report: string;
  readonly span: Span;
}

/** Question 16: pieces of evidence in their sentences, in the order asked. */
export async function openEvidence({ source }: QueryContext, ids: readonly string[]): Promise<Evidence[]> {
  const places = ids.map(toPlace);
  const reports = [...new Set(places.map((place) => place.report))];
  const held = await source.reports({ filter: { reports }, limit: reports.length + 1, offset: 0 });
  const rows = new Map(held.map((row) => [row.id, row]));
  const found = new Map((await source.evidence(ids)).map((row) => [row.id, row]));
  const documents = await documentsById(source, reports);
  const entities = [...found.values()].flatMap((row) => row.facts.flatMap((fact) => fact.entity || []));
  const entityOf = await allEntityNames(source, entities);
  return places.map((place) => {
    const report = rows.get(place.report);
    if (!report) throw notHeld(place);
    const evidence = openPlace(place, report, documents.get(place.report));
    return { ...evidence, ...whatStands(found.get(place.id), entityOf) };
  });
}

function toPlace(id: string): Place {
  const parsed = parseEvidenceId(id);
  if (parsed) return { id, ...parsed };
  throw new GovkgError("unknown-id", `"${id}" is not an evidence id; ids look like "report:某局/2023@120-134".`, {
    stage: "query",
  });
}

function notHeld({ id, report }: Place): GovkgError {
  return new GovkgError("unknown-id", `The report "${report}" of the evidence "${id}" is not held.`, {
    stage: "query",
  });
}

function openPlace({ id, span }: Place, report: ReportRow, document: DocumentRow | undefined) {
  const text = document?.text ?? null;
  const path = sectionPath(document?.sections ?? [], span);
  return {
    ...reportNames(report),
    id,
    ...span,
    text: text?.slice(span.start, span.end) ?? null,
    sentence: text === null ? null : sentenceAround(text, span, document?.softBreaks),
    sections:
      text === null ? [] : path.map((section) => text.slice(section.headingStart, section.headingEnd)).filter(Boolean),
    role: path.at(-1)?.role ?? null,
    path: report.path,
  };
}

/** Everything found at the span; its rules sorted and once each. */
function whatStands(row: EvidenceRow | undefined, entityOf: Awaited<ReturnType<typeof allEntityNames>>) {
  const facts = (row?.facts ?? []).filter((fact) => fact.entity !== "");
  const rules = [...(row?.facts ?? []).map((fact) => fact.rule), ...(row?.quantity ? [row.quantity.rule] : [])];
  return {
    facts: facts.map(({ entity, stance, planned, rule }) => {
      const named = entityOf(entity);
      return { entity: named.entity, entityId: named.entityId, stance, planned, rule };
    }),
    rules: [...new Set(rules)].sort(),
  };
}

/** From the start of the first sentence that the span touches to the end of the last. */
function sentenceAround(text: string, span: Span, softBreaks: readonly number[] | undefined): Evidence["sentence"] {
  const touched = sentenceSpans(text, softBreaks).filter((sentence) => isOverlapping(sentence, span));
  const start = touched[0]?.start ?? span.start;
  const end = touched.at(-1)?.end ?? span.end;
  return { start, end, text: text.slice(start, end) };
}

/** Sections that hold the start of the span, the outermost first. */
function sectionPath(sections: readonly Section[], span: Span): Section[] {
  return sections.filter((section) => section.start <= span.start && span.start < section.end);
}

/** Question 17: sentences that hold all words of a text. */
export async function search(
  { source, names }: QueryContext,
  text: string,
  given?: SearchOptions,
): Promise<Page<SearchRow>> {
  const { entities, ...options } = parseOptions(searchOptionsSchema, given);
  const terms = [...new Set(foldSearch(text).split(/\s+/u).filter(Boolean))];
  if (terms.length === 0)
    throw new GovkgError("invalid-options", "The text to search for is empty.", { stage: "query" });
  const filter = await toReportFilter(names, options);
  const ids = entities && (await names.ids(entities, SEARCHED));
  const page = toPage(await source.search({ terms, filter, entities: ids, ...withOneMore(options) }), options);
  const reports = page.rows.map((hit) => hit.report);
  const named = await reportsById(source, reports);
  const texts = await textsById(source, reports);
  return mapPage(page, (hit) => ({
    ...named(hit.report),
    text: texts.get(hit.report)?.slice(hit.start, hit.end) ?? null,
    evidence: [evidenceId(hit.report, hit)],
  }));
}

const SEARCHED = ["Law", "Document", "Programme", "Platform", "Event", "Agency", "Region"] as const;

/** Question 15: sentences of one report that others share. */
export async function boilerplate(
  { source }: QueryContext,
  asked: string | readonly string[],
  given?: BoilerplateOptions,
): Promise<Page<BoilerplateRow>> {
  const { scope, samples, ...options } = parseOptions(boilerplateOptionsSchema, given);
  const { report, spans } = toReportAndSpans(asked);
  const held = await source.reports({ filter: { reports: [report] }, limit: 1, offset: 0 });
  if (held.length === 0) throw new GovkgError("unknown-id", `The report "${report}" is not held.`, { stage: "query" });
  const rows = await source.sharedSentences({ report, spans, scope, samples, ...withOneMore(options) });
  const text = (await textsById(source, [report])).get(report);
  return mapPage(toPage(rows, options), (row) => ({
    text: text?.slice(row.start, row.end) ?? null,
    exact: row.exact,
    near: row.near,
    regions: row.regions,
    yearBefore: row.yearBefore,
    evidence: [evidenceId(report, row)],
    samples: row.samples,
  }));
}

function toReportAndSpans(asked: string | readonly string[]): {
  readonly report: string;
  readonly spans: Span[] | undefined;
} {
  const ids = typeof asked === "string" ? [asked] : asked;
  const [first] = ids;
  if (first !== undefined && ids.length === 1 && parseEvidenceId(first) === null)
    return { report: first, spans: undefined };
  const places = ids.map(toPlace);
  const reports = [...new Set(places.map((place) => place.report))];
  const [report] = reports;
  if (report === undefined || reports.length > 1) {
    throw new GovkgError("invalid-options", `Boilerplate is asked of one report at a time, not of ${reports.length}.`, {
      stage: "query",
      candidates: reports,
    });
  }
  return { report, spans: places.map((place) => place.span) };
}
