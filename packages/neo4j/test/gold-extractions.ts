import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Entity,
  type Extraction,
  entityId,
  extractionSchema,
  type MentionType,
  type Relation,
  regionId,
  reportId,
} from "@govkg/model";

const seeds = join(import.meta.dirname, "../../../seeds");

interface Place {
  readonly start: number;
  readonly end: number;
}
/** What a gold file holds, see the annotation guide. */
interface Gold {
  readonly document: string;
  readonly report: {
    readonly title: string;
    readonly agency: string;
    readonly region: string;
    readonly regionCode: string;
    readonly regionChain: string[];
    readonly year: number;
    readonly publishedOn?: string | null;
  };
  readonly mentions: readonly (Place & {
    readonly type: MentionType;
    readonly text: string;
    readonly entity?: string | null;
    readonly kind?: string;
    readonly stance?: string;
    readonly planned?: boolean;
    readonly articles?: readonly string[];
  })[];
  readonly quantities: readonly (Place & {
    readonly text: string;
    readonly value: number;
    readonly unit: string;
    readonly subject?: string;
    readonly approx?: string;
  })[];
  readonly commitments: readonly Place[];
  readonly problems: readonly Place[];
}

export const SEEDS = Array.from({ length: 15 }, (_, index) => `s${index + 1}`);

/** An extraction with the facts that a gold file of `seeds/` gives: real reports for tests that need no extractor. */
export function goldExtraction(name: string): Extraction {
  // as: the files of seeds/ are checked by the evaluation
  const gold = JSON.parse(readFileSync(join(seeds, "gold", `${name}.json`), "utf8")) as Gold;
  const text = readFileSync(join(seeds, `${name}.txt`), "utf8");
  const report = reportOf(gold);
  const mentions = gold.mentions.map((mention) => ({
    ...mention,
    entity: mention.entity ?? null,
    entityId: mention.entity ? idOf(mention.type, mention.entity) : null,
    role: mention.planned ? "plan" : "results",
    rule: `gold-${mention.type}`,
    row: null,
  }));
  return extractionSchema.parse({
    format: "govkg.extraction/1",
    document: name,
    contentHash: createHash("sha256").update(text).digest("hex"),
    lexicon: "gold",
    report,
    mentions,
    quantities: gold.quantities.map((quantity) => ({
      ...quantity,
      subject: quantity.subject ?? "",
      planned: false,
      role: "results",
      rule: "gold-quantity",
    })),
    commitments: gold.commitments.map((item, index) => itemOf(item, index, text)),
    problems: gold.problems.map((item, index) => itemOf(item, index, text)),
    ...graphOf(gold, report, mentions),
    sections: [{ start: 0, end: text.length, headingStart: 0, headingEnd: 0, level: 0, parent: -1, role: "other" }],
    diagnostics: [],
    text,
  });
}

function reportOf({ document, report }: Gold) {
  const agencyId = entityId("agency", report.agency);
  return {
    ...report,
    id: reportId(report.agency, report.year),
    kind: "rule-of-law" as const,
    agencyId,
    lineage: document === "s2" || document === "s6" ? entityId("agency", "深圳市福田区政务服务和数据管理局") : agencyId,
    level: "county" as const,
    regionId: regionId(report.regionCode),
    publishedOn: report.publishedOn ?? null,
  };
}

function idOf(type: MentionType, name: string): string {
  return type === "region" ? regionId("000000", name) : entityId(type, name);
}

function itemOf({ start, end }: { start: number; end: number }, index: number, text: string) {
  const words = text.slice(start, end);
  return { start, end, ordinal: index + 1, heading: words.split(/[。，\n]/u, 1)[0] ?? "", text: words };
}

interface GoldMention {
  readonly type: MentionType;
  readonly start: number;
  readonly end: number;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly kind?: string | undefined;
}

/** Entities of the mentions, with each agency in the report's region and the first two laws joined by a relation. */
function graphOf(gold: Gold, report: ReturnType<typeof reportOf>, mentions: readonly GoldMention[]) {
  const entities = new Map<string, Entity>();
  const code = gold.report.regionCode;
  const place: Entity = {
    id: report.regionId,
    label: "Region",
    name: gold.report.region,
    row: null,
    code,
    level: "county",
    chain: gold.report.regionChain,
  };
  entities.set(place.id, place);
  const issuer: GoldMention = {
    type: "agency",
    start: 0,
    end: 0,
    entity: gold.report.agency,
    entityId: report.agencyId,
  };
  for (const mention of [issuer, ...mentions]) {
    if (mention.entityId !== null) entities.set(mention.entityId, entityOf(mention, mention.entityId, report.regionId));
  }
  const relations: Relation[] = [];
  for (const { id, label } of entities.values()) {
    if (label === "Agency")
      relations.push({ kind: "LOCATED_IN", from: id, to: place.id, evidence: [], rule: "gold-place" });
  }
  const [first, second] = mentions.filter((mention) => mention.type === "law" && mention.entityId !== null);
  if (first?.entityId && second?.entityId) {
    const evidence = [{ start: first.start, end: second.end }];
    relations.push({
      kind: "IMPLEMENTS",
      from: first.entityId,
      to: second.entityId,
      evidence,
      rule: "gold-implements",
    });
  }
  return { entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), relations };
}

function entityOf({ type, entity, kind }: GoldMention, id: string, region: string): Entity {
  const base = { id, name: entity ?? "", row: null };
  switch (type) {
    case "law":
      return { ...base, label: "Law", kind: (kind ?? "law") as "law" }; // as: the schema checks it afterwards
    case "document":
      return { ...base, label: "Document", kind: (kind ?? "other") as "other" }; // as: the schema checks it afterwards
    case "agency":
      return { ...base, label: "Agency", level: "county", regionId: region, system: null, lineage: id };
    case "region":
      return { ...base, label: "Region", code: "000000", level: "area", chain: [base.name] };
    case "programme":
      return { ...base, label: "Programme" };
    case "platform":
      return { ...base, label: "Platform" };
    case "event":
      return { ...base, label: "Event" };
  }
}
