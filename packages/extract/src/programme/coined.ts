import { type Candidate, RANK } from "../candidate.js";
import { isCoinedPlatform } from "../platform/coined-platform.js";
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
  return themes.quoted.flatMap((phrase) => coinedCandidate(phrase, themes) ?? []);
}

function coinedCandidate(phrase: Quoted, themes: ThemeReading): Candidate | null {
  const { reading } = themes;
  const inner = reading.text.slice(phrase.start, phrase.end);
  if (!isNameLike(inner) || reading.lexicon.entriesOf(inner).length > 0) return null;
  if (isCoinedPlatform(phrase, themes) || nameScore(phrase, themes) < COINED_FROM) return null;
  const name = reading.surface(phrase);
  return {
    type: "programme",
    start: phrase.start,
    end: phrase.end,
    node: coinedNode("programme", name),
    rule: "programme-coined",
    row: null,
    rank: RANK.catalogue,
    doubt: {
      code: "coined-programme",
      message: `"${name}" is in no catalogue; it was taken for a programme because its clause names it.`,
    },
  };
}

/** At least two ideographs, no sentence marks, no title inside. */
function isNameLike(inner: string): boolean {
  return /\p{Script=Han}.*\p{Script=Han}/u.test(inner) && !/[。;!?:《》]/u.test(inner);
}
