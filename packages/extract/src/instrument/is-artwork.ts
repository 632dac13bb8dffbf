import type { Lexicon } from "@govkg/lexicon";
import { oncePer } from "../once-per.js";
import type { Reading } from "../reading.js";
import { beforeRow } from "./title-place.js";
import type { Title } from "./title-scan.js";

/** How far the words around a title are looked at. */
const BEFORE = 14;
const BEHIND = 30;
/** How far a row of titles is followed. */
const ROW = 80;
/** A play of any local kind: 淮剧《潜行者》. */
const PLAY = /[^加急]剧$/u;

/** Words around the title of a work of art, of a lexicon. */
const patterns = oncePer((lexicon: Lexicon) => ({
  before: new RegExp([...lexicon.words("artwork-before")].join("|"), "u"),
  behind: new RegExp([...lexicon.words("artwork-behind")].join("|"), "u"),
}));

/**
 * Whether a title whose head noun is no instrument's is that of a film, play, song or programme on air. Words right
 * before it tell, or the head noun behind its row: 创排《…》《…》等精品剧目.
 */
export function isArtwork(title: Title, { text, lexicon }: Reading): boolean {
  const { before, behind } = patterns(lexicon);
  const lead = beforeRow(text, title.outer.start, ROW).slice(-BEFORE);
  if (PLAY.test(lead) || before.test(/[^,。;:\n]*$/u.exec(lead)?.[0] ?? "")) return true;
  const rest = text
    .slice(title.outer.end, title.outer.end + 2 * BEHIND)
    .replace(/^(?:[、和与及]?《[^《》]{1,30}》)+/u, "");
  return behind.test(/^[^,。;\n《]*/u.exec(rest.slice(0, BEHIND))?.[0] ?? "");
}
