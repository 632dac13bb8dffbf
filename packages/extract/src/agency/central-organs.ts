import { NAME_KIND } from "@govkg/lexicon";
import { entityId, type Span } from "@govkg/model";
import { type Candidate, candidate, RANK } from "../candidate.js";
import type { Reading } from "../reading.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import type { AgencyNode } from "./agency-node.js";
import { ministryOffice } from "./ministry-office.js";

/**
 * Central organs by their catalogue names, with the bodies that bear their name in front:
 *
 *     水利部黄河水利委员会
 *     ^─^               the organ
 *     ^────────────────^  its own body, an organ of its own
 *
 * Its offices elsewhere are in ministry-office.ts.
 */
export function findCentralOrgans(reading: Reading, grammar: AgencyGrammar, found: Candidate[]): void {
  const { hits, lexicon } = reading;
  for (let index = 0; index < hits.count; index++) {
    const name = hits.name[index] ?? 0;
    if (((lexicon.nameKinds[name] ?? 0) & NAME_KIND.agency) === 0) continue;
    const organ = grammar.centralOrganOf(name);
    if (organ === null) continue;
    const claim = centralOrgan(
      organ,
      { start: hits.start[index] ?? 0, end: hits.end[index] ?? 0 },
      { reading, grammar },
    );
    if (claim !== null) found.push(claim);
  }
}

interface Finding {
  readonly reading: Reading;
  readonly grammar: AgencyGrammar;
}

function centralOrgan(node: AgencyNode, { start, end }: Span, { reading, grammar }: Finding): Candidate | null {
  const { text } = reading;
  if (isOtherWord(text, start, end)) return null;
  const claim = { type: "agency", start, row: node.row, rank: RANK.catalogue } as const;
  // 国务院安全生产委员会|办公室
  if (text.startsWith("办公室", end) && /(?:委员会|领导小组)$/u.test(node.name))
    return candidate({ ...claim, end: end + 3, node: bodyOf(node, "办公室"), rule: "central-organ-body" });
  const office = ministryOffice(reading, end);
  if (office !== null)
    return candidate({ ...claim, end: office.end, node: bodyOf(node, office.name), rule: "ministry-office" });
  const bodyEnd = BODY_OWNERS.includes(text.charAt(end - 1)) ? grammar.endings.tailFrom(text, end) : -1;
  if (bodyEnd < 0 || !BODY.test(text.slice(end, bodyEnd)))
    return candidate({ ...claim, end, node, rule: "central-organ" });
  const body = bodyOf(node, reading.surface({ start: end, end: bodyEnd }));
  return candidate({ ...claim, end: bodyEnd, node: body, rule: "central-organ-body" });
}

function bodyOf(owner: AgencyNode, own: string): AgencyNode {
  const name = `${owner.name}${own}`;
  return { ...owner, id: entityId("agency", name), name, lineage: entityId("agency", name) };
}

const BODY_OWNERS = "部局署";
const BODY = /(?:委员会|督察局|监察局|管理局|分局|中心|研究院|研究所|调查队|调查总队|专员办|监管局|总队)$/u;

/** 财政部门, 民政部署, 教育部分: the ministry's name runs into another word; 全国人大代表 is a person. */
function isOtherWord(text: string, start: number, end: number): boolean {
  const last = text.charAt(end - 1);
  const next = text.charAt(end);
  if (last === "部" && next !== "" && "门署队分件委位".includes(next)) return true;
  if (text.startsWith("代表", end) || text.startsWith("委员", end)) {
    if (text.endsWith("人大", end) || text.endsWith("政协", end)) return true;
  }
  // 《人民日报》, 法治日报 are cited as papers by their titles
  return text[start - 1] === "《" || (last === "报" && next === "》");
}
