import type { Mention, Relation, RelationKind, Span } from "@govkg/model";
import { CharacterSet } from "../character-set.js";
import type { Findings, Related } from "../related.js";
import { mergeEvidence } from "./merge-evidence.js";

/** How two organs act on each other, told by the words right before and behind the one that is named. */
interface Act {
  readonly kind: RelationKind;
  readonly rule: string;
  /** Ends right before the named organs. */
  readonly before?: RegExp;
  /** Begins right behind them. */
  readonly after?: RegExp;
  /** Whether the named organ is where the relation starts; else it starts at who acts. */
  readonly isFromNamed: boolean;
}

const OTHERS = "(?:等[^,。;、]{0,8})?";

/** One row an act, the more telling first; the first that fits a group of organs counts. */
const ACTS: readonly Act[] = [
  // 会同区发展改革局开展检查
  { kind: "ASSISTS", rule: "assists.jointly", before: /(?:会同|联合|协同|联手)$/u, isFromNamed: true },
  // 配合市公安局查处
  { kind: "ASSISTS", rule: "assists.helps", before: /(?:配合|协助)$/u, isFromNamed: false },
  // 在区财政局的大力配合下
  {
    kind: "ASSISTS",
    rule: "assists.helped",
    after: new RegExp(`^${OTHERS}的?(?:大力|积极|密切)?(?:配合|协助)`, "u"),
    isFromNamed: true,
  },
  // 接受区人大常委会监督
  {
    kind: "SUPERVISES",
    rule: "supervises.accepted",
    before: /(?:接受|受)$/u,
    after: new RegExp(`^${OTHERS}的?[^,。;、]{0,6}(?:监督|指导|督导|督察|检查)`, "u"),
    isFromNamed: true,
  },
  // 在省司法厅的有力指导下
  {
    kind: "SUPERVISES",
    rule: "supervises.guided",
    after: new RegExp(
      `^${OTHERS}的?(?:有力|大力|精心|悉心|业务|统筹|关心)?(?:指导|监督)(?:[、和与]?(?:支持|帮助|监督))?下`,
      "u",
    ),
    isFromNamed: true,
  },
  // 指导香蜜湖街道办事处制定
  { kind: "SUPERVISES", rule: "supervises.guides", before: /(?:指导|监督|督促|督导)$/u, isFromNamed: false },
  // 邀请区法院法官授课
  {
    kind: "TRAINED_BY",
    rule: "trained-by.invited",
    before: /(?:邀请|聘请|特邀|邀)$/u,
    after: /^[^,。;]{0,24}(?:授课|培训|讲座|辅导|宣讲|讲授|讲解|讲课|解读)/u,
    isFromNamed: false,
  },
  // 参加市司法局举办的培训
  {
    kind: "TRAINED_BY",
    rule: "trained-by.attended",
    before: /(?:参加|参与)了?$/u,
    after: /^[^,。;]{0,16}(?:培训|轮训|讲座|授课)/u,
    isFromNamed: false,
  },
  // 向区委、区政府报告; 报区政府备案
  {
    kind: "REPORTS_TO",
    rule: "reports-to.to",
    before: /向$/u,
    after: new RegExp(
      `^${OTHERS}(?:和[^,。;]{0,6})?(?:作|做|进行|书面|专题|按时|及时|定期)*(?:报送|报告|汇报|备案|报备|述法|述职|请示)`,
      "u",
    ),
    isFromNamed: false,
  },
  {
    kind: "REPORTS_TO",
    rule: "reports-to.filed",
    before: /(?:报送|上报|报请|呈报|报备|提请|(?<![通简日上汇申举年情])报)(?:给|至)?$/u,
    isFromNamed: false,
  },
];

/** Organs named in a row: 市公安局、市检察院和市法院. */
interface Group extends Span {
  readonly members: readonly Mention[];
}

/**
 * Typed relations between organs, each with the words that show it: `ASSISTS`, `SUPERVISES`, `REPORTS_TO`,
 * `TRAINED_BY`. Who acts is the organ right before the verb, else the report's issuer.
 */
export function organActs(findings: Findings): Related {
  const groups = groupsOf(findings);
  const relations = groups.flatMap((group, index) => relationsOf(group, groups[index - 1], findings));
  return { relations: mergeEvidence(relations), entities: [] };
}

function groupsOf({ mentions, reading }: Findings): Group[] {
  const groups: { start: number; end: number; members: Mention[] }[] = [];
  for (const mention of mentions) {
    if (mention.type !== "agency" || mention.entityId === null) continue;
    const { start, end } = reading.fromSource(mention);
    const last = groups.at(-1);
    if (last !== undefined && isJoint(reading.text, last.end, start)) {
      last.members.push(mention);
      last.end = end;
    } else groups.push({ start, end, members: [mention] });
  }
  return groups;
}

const JOINT = new CharacterSet("、和与及");

/** Whether two names stand in one row: nothing between them, 、 or 和. */
function isJoint(text: string, end: number, start: number): boolean {
  if (start - end > 1) return text.slice(end, start) === "以及";
  return start === end || JOINT.hasAt(text, end);
}

const BEFORE = 6;
const AFTER = 40;

/** The characters that some `before` ends with, and that some `after` without one begins with: most organs have none. */
const ENDS_ACT = new CharacterSet("同合手助受导督促请邀加与了向送报备给至");
const BEGINS_ACT = new CharacterSet("等的大积密配协有精悉业统关指监");

function relationsOf(group: Group, previous: Group | undefined, findings: Findings): Relation[] {
  const { text, clauses } = findings.reading;
  if (!ENDS_ACT.hasAt(text, group.start - 1) && !BEGINS_ACT.hasAt(text, group.end)) return [];
  const clause = clauses.clauseAt(group.start);
  const before = text.slice(Math.max(clause.start, group.start - BEFORE), group.start);
  const after = text.slice(group.end, Math.min(clause.end, group.end + AFTER));
  const act = ACTS.find((one) => (one.before?.test(before) ?? true) && (one.after?.test(after) ?? true));
  if (act === undefined) return [];
  const verbStart = group.start - (act.before?.exec(before)?.[0].length ?? 0);
  const span = { start: verbStart, end: group.end + (act.after?.exec(after)?.[0].length ?? 0) };
  const actor = actorBefore(verbStart, previous, findings);
  if (actor === null) return [];
  return group.members.flatMap((member) => toRelation(act, { actor, member, span }, findings));
}

interface Actor {
  readonly id: string;
  readonly start?: number;
}

/** 区司法局会同区财政局: the organ right before the verb, in the same clause; else the issuer. */
function actorBefore(verbStart: number, previous: Group | undefined, { reading, context }: Findings): Actor | null {
  const first = previous?.members[0];
  if (previous !== undefined && first?.entityId != null && previous.end <= verbStart) {
    const gap = reading.text.slice(previous.end, verbStart);
    if (gap.length <= 6 && /^(?:积极|主动|共同|已|牵头|多次|先后|负责|及时|全力)*[,、]?$/u.test(gap)) {
      return { id: first.entityId, start: previous.start };
    }
  }
  return context.issuer === null ? null : { id: context.issuer.id };
}

function toRelation(
  { kind, rule, isFromNamed }: Act,
  { actor, member, span }: { readonly actor: Actor; readonly member: Mention; readonly span: Span },
  { reading }: Findings,
): Relation[] {
  const named = member.entityId ?? "";
  if (named === actor.id) return [];
  const [from, to] = isFromNamed ? [named, actor.id] : [actor.id, named];
  const evidence = [reading.toSource({ start: actor.start ?? span.start, end: span.end })];
  return [{ kind, from, to, evidence, rule, planned: member.planned ?? false }];
}
