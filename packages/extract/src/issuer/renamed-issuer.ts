import type { AgencyGrammar } from "../agency/agency-grammar.js";
import { withoutRegion } from "../agency/agency-node.js";
import { OrganScanner, type ScanContext } from "../agency/organ-scanner.js";
import type { Reading } from "../reading.js";
import type { Issuer } from "./find-issuer.js";
import { reportTitle } from "./report-title.js";

const BODY = 1500;

/**
 * A title may still bear the name that the organ had until it was renamed: where the body calls it by the latter
 * name, and the renaming lies in or before the year reported on, the latter name is the issuer's.
 */
export function renamedIssuer(
  titled: Issuer,
  { reading, grammar, scan }: { reading: Reading; grammar: AgencyGrammar; scan: ScanContext },
): Issuer {
  const own = withoutRegion(titled.name, titled.region);
  const renaming = grammar.lineages.renamingOf(own);
  if (renaming === undefined || (scan.year ?? Number.POSITIVE_INFINITY) < (renaming.year ?? 0)) return titled;
  const latter = titled.name.replace(own, renaming.latter);
  const title = reportTitle(reading.document);
  const start = title === null ? 0 : reading.fromSource(title).end;
  const organs = new OrganScanner(reading, grammar, scan).scan({
    start,
    end: Math.min(reading.text.length, start + BODY),
  });
  return organs.some(({ name }) => name === latter) ? { ...titled, name: latter } : titled;
}
