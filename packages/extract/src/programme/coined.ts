import { type Candidate, candidate, RANK } from "../candidate.js";
import type { Quoted } from "../quote/quoted.js";
import { coinedNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { COINED_FROM, nameScore } from "./name-score.js";

/**
 * Names newly coined between quotation marks (ontology 6), told from slogans, quotations and complaints by the
 * words around them:
 *
 *     展旦召司法所创新“草原110+调解”模式
 *                    ^────────────^
 */
export function findCoined(themes: ThemeReading): Candidate[] {
  const { reading } = themes;
  const textOf = ({ start, end }: Quoted): string => reading.text.slice(start, end);
  // a name once coined is a name wherever the report quotes it
  const coined = new Set(themes.open.filter((phrase) => nameScore(phrase, themes) >= COINED_FROM).map(textOf));
  return themes.open
    .filter((phrase) => coined.has(textOf(phrase)))
    .map((phrase) => coinedCandidate(phrase, reading.surface(phrase)));
}

function coinedCandidate({ start, end }: Quoted, name: string): Candidate {
  const node = coinedNode("programme", name);
  const doubt = {
    code: "coined-programme",
    message: `"${name}" is in no catalogue; it was taken for a programme because its clause names it.`,
  } as const;
  const rank = RANK.catalogue;
  return candidate({ type: "programme", start, end, node, rule: "programme-coined", row: null, rank, doubt });
}
