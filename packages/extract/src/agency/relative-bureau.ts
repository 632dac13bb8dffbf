import type { RegionEntry } from "@govkg/lexicon";
import type { ReportContext } from "../context.js";
import type { AgencyGrammar } from "./agency-grammar.js";
import { withoutRegion } from "./agency-node.js";

/**
 * Own name of the issuer's counterpart at another level, which reports write 市局, 省厅, 省局:
 * of 司法局 in a province 司法厅, of a provincial 司法厅 in a city 司法局.
 */
export function counterpart(
  ending: "局" | "厅",
  region: RegionEntry,
  {
    context,
    grammar,
  }: {
    readonly context: ReportContext;
    readonly grammar: AgencyGrammar;
  },
): string | null {
  const { issuer, region: home } = context;
  if (issuer === null || home === null) return null;
  const own = withoutRegion(issuer.name, home);
  if (region === home) return own.endsWith(ending) ? own : null;
  if (!/[局厅]$/u.test(own)) return null;
  const changed =
    region.level === "province" ? (grammar.lineages.typeOf(own)?.province ?? own) : localName(own, grammar);
  return changed.endsWith(ending) ? changed : null;
}

function localName(own: string, grammar: AgencyGrammar): string {
  return own.endsWith("厅") ? (grammar.lineages.localOf(own) ?? `${own.slice(0, -1)}局`) : own;
}
