import type { Reading } from "../reading.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { branchName } from "./branch.js";
import { isTownshipForm, type OrganForm, rowFor } from "./organ-forms.js";
import { agencyLevel, organName } from "./organ-name.js";
import type { OrganReading } from "./organ-reading.js";

/**
 * Heads that share the prefix of the organ before them, and the second name of a joint signboard:
 *
 *     市公安局、司法局、人社局        市市场监管局(知识产权局)
 *               ^────^  ^────^                     ^────────^
 */
export function coordinatedHeads(
  organs: readonly OrganReading[],
  { reading, grammar, year }: { reading: Reading; grammar: AgencyGrammar; year: number | null },
): OrganReading[] {
  const found: OrganReading[] = [];
  for (const organ of organs) {
    const { region } = organ;
    if (region === null) continue;
    let { end } = organ;
    for (;;) {
      const head = headAt(reading.text, end, { grammar, organ });
      if (head === null || (head.rows.length > 0 && rowFor(head, agencyLevel(region), year) === null)) break;
      const start = end + 1;
      end = start + head.form.length;
      const name = branchName(head, region) ?? organName(head, region, year);
      found.push({ ...organ, start, end, form: head, name, rule: "organ-coordinated" });
    }
  }
  return found;
}

/** Two-character heads that only follow a party committee: 自治区党委、政府, 盟委、行署. */
const GOVERNMENTS = new Set(["政府", "行署"]);

function headAt(
  text: string,
  end: number,
  { grammar, organ }: { grammar: AgencyGrammar; organ: OrganReading },
): OrganForm | null {
  if (!"、和及与(/".includes(text[end] ?? " ")) return null;
  const form = grammar.forms.longestAt(text, end + 1);
  if (form === null || (isTownshipForm(form) && organ.region?.level !== "township")) return null;
  const isShort = form.form.length < 3;
  if (isShort && !(GOVERNMENTS.has(form.form) && /^(?:党委|委)$/u.test(organ.form?.form ?? ""))) return null;
  return /^[级长]/u.test(text.slice(end + 1 + form.form.length)) ? null : form;
}
