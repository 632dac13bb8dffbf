import type { Reading } from "../reading.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import type { OrganReading } from "./organ-reading.js";

/** Heads in front of the place: the whole is the name. */
const HEADS: readonly (readonly [string, (name: string, organ: OrganReading) => string | null])[] = [
  // 国家税务总局深圳市福田区税务局, 国家统计局达州调查队
  ["国家税务总局", (name) => (name.startsWith("国家税务总局") ? name : `国家税务总局${name}`)],
  ["国家统计局", (name) => `国家统计局${name}`],
  ["国家金融监督管理总局", (name) => `国家金融监督管理总局${name}`],
  ["中国共产党", (name) => name],
  ["中共", (name) => name],
  ["中国人民政治协商会议", (name, { form }) => (form?.form === "委" || form?.form === "委员会" ? null : name)],
  // 共青团福田区委, 团市委
  ["共青团", toYouthLeague],
  ["团", toYouthLeague],
];

/** Last characters of heads, by code unit. */
const HEAD_ENDS = new Uint8Array(0x10000);
for (const [head] of HEADS) HEAD_ENDS[head.charCodeAt(head.length - 1)] = 1;

/** Takes in what stands before the region and belongs to the name. */
export function withHead(organ: OrganReading, { text }: Reading): OrganReading {
  if (HEAD_ENDS[text.charCodeAt(organ.start - 1)] !== 1) return organ;
  for (const [head, rename] of HEADS) {
    const start = organ.start - head.length;
    if (!text.startsWith(head, start) || (head === "团" && !isLeague(text, organ))) continue;
    const name = organ.name === null ? null : rename(organ.name, organ);
    if (name !== null || organ.name === null) return { ...organ, start, name };
  }
  return organ;
}

function toYouthLeague(_name: string, { form, region }: OrganReading): string | null {
  return form?.form === "委" && region !== null ? `共青团${region.fullName}委员会` : null;
}

function isLeague(text: string, { start, prefix, form }: OrganReading): boolean {
  return (
    (prefix.word !== undefined && form?.form === "委" && !/[\u4e00-\u9fff]/u.test(text[start - 2] ?? "")) ||
    (prefix.word !== undefined && form?.form === "委" && /[、和与及同合由在]/u.test(text[start - 2] ?? ""))
  );
}

/**
 * A second ending in brackets says what the organ is called at this level: 州司法厅(局) is the prefecture's 司法局.
 */
export function withLocalEnding(organ: OrganReading, { text }: Reading, grammar: AgencyGrammar): OrganReading {
  const { region, form, end } = organ;
  if (region === null || form === null || !text.startsWith("(局)", end) || region.level === "province") return organ;
  const local = grammar.lineages.localOf(form.form) ?? form.form.replace(/厅$/u, "局");
  return { ...organ, end: end + 3, name: `${region.fullName}${local}` };
}
