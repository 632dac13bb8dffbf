// Where the time of whole extraction goes, by folder of the sources: a sampling profile of the warm process, each
// sample counted for the nearest function of ours above it. Run on the sources, since built packages are one file each:
//   node --conditions=@govkg/source --import tsx bench/stages/main.ts
import { Session } from "node:inspector/promises";
import { createExtractor } from "@govkg/extract";
import { createLexicon } from "@govkg/lexicon";
import { readText } from "@govkg/read";
import { cpuTime } from "../speed/measure.js";
import { sampleTexts } from "../speed/sample.js";

const WARM_UP = 8000;
const SAMPLED = 8000;

const texts = sampleTexts();
const extractor = createExtractor(createLexicon());
runFor(WARM_UP);
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 500 });
await session.post("Profiler.start");
runFor(SAMPLED);
const { profile } = await session.post("Profiler.stop");
console.log(JSON.stringify(sharesOf(profile)));

function runFor(milliseconds: number): void {
  const end = cpuTime() + milliseconds;
  while (cpuTime() < end) {
    for (const text of texts) JSON.stringify(extractor.extract(readText(text, { id: "bench" })));
  }
}

type Profile = typeof profile;
type ProfileNode = Profile["nodes"][number];

/** Shares of time in per cent by stage, the largest first. */
function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profile): Record<string, number> {
  const stages = stagesOf(nodes);
  const spent = new Map<string, number>();
  samples.forEach((id, index) => {
    const stage = stages.get(id) ?? "other";
    spent.set(stage, (spent.get(stage) ?? 0) + (timeDeltas[index] ?? 0));
  });
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  const shares = [...spent].sort((a, b) => b[1] - a[1]);
  return Object.fromEntries(shares.map(([stage, time]) => [stage, Number(((100 * time) / total).toFixed(1))]));
}

/** The stage of each node of the tree: its own, or that of the node above it. */
function stagesOf(nodes: readonly ProfileNode[]): Map<number, string> {
  const stages = new Map<number, string>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  // nodes come with parents before children
  for (const node of nodes) {
    const above = stages.get(parents.get(node.id) ?? -1) ?? "other";
    stages.set(node.id, stageOf(node) ?? above);
  }
  return stages;
}

function stageOf({ callFrame: { functionName, url } }: ProfileNode): string | undefined {
  if (functionName === "(garbage collector)") return "collecting garbage";
  const [, folder, inner = ""] = /\/packages\/(\w+)\/src\/(?:([\w-]+)\/)?/u.exec(url) ?? [];
  if (folder === "extract") return inner === "" ? "arranging" : inner;
  if (folder !== undefined) return { lexicon: "fold and match", model: "ids and spans" }[folder] ?? folder;
  return url.endsWith("/bench/stages/main.ts") ? "serialise" : undefined;
}
