import type { OrganForm } from "./organ-forms.js";
import type { OrganGrammar } from "./organ-grammar.js";

/** Bodies of a party committee, a government or a congress that have no row of their own. */
const BODY = /(?:领导小组|领导小组办公室|委员会|委员会办公室|指挥部|指挥部办公室|协调小组|办公室|工作部|研究室|中心)$/u;

/** Parts of a bureau that bear its name in front of their own. */
const BRANCH =
  /(?:分局|管理局|监管局|分院|支队|大队|中队|总队|分中心|派出所|检查站|监狱|研究院|研究所|中心|协调小组|办公室|管理处|管理所)$/u;

/** Longest place and ending of a branch that calls itself a bureau: 福田管理局. */
const MAX_BRANCH = 6;

const BODY_OWNER_ENDS = "局厅会院委组部";
const LEADS_BODY = new Set(["委", "党委", "政府", "人民政府", "人大常委会", "人民代表大会常务委员会"]);

/**
 * End of a name that goes on behind a form, or the form's own end.
 * 市委|平安建设领导小组, 市生态环境局|福田分局, 州人大常委会|办公室
 *                                 ^ end of the form
 */
export function tailEnd(
  text: string,
  end: number,
  { form, grammar }: { form: OrganForm; grammar: OrganGrammar },
): number {
  const leadsBody = LEADS_BODY.has(form.form);
  if (!leadsBody && !BODY_OWNER_ENDS.includes(form.form.charAt(form.form.length - 1))) return end;
  if (text[end] === "办" && /^办公室(?!主任|会议|副)/u.test(text.slice(end, end + 5)))
    return form.form.endsWith("办公室") ? end : end + 3;
  const tail = grammar.tailFrom(text, end);
  if (tail < 0 || HOLDS_ORGAN.test(text.slice(end, tail))) return end;
  const rest = text.slice(end, tail);
  if (/管理局|监管局/u.test(rest) && rest.length > MAX_BRANCH) return end;
  return (leadsBody ? BODY : BRANCH).test(rest) ? tail : end;
}

/** A second organ begins inside: 市委|市政府办公室, 区司法局|及区公安分局. */
const HOLDS_ORGAN = /[省市区县旗州镇乡](?:[委府局厅]|人民|政府|公安|司法|人大|政协|法院|检察)|[和及与、]/u;
