import { createHash } from "node:crypto";
import {
  type Extraction,
  entityId,
  extractionSchema,
  itemId,
  type Mention,
  type Quantity,
  quantityId,
  type Relation,
  type ReportKind,
  regionId,
  reportId,
  type Section,
  type SectionRole,
  stanceSchema,
  unidentifiedReportId,
} from "@govkg/model";
import { type Mark, parseMarks } from "../parse-marks.js";
import { buildEntities } from "./build-entities.js";
import { type LawFacts, ORGANS, REGIONS } from "./small-world.js";

/** A report in a few words. Paragraphs are marked text, see `parseMarks`. */
export interface ReportDraft {
  readonly document: string;
  /** One of `ORGANS`, or null when the issuer is unknown. */
  readonly agency: string | null;
  readonly year: number | null;
  readonly kind?: ReportKind;
  readonly publishedOn?: string;
  readonly results?: readonly string[];
  readonly problems?: readonly string[];
  readonly plan?: readonly string[];
  readonly relations?: readonly Relation[];
  /** What this report's lexicon says of every law beyond the small world: reports of two lexicons may differ. */
  readonly lawFacts?: LawFacts;
  /** Version hash of the lexicon. Default: `lexicon-1`. */
  readonly lexicon?: string;
}

type Part = "results" | "problems" | "plan";
const HEADINGS: Readonly<Record<Part, string>> = {
  results: "一、主要工作",
  problems: "二、存在问题",
  plan: "三、下一年安排",
};

interface Item {
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly heading: string;
  readonly text: string;
}

/** A mark in offsets of the whole text. */
interface PlacedMark extends Mark {
  readonly entity: string;
  readonly text: string;
  readonly role: SectionRole;
}

interface Written {
  text: string;
  readonly marks: PlacedMark[];
  readonly sections: Section[];
  readonly items: Readonly<Record<Part, Item[]>>;
}

/**
 * A valid extraction of a report given in a few words: text, sections, mentions, figures, items, entities, and the
 * relations that its marks and its issuer imply.
 */
export function buildExtraction(draft: ReportDraft): Extraction {
  const title = `${draft.agency ?? "某局"}${draft.year ?? ""}年法治政府建设年度报告`;
  const written: Written = { text: title, marks: [], sections: [], items: { results: [], problems: [], plan: [] } };
  for (const part of ["results", "problems", "plan"] as const) writeSection(written, part, draft[part] ?? []);
  const report = reportFacts(draft, title);
  const mentions = written.marks.flatMap((mark) => (mark.type === "quantity" ? [] : [toMention(mark, mark.type)]));
  const relations = [
    ...impliedRelations(report.id, written),
    ...placeRelations(draft.agency),
    ...(draft.relations ?? []),
  ];
  return extractionSchema.parse({
    format: "govkg.extraction/1",
    document: draft.document,
    contentHash: createHash("sha256").update(written.text).digest("hex"),
    lexicon: draft.lexicon ?? "lexicon-1",
    report,
    mentions,
    quantities: written.marks.flatMap((mark) => (mark.type === "quantity" ? [toQuantity(mark)] : [])),
    commitments: written.items.plan,
    problems: written.items.problems,
    entities: buildEntities(
      [
        ...mentions.flatMap(({ entityId: id }) => id ?? []),
        ...relations.flatMap(({ from, to }) => [from, to]),
        report.agencyId,
        report.regionId,
      ],
      draft.lawFacts ?? {},
    ),
    relations,
    sections: written.sections,
    diagnostics: [],
    text: written.text,
  });
}

function writeSection(written: Written, part: Part, paragraphs: readonly string[]): void {
  if (paragraphs.length === 0) return;
  const start = written.text.length + 1;
  written.text += `\n${HEADINGS[part]}`;
  const headingEnd = written.text.length;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text, marks } = parseMarks(paragraph);
    const at = written.text.length + 1;
    written.text += `\n${text}`;
    const heading = text.split(/[，。]/u)[0] ?? "";
    written.items[part].push({ ordinal: index + 1, start: at, end: written.text.length, heading, text });
    for (const mark of marks) {
      const { start, end, entity = "" } = mark;
      written.marks.push({
        ...mark,
        entity,
        text: text.slice(start, end),
        start: start + at,
        end: end + at,
        role: part,
      });
    }
  }
  const end = written.text.length;
  written.sections.push({ start, end, headingStart: start, headingEnd, level: 1, parent: -1, role: part });
}

function reportFacts(draft: ReportDraft, title: string): Extraction["report"] {
  const organ = draft.agency === null ? undefined : ORGANS[draft.agency];
  const place = organ && REGIONS[organ.region];
  const kind = draft.kind ?? "rule-of-law";
  return {
    id:
      draft.agency === null || draft.year === null
        ? unidentifiedReportId(draft.document)
        : reportId(draft.agency, draft.year, kind),
    kind,
    title,
    agency: draft.agency,
    agencyId: draft.agency && entityId("agency", draft.agency),
    lineage: draft.agency && entityId("agency", organ?.latest ?? draft.agency),
    level: organ?.level ?? null,
    region: organ?.region ?? null,
    regionId: place ? regionId(place.code) : null,
    regionCode: place?.code ?? null,
    regionChain: [...(place?.chain ?? [])],
    year: draft.year,
    publishedOn: draft.publishedOn ?? null,
  };
}

/** Kind of a law or document mention. */
const DEFAULT_KINDS: Readonly<Partial<Record<Mention["type"], Mention["kind"]>>> = { law: "law", document: "notice" };

function toMention(mark: PlacedMark, type: Mention["type"]): Mention {
  const { start, end, text, entity, role, attributes } = mark;
  const kind = DEFAULT_KINDS[type];
  const stance = kind && stanceSchema.parse(attributes.get("stance") ?? "mention");
  const articles = attributes.get("articles")?.split("、");
  return {
    type,
    start,
    end,
    text,
    entity: entity === "?" ? null : entity,
    entityId: entity === "?" ? null : idOf(type, entity),
    ...(kind ? { kind } : {}),
    ...(stance ? { stance } : {}),
    ...(articles ? { articles } : {}),
    planned: isPlanned(mark),
    role,
    rule: attributes.get("rule") ?? "marked",
    row: null,
  };
}

function idOf(type: Mention["type"], name: string): string {
  return type === "region" ? regionId(REGIONS[name]?.code ?? name) : entityId(type, name);
}

function isPlanned({
  role,
  attributes,
}: {
  readonly role: SectionRole;
  readonly attributes: Mark["attributes"];
}): boolean {
  const planned = attributes.get("planned");
  return planned === undefined ? role === "plan" : planned === "true";
}

function toQuantity(mark: PlacedMark): Quantity {
  const { start, end, text, role, attributes } = mark;
  const [value = "", unit = ""] = mark.entity.split(" ");
  const change = {
    from: numberOf(attributes.get("from")),
    to: numberOf(attributes.get("to")),
    basis: attributes.get("basis"),
  };
  const max = numberOf(attributes.get("max"));
  const approx = attributes.get("approx");
  return {
    start,
    end,
    text,
    value: Number(value),
    ...(max === undefined ? {} : { max }),
    unit,
    ...(approx === undefined ? {} : { approx }),
    subject: attributes.get("subject") ?? "",
    ...(Object.values(change).some((part) => part !== undefined) ? { change } : {}),
    planned: isPlanned(mark),
    role,
    rule: attributes.get("rule") ?? "marked",
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** What the marks say: a figure's `of=` is what it quantifies; an item concerns what it names. */
function impliedRelations(report: string, { marks, items }: Written): Relation[] {
  const relations: Relation[] = [];
  for (const { type, start, end, attributes } of marks) {
    const to = type === "quantity" ? attributes.get("of") : undefined;
    if (to !== undefined)
      relations.push({
        kind: "QUANTIFIES",
        from: quantityId(report, start),
        to,
        evidence: [{ start, end }],
        rule: "of",
      });
  }
  for (const part of ["problems", "plan"] as const) {
    for (const item of items[part]) {
      const from = itemId(part === "plan" ? "commitment" : "problem", report, item.ordinal);
      for (const [to, evidence] of concernsOf(item, marks))
        relations.push({ kind: "CONCERNS", from, to, evidence, rule: "names" });
    }
  }
  return relations;
}

function concernsOf(item: Item, marks: Written["marks"]): ReadonlyMap<string, { start: number; end: number }[]> {
  const concerns = new Map<string, { start: number; end: number }[]>();
  for (const { type, entity, start, end } of marks) {
    const isInside = item.start <= start && end <= item.end;
    if (!isInside || type === "quantity" || type === "region" || type === "event" || entity === "?") continue;
    const id = idOf(type, entity);
    concerns.set(id, [...(concerns.get(id) ?? []), { start, end }]);
  }
  return concerns;
}

/** Where an organ works and what that place belongs to: from the catalogue, without evidence. */
function placeRelations(agency: string | null): Relation[] {
  const organ = agency === null ? undefined : ORGANS[agency];
  if (agency === null || organ === undefined) return [];
  const chain = regionsAbove(organ.region).map((name) => regionId(REGIONS[name]?.code ?? name));
  const own = chain[0];
  if (own === undefined) return [];
  const bare = { evidence: [], rule: "catalogue" };
  const parts = chain
    .slice(1)
    .map((above, index): Relation => ({ kind: "PART_OF", from: chain[index] ?? "", to: above, ...bare }));
  return [{ kind: "LOCATED_IN", from: entityId("agency", agency), to: own, ...bare }, ...parts];
}

/** A region and those above it, as far as the small world has them. */
function regionsAbove(region: string): string[] {
  const length = REGIONS[region]?.chain.length ?? 0;
  const chain = REGIONS[region]?.chain ?? [];
  const above = Object.keys(REGIONS).filter((name) => {
    const place = REGIONS[name];
    return (
      place !== undefined && place.chain.length < length && place.chain.every((part, index) => chain[index] === part)
    );
  });
  return [region, ...above.sort((a, b) => (REGIONS[b]?.chain.length ?? 0) - (REGIONS[a]?.chain.length ?? 0))];
}
