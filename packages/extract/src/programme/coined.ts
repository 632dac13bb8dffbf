import { type Candidate, RANK } from "../candidate.js";
import { isCoinedPlatform } from "../platform/coined-platform.js";
import type { Quoted } from "../quote/quoted.js";
import { coinedNode } from "../theme/theme-node.js";
import type { ThemeReading } from "../theme/theme-reading.js";
import { withoutVersion } from "../theme/version-end.js";
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
  const phrases = themes.quoted.filter((phrase) => isOpen(reading.text.slice(phrase.start, phrase.end), themes));
  // a name once coined is a name wherever the report quotes it
  const coined = new Set(phrases.filter((phrase) => isCoined(phrase, themes)).map((phrase) => reading.surface(phrase)));
  return phrases.flatMap((phrase) => {
    const name = reading.surface(phrase);
    return coined.has(name) ? [coinedCandidate(phrase, name)] : [];
  });
}

/** Could be a name, and no row has it, with a version or without. */
function isOpen(inner: string, { reading: { lexicon } }: ThemeReading): boolean {
  return isNameLike(inner) && lexicon.entriesOf(withoutVersion(inner)).length === 0;
}

function isCoined(phrase: Quoted, themes: ThemeReading): boolean {
  return !isCoinedPlatform(phrase, themes) && nameScore(phrase, themes) >= COINED_FROM;
}

function coinedCandidate(phrase: Quoted, name: string): Candidate {
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

/** Two ideographs at least, or a code such as 1+3+n; no sentence marks, no title inside. */
function isNameLike(inner: string): boolean {
  if (/[。;!?:《》]/u.test(inner)) return false;
  return /\p{Script=Han}.*\p{Script=Han}/u.test(inner) || /^[\dnx]+(?:\+[\dnx]+)+$/u.test(inner);
}
