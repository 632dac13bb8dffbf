import { type Entry, foldName, type Lexicon } from "@govkg/lexicon";
import { entityId, type NameCandidate, type NameResolver, type NodeLabel, regionId } from "@govkg/model";
import { distance } from "fastest-levenshtein";

/** How many nearest names a message lists. */
const NEAREST = 5;

/** Tells what a name or alias of the catalogues means, and which names look like one that none of them has. */
export function lexiconResolver(lexicon: Lexicon): NameResolver {
  return {
    resolve(name, labels) {
      const byCode = lexicon.regionByCode(name);
      const entries = byCode ? [byCode] : [...lexicon.entriesOf(name), ...regionsByFullName(lexicon, name)];
      const candidates = entries.flatMap((entry) => candidateOf(entry) ?? []);
      return candidates.filter(({ label }) => labels.includes(label));
    },
    nearest: (name, labels) => nearestNames(lexicon, name, labels),
  };
}

/** Regions by their name with the chain before it, from the province or the prefecture: 广东省深圳市福田区, 深圳市福田区. */
function regionsByFullName(lexicon: Lexicon, name: string): Entry[] {
  const wanted = foldName(name);
  const isWanted = (full: string): boolean => full !== "" && foldName(full) === wanted;
  const found: Entry[] = [];
  // the region's own name is a surface of its own, the chain before it is not
  for (let start = 2; start <= wanted.length - 2; start++) {
    for (const entry of lexicon.entriesOf(wanted.slice(start))) {
      if (entry.kind === "region" && (isWanted(entry.fullName) || isWanted(entry.chain.join("")))) found.push(entry);
    }
  }
  return found;
}

function candidateOf(entry: Entry): NameCandidate | null {
  switch (entry.kind) {
    case "law":
      return { id: entityId("law", entry.title), label: "Law", name: entry.title };
    case "document":
      return { id: entityId("document", entry.title), label: "Document", name: entry.title };
    case "programme":
      return { id: entityId("programme", entry.name), label: "Programme", name: entry.name };
    case "platform":
      return { id: entityId("platform", entry.name), label: "Platform", name: entry.name };
    case "event":
      return { id: entityId("event", entry.name), label: "Event", name: entry.name };
    case "agency":
      return { id: entityId("agency", entry.name), label: "Agency", name: entry.name };
    case "region":
      return { id: regionId(entry.code), label: "Region", name: entry.fullName };
    case "agency-type":
      // a type of organ (司法局) is no node: only its bodies in a region are
      return null;
  }
}

/** Canonical names with a surface close to the one asked: by share of edits, a surface that holds it counts as near. */
function nearestNames(lexicon: Lexicon, name: string, labels: readonly NodeLabel[]): string[] {
  const wanted = foldName(name);
  const scored: { readonly name: string; readonly score: number }[] = [];
  const pairs = bigrams(wanted);
  for (let index = 0; index < lexicon.nameCount; index++) {
    const { surface, entries } = lexicon.name(index);
    if (!sharesBigram(surface, pairs)) continue;
    const score = unlikeness(wanted, surface);
    if (score > 0.6) continue;
    for (const entry of entries) {
      const candidate = candidateOf(entry);
      if (candidate && labels.includes(candidate.label)) scored.push({ name: candidate.name, score });
    }
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1));
  return [...new Set(scored.map((candidate) => candidate.name))].slice(0, NEAREST);
}

/** 0 for equal names, towards 1 for names with nothing in common. */
function unlikeness(wanted: string, surface: string): number {
  const edits = distance(wanted, surface) / Math.max(wanted.length, surface.length);
  if (!surface.includes(wanted) && !wanted.includes(surface)) return edits;
  // 数据安全 is nearer to 数据安全法 than the number of edits says, and the closer in length the nearer
  return 0.3 * edits;
}

function bigrams(name: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < name.length; index++) pairs.add(name.slice(index, index + 2));
  return pairs;
}

function sharesBigram(surface: string, pairs: ReadonlySet<string>): boolean {
  for (let index = 0; index + 1 < surface.length; index++) {
    if (pairs.has(surface.slice(index, index + 2))) return true;
  }
  return false;
}
