import type { Entity, Mention, Relation } from "@govkg/model";
import { Lineages } from "../agency/lineage.js";
import { CharacterSet } from "../character-set.js";
import type { Findings, Related } from "../related.js";
import { mentionsWithin } from "./mentions-within.js";

/** What the words between two names say of a body that is called by the latter now. */
const RENAMED = /^(?:于[^,。;]{1,12})?(?:正式)?(?:更名|改名|改称|变更|调整|更改|改组|转隶)(?:为|成)?$/u;
const MERGED =
  /(?:职责|职能|机构)(?:的)?(?:进行)?(?:整合|划入|合并)[^。;]{0,24}(?:组建|成立|设立|重新组建)(?:为|成)?$/u;

/**
 * `SUCCEEDS` from a body to what it was called before: by the catalogue where the report names both, or as the
 * report says itself.
 *
 *     某区政务服务数据管理局更名为某区政务服务和数据管理局
 *                         ^────^
 */
export function renamed(findings: Findings): Related {
  const agencies = [...findings.entityById.values()].filter((entity) => entity.label === "Agency");
  return { relations: dedupe([...said(findings), ...catalogued(agencies, findings)]), entities: [] };
}

type Agency = Extract<Entity, { label: "Agency" }>;

function catalogued(agencies: readonly Agency[], { reading }: Findings): Relation[] {
  const lineages = Lineages.of(reading.lexicon);
  const byName = new Map(agencies.map((agency) => [agency.name, agency]));
  return agencies.flatMap((agency): Relation[] => {
    const latest = agency.lineage.slice("agency:".length);
    if (latest === agency.name) return [];
    const stem = commonStem(agency.name, latest);
    const renaming = lineages.renamingOf(agency.name.slice(stem.length));
    const latter = renaming === undefined ? undefined : byName.get(`${stem}${renaming.latter}`);
    if (renaming === undefined || latter === undefined) return [];
    const year = renaming.year === null ? {} : { year: renaming.year };
    const rule = `agencies.tsv:${renaming.latter}`;
    return [{ kind: "SUCCEEDS", from: latter.id, to: agency.id, evidence: [], rule, ...year }];
  });
}

/** The region that two names begin with: what they share, up to a division's last character. */
function commonStem(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  while (length > 0 && !"省市区县旗州盟镇乡道".includes(one[length - 1] ?? "")) length--;
  return one.slice(0, length);
}

function said({ mentions, reading, context }: Findings): Relation[] {
  const agencies = mentions.filter(({ type, entityId }) => type === "agency" && entityId !== null);
  const relations: Relation[] = [];
  for (let index = 1; index < agencies.length; index++) {
    const former = agencies[index - 1];
    const latter = agencies[index];
    if (former === undefined || latter === undefined || former.entityId === latter.entityId) continue;
    const from = reading.fromSource(former).end;
    const to = reading.fromSource(latter).start;
    if (to - from > MAX_BETWEEN || !LAST.hasAt(reading.text, to - 1)) continue;
    const between = reading.text.slice(from, to);
    const merged = MERGED.test(between) ? merging(former, agencies, { reading }) : [];
    for (const one of RENAMED.test(between) ? [former] : merged) relations.push(toRelation(latter, one, context.year));
  }
  return relations;
}

/** The words between two names of a body are no longer than this, and end with one of these. */
const MAX_BETWEEN = 80;
const LAST = new CharacterSet("名称更整改组隶为成建立");

/** 将原A与原B的职责整合，组建C: all that the sentence names before. */
function merging(last: Mention, agencies: readonly Mention[], { reading }: Pick<Findings, "reading">): Mention[] {
  const at = reading.fromSource(last);
  const sentence = reading.clauses.sentenceAt(at.start);
  return mentionsWithin(agencies, reading.toSource({ start: sentence.start, end: at.end }));
}

function toRelation(latter: Mention, former: Mention, year: number | null): Relation {
  return {
    kind: "SUCCEEDS",
    from: latter.entityId ?? "",
    to: former.entityId ?? "",
    evidence: [{ start: former.start, end: latter.end }],
    rule: "agency.renamed",
    ...(year === null ? {} : { year }),
  };
}

/** What the report says itself stands before the catalogue; never a body after itself. */
function dedupe(relations: readonly Relation[]): Relation[] {
  const byEnds = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.from} ${relation.to}`;
    if (relation.from !== relation.to && !byEnds.has(key)) byEnds.set(key, relation);
  }
  return [...byEnds.values()];
}
