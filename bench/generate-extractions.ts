import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  compareText,
  type Entity,
  type Extraction,
  entityId,
  itemId,
  lawKindSchema,
  type Mention,
  quantityId,
  type Relation,
  type ReportFacts,
  regionId,
  reportId,
} from "@govkg/model";
import { createPipeline } from "govkg";
import { PlaceMove, placeEntity } from "./generate/move-place.js";
import { type Edit, editPiece, joinPieces, type Piece } from "./generate/piece.js";
import { allPlaces, type Place } from "./generate/places.js";
import { Random } from "./generate/random.js";
import { type SeedPiece, SeedPool, type Slot } from "./generate/seed-pool.js";

/** Organs that issue reports, by the end of their names. */
const ORGANS = [
  "司法局",
  "人民政府",
  "政务服务和数据管理局",
  "市场监督管理局",
  "水务局",
  "教育局",
  "民政局",
  "财政局",
  "农业农村局",
  "应急管理局",
  "卫生健康局",
  "自然资源局",
];
const FIRST_YEAR = 2016;
const YEARS = 10;
/** Share of sentences and items that stand in a seed word for word, but for places and figures. */
const VERBATIM = 0.35;
/** Share of clauses that come from another sentence, and of laws that are another one of the catalogue. */
const FOREIGN_CLAUSE = 0.5;
const OTHER_LAW = 0.4;

/** What generated reports are made of; read once. */
export interface GeneratorSource {
  readonly pool: SeedPool;
  readonly places: readonly Place[];
  readonly laws: readonly Entity[];
}

export interface GenerateOptions {
  readonly count: number;
  /** First report; a range of reports is the same whoever makes it. Default: 0. */
  readonly from?: number;
  readonly seed?: number;
}

/** Reads the seeds (15 made-up reports in seeds/), extracts them and reads the catalogues. */
export async function readGeneratorSource(): Promise<GeneratorSource> {
  const pipeline = createPipeline();
  const seeds: Extraction[] = [];
  const files = Array.from(
    { length: 15 },
    (_, index) => new URL(`../seeds/s${index + 1}.txt`, import.meta.url).pathname,
  );
  for await (const result of pipeline.run(files)) {
    if (result.kind === "failure") throw result.error;
    if (result.extraction.report.regionCode !== null) seeds.push(result.extraction);
  }
  return { pool: new SeedPool(seeds), places: allPlaces(pipeline.lexicon), laws: readLaws() };
}

/**
 * Reports put together from the seeds' sentences, for any region and year: clauses of other sentences, other laws of
 * the catalogue, other figures and other places, at the density of facts of the seeds. The same `seed` gives the same
 * reports. Each is a valid `Extraction`; its `text` may be written to a file for benchmarks that begin with text.
 */
export function* generateExtractions(
  source: GeneratorSource,
  { count, from = 0, seed = 1 }: GenerateOptions,
): Generator<Extraction> {
  for (let index = from; index < from + count; index++) yield new Generated(source, index, seed).extraction();
}

class Generated {
  private readonly random: Random;
  private readonly place: Place;
  private readonly report: ReportFacts;
  private readonly entities = new Map<string, Entity>();
  private readonly moves = new Map<Extraction, PlaceMove>();

  constructor(
    private readonly source: GeneratorSource,
    index: number,
    seed: number,
  ) {
    this.random = new Random(Math.imul(index + 1, 0x9e3779b1) ^ seed);
    const { places } = source;
    // a prime step through all issuers and years, so that neighbours in the stream have nothing in common
    const all = places.length * ORGANS.length * YEARS;
    const number = (index * 7919 + seed * 104729) % all;
    const year = FIRST_YEAR + (number % YEARS);
    const place = places[Math.floor(number / YEARS) % places.length];
    const organ = ORGANS[Math.floor(number / YEARS / places.length)];
    if (place === undefined || organ === undefined) throw new RangeError(`there are but ${all} reports to generate`);
    this.place = place;
    this.report = this.reportFacts(organ, year);
  }

  extraction(): Extraction {
    const { seed, slots } = this.random.pick(this.source.pool.plans);
    const pieces = slots.map((slot) => this.fill(seed, slot));
    const starts = startsOf(pieces);
    const { text, mentions, quantities } = joinPieces(pieces);
    const move = (offset: number) => movedOffset(offset, slots, { starts, pieces });
    const extraction: Extraction = {
      format: "govkg.extraction/1",
      document: this.report.id.slice("report:".length).replaceAll("/", "-"),
      contentHash: createHash("sha256").update(text).digest("hex"),
      lexicon: seed.lexicon,
      report: this.report,
      mentions: [...mentions],
      quantities: quantities.map((quantity) => ({ ...quantity, planned: quantity.planned })),
      commitments: this.items("commitment", slots, { starts, pieces }),
      problems: this.items("problem", slots, { starts, pieces }),
      entities: [],
      relations: [],
      sections: seed.sections.map((section) => ({
        ...section,
        start: move(section.start),
        end: move(section.end),
        headingStart: move(section.headingStart),
        headingEnd: move(section.headingEnd),
      })),
      diagnostics: [],
      text,
    };
    this.addIssuer();
    const relations = [...itemRelations(extraction), ...figureRelations(extraction), ...this.catalogueRelations()];
    const entities = [...this.entities.values()].sort((a, b) => compareText(a.id, b.id));
    return { ...extraction, relations, entities };
  }

  private reportFacts(organ: string, year: number): ReportFacts {
    const { place } = this;
    const agency = `${place.name}${organ}`;
    const published = `${year + 1}-0${1 + this.random.below(5)}-${10 + this.random.below(18)}`;
    return {
      id: reportId(agency, year),
      kind: "rule-of-law",
      title: `${agency}${year}年法治政府建设年度报告`,
      agency,
      agencyId: entityId("agency", agency),
      lineage: entityId("agency", agency),
      level: place.level,
      region: place.name,
      regionId: regionId(place.code),
      regionCode: place.code,
      regionChain: [...place.chain],
      year,
      publishedOn: published,
    };
  }

  private fill(seed: Extraction, slot: Slot): Piece {
    const { pool } = this.source;
    const own = { piece: slot.piece, seed };
    switch (slot.kind) {
      case "title":
        return { text: this.report.title ?? "", mentions: [], quantities: [] };
      case "gap":
      case "heading":
        return this.adapt(own);
      case "commitment":
      case "problem":
        return this.adapt(this.random.pick(pool.itemsOf(slot.kind)));
      case "sentence":
        return this.random.next() < VERBATIM
          ? this.adapt(this.random.pick(pool.sentencesOf(slot.role)))
          : this.sentence(own, slot);
    }
  }

  /** A sentence of the plan with some of its clauses from other sentences. */
  private sentence(own: SeedPiece, slot: Slot): Piece {
    const parts = slot.clauses.map((piece, index) => {
      const others = this.source.pool.clausesOf(slot.role, index === slot.clauses.length - 1);
      const isForeign = others.length > 0 && this.random.next() < FOREIGN_CLAUSE;
      return this.adapt(isForeign ? this.random.pick(others) : { piece, seed: own.seed });
    });
    return joinPieces(parts);
  }

  /** The passage moved to the report's place, with other figures and, here and there, another law. */
  private adapt({ piece, seed }: SeedPiece): Piece {
    const move = this.moveFrom(seed);
    const laws = new Map<number, Entity>();
    const edits: Edit[] = [];
    for (const { type, start, end } of piece.mentions) {
      if (type !== "law" || this.random.next() >= OTHER_LAW) continue;
      const law = this.random.pickSkewed(this.source.laws);
      laws.set(start, law);
      edits.push({ start, end, words: law.name });
    }
    for (const quantity of piece.quantities) edits.push(...this.otherFigure(quantity));
    const isFree = (edit: Edit) => edits.every(({ start, end }) => edit.end <= start || end <= edit.start);
    edits.push(...move.edits(piece).filter(isFree));
    const changed = editPiece(piece, edits);
    const mentions = changed.mentions.map((mention, index) => {
      const law = laws.get(piece.mentions[index]?.start ?? -1);
      return law === undefined ? this.movedMention(mention, move) : this.lawMention(mention, law);
    });
    const quantities = changed.quantities.map((quantity) => {
      const digits = /^\d+/u.exec(quantity.text)?.[0];
      const old = piece.quantities.find((own) => String(own.value) === /^\d+/u.exec(own.text)?.[0]);
      return digits !== undefined && old !== undefined && Number.isInteger(quantity.value)
        ? { ...quantity, value: Number(digits) }
        : quantity;
    });
    return { ...changed, mentions, quantities };
  }

  private otherFigure({ start, text, value }: Piece["quantities"][number]): Edit[] {
    const digits = /^\d+/u.exec(text)?.[0];
    if (digits === undefined || digits !== String(value)) return [];
    const words = Array.from(digits, (_, index) =>
      String(index === 0 ? 1 + this.random.below(9) : this.random.below(10)),
    ).join("");
    return [{ start, end: start + digits.length, words }];
  }

  private moveFrom(seed: Extraction): PlaceMove {
    let move = this.moves.get(seed);
    if (move === undefined) {
      move = new PlaceMove(seed, this.place);
      this.moves.set(seed, move);
    }
    return move;
  }

  private movedMention(mention: Mention, move: PlaceMove): Mention {
    const moved = mention.entityId === null ? undefined : move.entityOf(mention.entityId, this.place);
    if (moved === undefined) return { ...mention, entity: null, entityId: null };
    this.entities.set(moved.id, moved);
    return { ...mention, entity: moved.name, entityId: moved.id };
  }

  private lawMention(mention: Mention, law: Entity): Mention {
    this.entities.set(law.id, law);
    // as: readLaws gives laws only
    const { kind } = law as Extract<Entity, { label: "Law" }>;
    return { ...mention, entity: law.name, entityId: law.id, kind, row: law.row };
  }

  private items(
    kind: "commitment" | "problem",
    slots: readonly Slot[],
    { starts, pieces }: { readonly starts: readonly number[]; readonly pieces: readonly Piece[] },
  ): Extraction["commitments"] {
    const places = slots.flatMap((slot, place) => (slot.kind === kind ? [place] : []));
    return places.map((place, index) => {
      const text = pieces[place]?.text ?? "";
      const start = starts[place] ?? 0;
      const heading =
        /^(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十]+[)）])?([^。，；]*)/u.exec(text)?.[1] ?? text;
      return { start, end: start + text.length, ordinal: index + 1, heading, text };
    });
  }

  /** The issuer, and the regions that organs stand in. */
  private addIssuer(): void {
    const { report, place } = this;
    if (report.agency === null || report.agencyId === null) return;
    this.entities.set(report.agencyId, {
      label: "Agency",
      id: report.agencyId,
      name: report.agency,
      row: null,
      level: place.level,
      regionId: report.regionId,
      system: "government",
      lineage: report.agencyId,
    });
    place.codes.forEach((_, depth) => {
      const region = placeEntity(place, depth);
      this.entities.set(region.id, region);
    });
  }

  private catalogueRelations(): Relation[] {
    const relations: Relation[] = [];
    for (const entity of this.entities.values()) {
      if (entity.label !== "Agency" || entity.regionId === null || !this.entities.has(entity.regionId)) continue;
      relations.push({ kind: "LOCATED_IN", from: entity.id, to: entity.regionId, evidence: [], rule: "agency-region" });
    }
    this.place.codes.slice(1).forEach((code, depth) => {
      const to = regionId(this.place.codes[depth] ?? code);
      relations.push({ kind: "PART_OF", from: regionId(code), to, evidence: [], rule: "GB/T 2260" });
    });
    return relations;
  }
}

function startsOf(pieces: readonly Piece[]): number[] {
  let at = 0;
  return pieces.map(({ text }) => {
    const start = at;
    at += text.length;
    return start;
  });
}

/** Where an offset of the seed lies in the generated text: as far into its slot, or at the slot's end. */
function movedOffset(
  offset: number,
  slots: readonly Slot[],
  { starts, pieces }: { readonly starts: readonly number[]; readonly pieces: readonly Piece[] },
): number {
  const place = slots.findIndex((slot) => offset <= slot.end);
  const slot = slots[place];
  const start = starts[place];
  const length = pieces[place]?.text.length;
  if (slot === undefined || start === undefined || length === undefined) return 0;
  return offset === slot.end ? start + length : start + Math.min(length, offset - slot.start);
}

const CONCERNED: ReadonlySet<Mention["type"]> = new Set(["law", "document", "programme", "platform", "agency"]);

function itemRelations({ report, mentions, commitments, problems }: Extraction): Relation[] {
  const relations: Relation[] = [];
  for (const [label, items] of [
    ["commitment", commitments],
    ["problem", problems],
  ] as const) {
    for (const { start, end, ordinal } of items) {
      const spans = new Map<string, { start: number; end: number }[]>();
      for (const mention of mentions) {
        if (mention.start < start || mention.end > end || mention.entityId === null || !CONCERNED.has(mention.type))
          continue;
        spans.set(mention.entityId, [
          ...(spans.get(mention.entityId) ?? []),
          { start: mention.start, end: mention.end },
        ]);
      }
      for (const [to, evidence] of spans) {
        relations.push({
          kind: "CONCERNS",
          from: itemId(label, report.id, ordinal),
          to,
          evidence,
          rule: "named-in-item",
        });
      }
    }
  }
  return relations;
}

/** A figure is about the programme, platform or instrument named shortly before it. */
function figureRelations({ report, mentions, quantities }: Extraction): Relation[] {
  return quantities.flatMap(({ start, end }): Relation[] => {
    const named = mentions.findLast(
      (mention) => mention.end <= start && start - mention.end < 20 && CONCERNED.has(mention.type),
    );
    if (named === undefined || named.entityId === null) return [];
    return [
      {
        kind: "QUANTIFIES",
        from: quantityId(report.id, start),
        to: named.entityId,
        evidence: [{ start, end }],
        rule: "same-clause",
      },
    ];
  });
}

/** Laws of the catalogue, those of the whole country first. */
function readLaws(): Entity[] {
  const table = readFileSync(new URL("../packages/lexicon/data/laws.tsv", import.meta.url), "utf8");
  const [head = "", ...rows] = table.trimEnd().split("\n");
  const column = (name: string) => head.split("\t").indexOf(name);
  const [title, kind, status] = [column("title"), column("kind"), column("status")];
  const laws = rows.flatMap((row): Entity[] => {
    const cells = row.split("\t");
    const name = cells[title] ?? "";
    const known = lawKindSchema.safeParse(cells[kind]);
    if (!known.success) return [];
    return [
      {
        label: "Law",
        id: entityId("law", name),
        name,
        row: `laws.tsv:${name}`,
        kind: known.data,
        status: cells[status] ?? "",
      },
    ];
  });
  const rank = (law: Entity) => (law.name.startsWith("中华人民共和国") ? 0 : 1);
  return laws.sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
}
