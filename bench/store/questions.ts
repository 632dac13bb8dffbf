import { createQueries, type Extraction, type Queries } from "@govkg/model";
import { openStore } from "@govkg/store";
import { Random } from "../generate/random.js";
import { generateExtractions, readGeneratorSource } from "../generate-extractions.js";

/** Names that one round of questions is about, drawn from a report of the store. */
export interface Subject {
  readonly extraction: Extraction;
  readonly law: string;
  readonly programme: string;
  readonly entity: string;
  readonly region: string;
  readonly agency: string;
  readonly year: number;
  readonly evidence: string;
  readonly words: string;
  readonly subject: string;
}

type Ask = (queries: Queries, subject: Subject, random: Random) => Promise<unknown>;

/** Each question, with the bound of issue 5 in milliseconds. */
export const QUESTIONS: Readonly<Record<string, readonly [bound: number, ask: Ask]>> = {
  "1 regionsCiting": [10, (q, s) => q.regionsCiting(s.law)],
  "1 agenciesCiting": [10, (q, s) => q.agenciesCiting(s.law)],
  "1 reportsCiting": [10, (q, s) => q.reportsCiting(s.law)],
  "1 regionsCiting, filtered": [
    10,
    (q, s) => q.regionsCiting(s.law, { years: { from: 2020 }, stances: ["implement"] }),
  ],
  "2 lawsCitedBy region": [10, (q, s) => q.lawsCitedBy(s.region)],
  "2 lawsCitedBy agency": [10, (q, s) => q.lawsCitedBy(s.agency)],
  "3 citationMatrix 100 × 100": [
    200,
    (q) => q.citationMatrix({ rows: { kind: "regions", top: 100 }, columns: { labels: ["Law"], top: 100 } }),
  ],
  "4 shared": [50, (q, s) => q.shared([s.region, "region:440000"])],
  "4 distinctive": [50, (q, s) => q.distinctive(s.region)],
  "5 regionsRunning": [10, (q, s) => q.regionsRunning(s.programme)],
  "5 programmesOf": [10, (q, s) => q.programmesOf(s.region)],
  "6 timeline": [50, (q, s) => q.timeline(s.law)],
  "6 diffusion": [50, (q, s) => q.diffusion(s.programme)],
  "7 coCited": [50, (q, s) => q.coCited(s.law)],
  "8 similarRegions": [50, (q, s) => q.similarRegions(s.region)],
  "9 commitments": [50, (q, s) => q.commitments(s.agency, s.year)],
  "9 followUp": [50, (q, s) => q.followUp(s.agency, s.year)],
  "10 problems": [50, (q) => q.problems()],
  "11 quantities": [50, (q, s) => q.quantities({ subject: s.subject })],
  "12 outdatedCitations": [50, (q) => q.outdatedCitations()],
  "13 agencyHistory": [50, (q, s) => q.agencyHistory(s.agency)],
  "14 coverage": [50, (q, s) => q.coverage({ regions: [s.region] })],
  "15 boilerplate": [50, (q, s) => q.boilerplate(s.extraction.report.id)],
  "16 evidence": [10, (q, s) => q.evidence(s.evidence)],
  "17 search": [10, (q, s) => q.search(s.words)],
  "18 neighbours": [50, (q, s) => q.neighbours(s.entity)],
  "18 path": [50, (q, s) => q.path(s.agency, s.law)],
  "18 get": [50, (q, s) => q.get(s.entity)],
  "18 list": [50, (q) => q.list("Law")],
  "18 stats": [50, (q) => q.stats()],
};

/** Rounds of each question that are not measured. */
const WARM_UP = 5;

/** Milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

interface QuestionTimes extends Quantiles {
  /** CPU time of the process: what a busy machine doesn't change much. */
  readonly meanCpu: number;
  readonly bound: number;
}

/** How quickly a store answers, in milliseconds. */
export interface Questions {
  readonly reports: number;
  readonly openMs: number;
  readonly firstQuestionMs: number;
  readonly replace: Quantiles;
  readonly questions: Readonly<Record<string, QuestionTimes>>;
}

/** p50 and p95 of each question in milliseconds (and the mean CPU time: what a busy machine doesn't change much) over reports drawn at random, and the time to open and to replace a report. */
export async function measureQuestions(path: string, rounds: number): Promise<Questions> {
  const source = await readGeneratorSource();
  const before = performance.now();
  const store = openStore(path);
  const openMs = performance.now() - before;
  const { reports } = await store.facts.stats();
  const random = new Random(42);
  const draw = () => {
    for (;;) {
      const [extraction] = generateExtractions(source, { from: random.below(reports), count: 1 });
      const subject = extraction && subjectOf(extraction, random);
      if (subject) return subject;
    }
  };
  const subjects = Array.from({ length: rounds }, draw);
  const queries = createQueries(store.facts);
  const first = performance.now();
  await queries.regionsCiting(subjects[0]?.law ?? "");
  const firstMs = performance.now() - first;
  const questions: Record<string, QuestionTimes> = {};
  for (const [name, [bound, ask]] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    // a process that answers many questions has compiled the code of each
    for (const subject of subjects.slice(0, WARM_UP)) await ask(queries, subject, random);
    const cpu = process.cpuUsage();
    for (const subject of subjects) {
      const start = performance.now();
      await ask(queries, subject, random);
      times.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(cpu);
    questions[name] = { ...quantiles(times), meanCpu: round((user + system) / 1000 / subjects.length), bound };
    console.error(name, JSON.stringify(questions[name]));
  }
  const replacing: number[] = [];
  for (const { extraction } of subjects) {
    const start = performance.now();
    await store.put(extraction);
    replacing.push(performance.now() - start);
  }
  await store.close();
  return { reports, openMs: round(openMs), firstQuestionMs: round(firstMs), replace: quantiles(replacing), questions };
}

export function subjectOf(extraction: Extraction, random: Random): Subject | null {
  const { report, mentions, quantities } = extraction;
  const named = (type: string) => mentions.filter((mention) => mention.type === type && mention.entityId !== null);
  const law = named("law")[random.below(named("law").length)]?.entityId;
  const programme = named("programme")[random.below(named("programme").length)]?.entityId;
  const mention = mentions[random.below(mentions.length)];
  const { regionId, lineage, year } = report;
  if (!law || !programme || !mention?.entityId || !regionId || !lineage || year === null) return null;
  return {
    extraction,
    law,
    programme,
    entity: mention.entityId,
    region: regionId,
    agency: lineage,
    year,
    evidence: `${report.id}@${mention.start}-${mention.end}`,
    words: mention.text,
    subject: quantities[random.below(quantities.length)]?.subject || "事项",
  };
}

export function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: round(sorted.at(-1) ?? 0) };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
