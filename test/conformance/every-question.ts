import type { Queries } from "@govkg/model";
import type { Asked, RandomOptions } from "./random-options.js";

/** Each question in one or more forms, for the comparison of two implementations. */
export const EVERY_QUESTION: Readonly<
  Record<string, (queries: Queries, asked: Asked, options: RandomOptions) => Promise<unknown>>
> = {
  regionsCiting: (q, { law }, { fact }) => q.regionsCiting(law, fact),
  agenciesCiting: (q, { law }, { fact }) => q.agenciesCiting(law, fact),
  reportsCiting: (q, { law }, { fact: { order: _, ...fact } }) => q.reportsCiting(law, fact),
  "reportsCiting, distinctive": (q, { law }, { report }) => q.reportsCiting(law, { ...report, distinctive: true }),
  lawsCitedBy: (q, { agency }, { fact }) => q.lawsCitedBy(agency, fact),
  "lawsCitedBy a region": (q, _, { fact }) =>
    q.lawsCitedBy("440300", { ...fact, labels: ["Law", "Document", "Region"] }),
  "citationMatrix of regions": (q, _, { fact: { years, stances } }) =>
    q.citationMatrix({ ...(years ? { years } : {}), ...(stances ? { stances } : {}) }),
  "citationMatrix of agencies": (q, { agency, other }) =>
    q.citationMatrix({
      rows: { kind: "agencies", names: [agency, other] },
      columns: { labels: ["Programme", "Agency"] },
    }),
  "citationMatrix of nested regions": (q, { law }) =>
    q.citationMatrix({ rows: { kind: "regions", names: ["440000", "440300", "440304"] }, columns: { names: [law] } }),
  "citationMatrix of years": (q) => q.citationMatrix({ rows: { kind: "years" } }),
  shared: (q, { agency, other }, { fact: { order: _, ...fact } }) => q.shared([agency, other], fact),
  "shared by regions": (q, _, { report }) => q.shared(["440304", "440305"], report),
  distinctive: (q, { agency }, { fact: { order: _, ...fact } }) => q.distinctive(agency, { ...fact, minReports: 1 }),
  regionsRunning: (q, { programme }, { fact }) => q.regionsRunning(programme, fact),
  programmesOf: (q, { agency }, { fact }) => q.programmesOf(agency, fact),
  timeline: (q, { law }, { fact: { order: _, ...fact } }) => q.timeline(law, fact),
  "diffusion by region": (q, { programme }, { report }) => q.diffusion(programme, report),
  "diffusion by agency": (q, { law }, { report }) => q.diffusion(law, { ...report, by: "agency" }),
  "coCited by lift": (q, { law }, { report }) =>
    q.coCited(law, { ...report, minReports: 1, labels: ["Law", "Programme"] }),
  "coCited by number": (q, { programme }, { report }) =>
    q.coCited(programme, { ...report, minReports: 1, order: "both" }),
  similarRegions: (q, _, { report }) => q.similarRegions("440304", report),
  commitments: (q, { agency, year }, { report }) => q.commitments(agency, year, report),
  followUp: (q, { agency, year }) => q.followUp(agency, year),
  problems: (q, _, { report }) => q.problems(report),
  "problems by label": (q) => q.problems({ labels: ["Law", "Agency"] }),
  problemsConcerning: (q, { law }, { report }) => q.problemsConcerning(law, report),
  "problemsConcerning nothing": (q, _, { report }) => q.problemsConcerning(null, report),
  quantities: (q, _, { figure }) => q.quantities(figure),
  outdatedCitations: (q, _, { fact: { order: _order, ...fact } }) => q.outdatedCitations(fact),
  agencyHistory: (q, { agency }, { report }) => q.agencyHistory(agency, report),
  coverage: (q, _, { report }) => q.coverage({ ...report, due: "04-01" }),
  list: (q) => q.list("Agency", { limit: 3, offset: 1 }),
  "list with a part of the name": (q) => q.list("Law", { contains: "法" }),
  "neighbours of a law": (q, { law }) => q.neighbours(`law:${law}`),
  "neighbours of an agency": (q, { agency }) => q.neighbours(`agency:${agency}`, { limit: 3, offset: 2, evidence: 1 }),
  path: (q, { law, agency }) => q.path(`law:${law}`, `agency:${agency}`),
  get: (q, { agency }) => q.get(agency),
  stats: (q) => q.stats(),
  search: async (q, _, { report }) => sortedHits(await q.search("推进", { ...report, limit: 1000, offset: 0 })),
  "search for two words": async (q) => sortedHits(await q.search("公开 监督", { limit: 1000 })),
  "search with an entity": async (q, { law }) => sortedHits(await q.search("依据", { entities: [law], limit: 1000 })),
  "every report": everyReport,
  "every plan": everyPlan,
};

/** The order of hits is the source's own: they are compared as a set. */
function sortedHits(page: Awaited<ReturnType<Queries["search"]>>) {
  return [...page.rows].sort((a, b) => ((a.evidence[0] ?? "") < (b.evidence[0] ?? "") ? -1 : 1));
}

/** What can be asked of each report: its shared sentences and the evidence on its edges. */
async function everyReport(queries: Queries): Promise<unknown> {
  const { rows } = await queries.list("Report", { limit: 100 });
  const answers: unknown[] = [];
  for (const { id } of rows) {
    answers.push(await queries.boilerplate(id), await queries.boilerplate(id, { scope: "elsewhere", samples: 1 }));
    const { rows: edges } = await queries.neighbours(id, { limit: 1000 });
    answers.push(edges, await queries.evidenceOf(edges.flatMap(({ edge }) => edge.evidence)));
  }
  return answers;
}

/** The plan of each report held and what became of it. */
async function everyPlan(queries: Queries): Promise<unknown> {
  const { rows } = await queries.list("Report", { limit: 100 });
  const answers: unknown[] = [];
  for (const { properties } of rows) {
    const { agency, year } = properties;
    if (typeof agency !== "string" || typeof year !== "number") continue;
    answers.push(await queries.commitments(agency, year), await queries.followUp(agency, year));
  }
  return answers;
}
