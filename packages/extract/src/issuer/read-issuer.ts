import { type Diagnostic, type ReportFacts, reportId, unidentifiedReportId } from "@govkg/model";
import type { AgencyGrammar } from "../agency/agency-grammar.js";
import { type AgencyNode, localAgency } from "../agency/agency-node.js";
import type { ReportContext } from "../context.js";
import type { Reading } from "../reading.js";
import { regionHits } from "../region/region-hits.js";
import { regionCode, regionNodeId } from "../region/region-node.js";
import { lineageOf } from "../region/resolve-region.js";
import { centralIssuer } from "./central-issuer.js";
import { IssuerFinder } from "./find-issuer.js";
import { guessLineage } from "./guess-lineage.js";
import { publishedOn } from "./published-on.js";
import { renamedIssuer } from "./renamed-issuer.js";
import { reportKind } from "./report-kind.js";
import { reportTitle } from "./report-title.js";
import { reportYear } from "./report-year.js";

/** Issuer, region and year of a report, from front matter, title, signature and opening. */
export function readIssuer(reading: Reading, grammar: AgencyGrammar): ReportContext {
  const ends = regionHits(reading);
  const kind = reportKind(reading);
  const published = publishedOn(reading);
  const year = reportYear(reading, kind ?? "other", published);
  const scan = { ends, lineage: guessLineage(ends, reading.lexicon), year };
  const titled = new IssuerFinder(reading, grammar, { ...scan, isWorkReport: kind === "work-report" }).find();
  const issuer = titled === null ? null : renamedIssuer(titled, { reading, grammar, scan });
  const agency = issuer === null ? centralIssuer(reading, grammar) : localAgency({ ...issuer, row: null }, grammar);
  const region = issuer?.region ?? null;
  return {
    facts: {
      id:
        agency === null || year === null
          ? unidentifiedReportId(reading.document.id)
          : reportId(agency.name, year, kind ?? "other"),
      kind: kind ?? "other",
      title: titleOf(reading),
      agency: agency?.name ?? null,
      agencyId: agency?.id ?? null,
      lineage: agency?.lineage ?? null,
      level: agency?.level ?? null,
      region: region?.fullName ?? null,
      regionId: region === null ? null : regionNodeId(region),
      regionCode: region === null ? null : regionCode(region),
      regionChain: region === null ? [] : [...region.chain],
      year,
      publishedOn: published,
    },
    issuer: agency,
    region,
    // with no issuer known, 市委 is still that of the city that the whole text speaks of
    lineage: region === null ? scan.lineage : lineageOf(region, reading.lexicon),
    year,
    diagnostics: doubts({ kind, agency, year }),
  };
}

interface Known {
  readonly kind: ReportFacts["kind"] | null;
  readonly agency: AgencyNode | null;
  readonly year: number | null;
}

function doubts({ kind, agency, year }: Known): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (kind === null)
    found.push({ code: "not-a-report", message: "Neither title nor opening says that this is a report." });
  if (agency === null) {
    found.push({
      code: "no-issuer",
      message: "Neither title, signature, front matter nor opening names the organ that reports.",
    });
    found.push({
      code: "no-region",
      message: "The place of the report is not known; relative names such as 区司法局 stay unresolved.",
    });
  }
  if (year === null)
    found.push({ code: "no-year", message: "Neither title, opening nor date tells the year reported on." });
  return found;
}

/** The title with full-width digits and Latin letters as ordinary ones. */
function titleOf(reading: Reading): string | null {
  const title = reportTitle(reading.document)?.text;
  return (
    title?.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    ) ?? null
  );
}
