import type { Lexicon } from "@govkg/lexicon";
import type { Reading } from "../reading.js";
import type { Title } from "./title-scan.js";

/** How far the words around a title are looked at. */
const BEFORE = 14;
const BEHIND = 30;
/** A title with one of these heads is an instrument or a publication whatever stands around it. */
const INSTRUMENT_HEAD =
  /(?:条例|办法|规定|细则|规则|规程|意见|通知|决定|方案|计划|规划|纲要|要点|清单|目录|标准|规范|指引|指南|公告|通告|报告|法典|章程|制度|措施|读本|年鉴|白皮书|手册|汇编|协议|协定|备忘录|公约|倡议书|报|周刊|杂志|期刊)(?:[(（].*)?$/u;

/** A play of any local kind: 淮剧《潜行者》. */
const PLAY = /[^加急]剧$/u;

const PREPARED = new WeakMap<Lexicon, { readonly before: RegExp; readonly behind: RegExp }>();

/**
 * Whether a title is that of a film, play, song or programme on air; those are no instruments. Words right before
 * it tell, or the head noun behind its row: 创排《…》《…》等精品剧目.
 */
export function isArtwork(title: Title, { text, lexicon }: Reading): boolean {
  if (INSTRUMENT_HEAD.test(text.slice(title.start, title.end))) return false;
  const { before, behind } = patterns(lexicon);
  const lead = withoutRow(text.slice(Math.max(0, title.outer.start - 80), title.outer.start)).slice(-BEFORE);
  if (PLAY.test(lead) || before.test(/[^,。;:\n]*$/u.exec(lead)?.[0] ?? "")) return true;
  const rest = text
    .slice(title.outer.end, title.outer.end + 2 * BEHIND)
    .replace(/^(?:[、和与及]?《[^《》]{1,30}》)+/u, "");
  return behind.test(/^[^,。;\n《]*/u.exec(rest.slice(0, BEHIND))?.[0] ?? "");
}

/** Words before a row of titles: the titles that stand right before are left out. */
export function withoutRow(words: string): string {
  return words.replace(/(?:《[^《》]{1,80}》(?:\([^()]{0,60}\))?(?:、|和|及|与|以及)?)+$/u, "");
}

function patterns(lexicon: Lexicon): { readonly before: RegExp; readonly behind: RegExp } {
  const held = PREPARED.get(lexicon);
  if (held !== undefined) return held;
  const made = {
    before: new RegExp([...lexicon.words("artwork-before")].join("|"), "u"),
    behind: new RegExp([...lexicon.words("artwork-behind")].join("|"), "u"),
  };
  PREPARED.set(lexicon, made);
  return made;
}
