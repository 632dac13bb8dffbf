import { NAME_KIND } from "@govkg/lexicon";
import type { AgencyGrammar } from "../agency/agency-grammar.js";
import { type AgencyNode, centralAgency } from "../agency/agency-node.js";
import type { Reading } from "../reading.js";
import { reportTitle } from "./report-title.js";

/** The central organ that a title begins with (民政部2022年…), which has no place of its own. */
export function centralIssuer(reading: Reading, grammar: AgencyGrammar): AgencyNode | null {
  const title = reportTitle(reading.document);
  if (title === null) return null;
  const { start, end } = reading.fromSource(title);
  const { hits, lexicon } = reading;
  for (let index = 0; index < hits.count; index++) {
    const name = hits.name[index] ?? 0;
    if ((hits.start[index] ?? 0) < start || (hits.end[index] ?? 0) > end) continue;
    if (((lexicon.nameKinds[name] ?? 0) & NAME_KIND.agency) === 0) continue;
    const entry = lexicon.name(name).entries.find((one) => one.kind === "agency");
    if (entry !== undefined) return centralAgency(entry, grammar);
  }
  return null;
}
