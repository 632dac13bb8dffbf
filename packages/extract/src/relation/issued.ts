import type { Mention, Relation } from "@govkg/model";
import type { Findings, Related } from "../related.js";
import { mentionsWithin } from "./mentions-within.js";
import { mergeEvidence } from "./merge-evidence.js";

/** Verbs of putting an instrument out, right before its row or a few words before it. */
const ISSUING =
  /(?:印发|出台|发布|公布|制定|制订|修订|修改|编制|编印|制发|下发|推出|颁布|颁发)(?:了|并?实施|并?印发|并?公布|并?发布)?[^,。;:《》的]{0,8}$/u;
/** Verbs of drafting: who drafts leads, another may issue. */
const DRAFTING = /(?:起草|草拟|拟定|拟订|编写|撰写)(?:了|完成|形成)?[^,。;:《》的]{0,8}$/u;
/** The issuer acts with others: 会同市司法局出台. */
const JOINTLY = /(?:会同|联合|协同|与|同|和)$/u;
/** Another acts: 提请市人大常委会出台, 推动省政府出台, 配合市司法局起草. */
const ANOTHER = /(?:提请|推动|促请|建议|报请|配合|协助|支持|争取|提交|经|报|由)$/u;
const JOINED = /^[、和与及]?$|^等(?:部门|单位|[一二三四五六七八九十\d]+(?:个|家)?(?:部门|单位))?$/u;
/** How many agencies of a clause are looked at. */
const MOST = 8;

/**
 * `ISSUED` from who puts out a document, `LEADS` from who drafts it: the agencies that the clause names before the
 * verb, the report's issuer where it names none or says 会同.
 *
 *     联合市公安局、市检察院出台《关于加强…的意见》
 *         ^ and the issuer
 */
export function issued(findings: Findings): Related {
  const { mentions, context, reading } = findings;
  if (!mentions.some(({ stance }) => stance === "formulate")) return { relations: [], entities: [] };
  const agencies = mentions.filter(({ type, entityId }) => type === "agency" && entityId !== null);
  const regions = mentions.filter(({ type }) => type === "region");
  const relations: Relation[] = [];
  for (const made of mentions) {
    if (made.stance !== "formulate" || made.entityId === null) continue;
    const act = forWhom(actBefore(made, findings), made, findings);
    if (act === null || (act.kind === "ISSUED" && made.type === "law" && !isRule(made))) continue;
    const named = subjectsOf(act, agencies, findings);
    const isIssuers = named.agents.length === 0 || named.withIssuer;
    const agents = new Set(named.agents.map(({ entityId }) => entityId ?? ""));
    if (isIssuers && context.issuer !== null && !named.isOther && !isPlaces(act, regions, findings))
      agents.add(context.issuer.id);
    const evidence = [{ start: reading.toSource({ start: act.clause, end: act.clause + 1 }).start, end: made.end }];
    for (const from of agents) {
      relations.push({
        kind: act.kind,
        from,
        to: made.entityId,
        evidence,
        rule: act.rule,
        planned: made.planned ?? false,
      });
    }
  }
  return { relations: mergeEvidence(relations), entities: [] };
}

interface Act {
  readonly kind: "ISSUED" | "LEADS";
  readonly rule: string;
  /** Where the clause starts, and where the verb does, in `reading.text`. */
  readonly clause: number;
  readonly end: number;
}

/** The verb that makes an instrument, in its clause. */
function actBefore(made: Mention, { reading }: Findings): Act | null {
  const { start } = reading.fromSource(made);
  const clause = reading.clauses.clauseAt(start).start;
  const words = reading.text
    .slice(clause, start)
    .replace(/(?:《[^《》]{1,80}》(?:\([^()]{0,60}\))?[、和与及]?)*[《〈“"]?$/u, "");
  const issuing = ISSUING.exec(words);
  if (issuing !== null) return { kind: "ISSUED", rule: "issued.verb", clause, end: clause + issuing.index };
  const drafting = DRAFTING.exec(words);
  return drafting === null ? null : { kind: "LEADS", rule: "leads.draft", clause, end: clause + drafting.index };
}

/** An instrument that bears a government's name is that government's; who works on it leads. */
function forWhom(act: Act | null, made: Mention, { context }: Findings): Act | null {
  const bearer = BEARER.exec(made.entity ?? "")?.[1];
  if (act === null || bearer === undefined || (context.issuer?.name.endsWith(bearer) ?? false)) return act;
  return { ...act, kind: "LEADS", rule: "leads.bearer" };
}

const BEARER = /^([^《〈“]{2,16}(?:人民政府|政府办公室|委员会|人民代表大会))(?:办公室|常务委员会)?关于/u;

/** A government's own rules are issued as documents are; 条例 are an assembly's. */
function isRule({ kind }: Mention): boolean {
  return kind === "local-government-rule";
}

/** Another place acts, whose organ is not named: 汕头出台《…》. */
function isPlaces({ end }: Act, regions: readonly Mention[], { reading, context }: Findings): boolean {
  const own = new Set(context.lineage.map(({ fullName }) => fullName));
  const at = reading.toSource({ start: Math.max(0, end - 1), end }).end;
  return regions.some((region) => region.end === at && !own.has(region.entity ?? ""));
}

/** The agencies right before the verb. */
function subjectsOf(
  { clause, end }: Act,
  agencies: readonly Mention[],
  { reading }: Findings,
): { readonly agents: readonly Mention[]; readonly withIssuer: boolean; readonly isOther: boolean } {
  const within = end > clause ? mentionsWithin(agencies, reading.toSource({ start: clause, end })) : [];
  const agents: Mention[] = [];
  let next = end;
  for (const agency of within.slice(-MOST).reverse()) {
    const at = reading.fromSource(agency);
    const gap = reading.text.slice(at.end, next);
    const isSubject =
      agents.length === 0
        ? /^(?:等[一-龥\d]{0,8})?(?:牵头|联合|共同|率先|已|正式|组织|负责|研究|先后|会签)*$/u.test(gap)
        : JOINED.test(gap);
    if (!isSubject) break;
    agents.push(agency);
    next = at.start;
  }
  const before = reading.text.slice(clause, next);
  return {
    agents,
    withIssuer: agents.length > 0 && JOINTLY.test(before),
    isOther: ANOTHER.test(before) && agents.length === 0,
  };
}
