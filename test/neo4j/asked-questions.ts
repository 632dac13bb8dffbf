import type { Queries } from "@govkg/model";

const LAW = "中华人民共和国数据安全法";
const AGENCY = "深圳市福田区政务服务数据管理局";
const REGION = "region:440304";
const REPORT = `report:${AGENCY}/2023`;

/** Every question of the interface, asked once. */
export const ASKED: Readonly<Record<string, (queries: Queries) => Promise<unknown>>> = {
  regionsCiting: (q) => q.regionsCiting(LAW),
  agenciesCiting: (q) => q.agenciesCiting(LAW),
  reportsCiting: (q) => q.reportsCiting(LAW),
  lawsCitedBy: (q) => q.lawsCitedBy(REGION),
  citationMatrix: (q) => q.citationMatrix(),
  shared: (q) => q.shared([REGION, "region:440104"]),
  distinctive: (q) => q.distinctive(REGION),
  regionsRunning: (q) => q.regionsRunning("programme:高效办成一件事"),
  programmesOf: (q) => q.programmesOf(REGION),
  timeline: (q) => q.timeline(LAW),
  diffusion: (q) => q.diffusion("programme:高效办成一件事"),
  coCited: (q) => q.coCited(LAW),
  similarRegions: (q) => q.similarRegions(REGION),
  commitments: (q) => q.commitments(AGENCY, 2023),
  followUp: (q) => q.followUp(AGENCY, 2023),
  problems: (q) => q.problems(),
  problemsConcerning: (q) => q.problemsConcerning(null),
  quantities: (q) => q.quantities({ subject: "事项" }),
  outdatedCitations: (q) => q.outdatedCitations(),
  agencyHistory: (q) => q.agencyHistory(AGENCY),
  coverage: (q) => q.coverage(),
  boilerplate: (q) => q.boilerplate(REPORT),
  evidence: (q) => q.evidence(`${REPORT}@0-10`),
  search: (q) => q.search("政务服务"),
  neighbours: (q) => q.neighbours(REPORT),
  path: (q) => q.path(REPORT, `law:${LAW}`),
  get: (q) => q.get(REPORT),
  list: (q) => q.list("Law"),
  stats: (q) => q.stats(),
};
