import { foldName, type ProgrammeEntry } from "@govkg/lexicon";
import { type Decision, type Entity, entityId, type Span } from "@govkg/model";
import { type Candidate, candidate, RANK } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { isTheme } from "../theme/pick-entry.js";
import { coinedNode, themeNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";

/** Claims for quoted names on which a person has decided; a rejected name gives none. */
export function findDecidedNames(themes: ThemeReading): Candidate[] {
  const { decided, decisions, reading } = themes;
  return decided.flatMap((phrase) => {
    const decision = decisions.of(reading.text.slice(phrase.start, phrase.end));
    return decision === undefined ? [] : decidedCandidates(phrase, decision, themes);
  });
}

function decidedCandidates(phrase: Quoted, decision: Decision, themes: ThemeReading): Candidate[] {
  switch (decision.action) {
    case "accept":
      return [toCandidate(phrase, acceptedNode(decision), decision)];
    case "reject":
      return [];
    case "merge":
      return [toCandidate(phrase, nodeOfName(decision.into, themes), decision)];
    case "split":
      return partsOf(phrase, decision.into, themes).map(({ name, ...span }) =>
        toCandidate(span, nodeOfName(name, themes), decision),
      );
  }
}

function toCandidate({ start, end }: Span, node: Entity, { action }: Decision): Candidate {
  const type = node.label === "Platform" ? "platform" : node.label === "Event" ? "event" : "programme";
  return candidate({ type, start, end, node, rule: `decision-${action}`, row: node.row, rank: RANK.catalogue });
}

function acceptedNode(decision: Extract<Decision, { action: "accept" }>): Entity {
  const { type = "programme", kind } = decision;
  const name = decision.as ?? decision.name;
  const shared = { id: entityId(type, name), name, row: `decisions:${decision.name}` };
  if (type === "platform") return { label: "Platform", ...shared };
  return { label: "Programme", ...shared, ...(kind === undefined ? {} : { kind }) };
}

/** The catalogue's node of a name, or the one accepted under it, else a programme of that name. */
function nodeOfName(name: string, { reading, decisions }: ThemeReading): Entity {
  const entry = reading.lexicon.entriesOf(name).find((known): known is ProgrammeEntry => isTheme(known));
  if (entry !== undefined) return themeNode(entry);
  const decision = decisions.of(foldName(name));
  return decision?.action === "accept" ? acceptedNode(decision) : coinedNode("programme", name);
}

/** Where the parts of a split name stand in it, as far as they follow one another there. */
export function partsOf(
  phrase: Span,
  names: readonly string[],
  { reading }: Pick<ThemeReading, "reading">,
): (Span & { readonly name: string })[] {
  let from = phrase.start;
  return names.flatMap((name) => {
    const folded = foldName(name);
    const start = reading.text.indexOf(folded, from);
    if (start < 0 || start + folded.length > phrase.end) return [];
    from = start + folded.length;
    return [{ start, end: from, name }];
  });
}
