import { documentNumber } from "./document-number.js";

/** What follows a title and belongs to it. */
export interface TitleTail {
  /** Articles cited, as written. */
  readonly articles: readonly string[];
  readonly docNumber: string | undefined;
  /** Notes in brackets: 2023年修正, 试行, 草案. */
  readonly notes: readonly string[];
  /** Short form defined for the title: 以下简称《办法》. */
  readonly shortForm: string | undefined;
  /** Offset behind it all. */
  readonly end: number;
}

const BARE_NUMBER = /[一-龥a-z]{1,12}[[(【〖](?:19|20)\d{2}年?[\])】〗]第?\d{1,5}号/uy;
const NUMBER = "第[〇零一二三四五六七八九十百千两\\d]{1,8}";
const ARTICLE = `${NUMBER}条(?:之[一二三四五六七八九十])?(?:第?[〇零一二三四五六七八九十\\d]{1,3}款)?(?:第?\\(?[〇零一二三四五六七八九十\\d]{1,3}\\)?项)?`;
const PARTS = `(?:${NUMBER}款)(?:${NUMBER}项)?|(?:第?\\([〇零一二三四五六七八九十\\d]{1,3}\\)|${NUMBER})项`;
/** 第二十四条、三十条 */
const ELLIPTIC = "、[一二三四五六七八九十百]{1,5}条(?![一-龥]{0,2}(?:措施|意见|建议))";
const ARTICLES = new RegExp(
  `(?:中的?|的|之)?(${ARTICLE}(?:(?:[、,]|和|及|与|以及|或|至|到|-)(?:${ARTICLE}|${PARTS})|${ELLIPTIC})*)`,
  "uy",
);
const SHORT_FORM =
  /(?:以下|下文)?(?:统|均|合)?(?:简称|称)(?:为|作|:)?[《〈“"‘<]{0,2}([^《》〈〉“”"‘’<>(),。、;]{1,20})/u;
const OPEN_SHORT_FORM = /,?(?:以下|下文)(?:统|均)?(?:简称|称)(?:为|作|:)?[《〈“"]{1,2}([^《》〈〉“”"(),。、;]{1,20})/uy;

const ANNOUNCED = /的(?:通知|意见|决定|批复|公告)[([【]/uy;
/** Longest bracket behind a title that is still a remark on it. */
const LONGEST_NOTE = 80;

/** What stands behind most titles: nothing of theirs. */
const NO_ARTICLES: readonly string[] = [];
/** What else a tail begins with: a bracket, 第十条, 的通知（…）, 以下简称. */
const BEGINS = new Set(Array.from("([【第的中之,以下", (sign) => sign.charCodeAt(0)));

/** Reads version notes, document number, short form and articles behind a title that ends at `from`. */
export function readTail(text: string, from: number): TitleTail {
  if (!BEGINS.has(text.charCodeAt(from)) && !isNumberBracket(text, from)) return emptyTail(from);
  const notes: string[] = [];
  let docNumber: string | undefined;
  let shortForm: string | undefined;
  // 《…方案》的通知（鄂政办发〔2024〕11号）: the number is behind the head of the announcing title
  let at = matchAt(ANNOUNCED, text, from) === null ? from : from + 3;
  for (let bracket = bracketAt(text, at); bracket !== null; bracket = bracketAt(text, at)) {
    const number = documentNumber(bracket.inside);
    const short = SHORT_FORM.exec(bracket.inside)?.[1];
    if (number === undefined && short === undefined && !isNote(bracket.inside)) break;
    docNumber ??= number;
    shortForm ??= short;
    if (number === undefined && short === undefined) notes.push(bracket.inside);
    at = bracket.end;
  }
  const bare = matchAt(BARE_NUMBER, text, at);
  if (bare !== null) {
    docNumber ??= documentNumber(bare[0]);
    at += bare[0].length;
  }
  const open = matchAt(OPEN_SHORT_FORM, text, at);
  if (open !== null) {
    shortForm ??= open[1];
    at += open[0].length;
  }
  const list = matchAt(ARTICLES, text, at);
  const articles = list === null ? NO_ARTICLES : splitArticles(list[1] ?? "");
  return { articles, docNumber, notes, shortForm, end: at + (list === null ? 0 : list[0].length) };
}

function emptyTail(end: number): TitleTail {
  return { articles: NO_ARTICLES, docNumber: undefined, notes: NO_ARTICLES, shortForm: undefined, end };
}

/** Longest word for the issuer in a document number. */
const LONGEST_BODY = 12;

/** Whether a word and the bracket of a document number follow: 福府规[2024]. */
function isNumberBracket(text: string, from: number): boolean {
  for (let at = from + 1; at <= from + LONGEST_BODY; at++) {
    const unit = text.charCodeAt(at);
    if (BRACKETS.has(unit)) return true;
    // signs end the word; letters and ideographs lie above them
    if (unit < 0x61 || (unit > 0x7a && unit < 0x4e00) || unit > 0x9fa5) return false;
  }
  return false;
}

const BRACKETS = new Set(Array.from("[(【〖", (sign) => sign.charCodeAt(0)));

function bracketAt(text: string, at: number): { inside: string; end: number } | null {
  const opener = text[at];
  const closer = opener === "(" ? ")" : opener === "[" ? "]" : opener === "【" ? "】" : "";
  if (closer === "") return null;
  let depth = 0;
  for (let end = at; end < Math.min(text.length, at + LONGEST_NOTE); end++) {
    if (text[end] === opener) depth++;
    else if (text[end] === closer && --depth === 0) return { inside: text.slice(at + 1, end), end: end + 1 };
    else if (text[end] === "\n") return null;
  }
  return null;
}

/** Whether a bracket is a remark on version, edition or state of the title before it. */
function isNote(inside: string): boolean {
  return inside.length <= 24 && /草案|[稿版本]$|修[正订改]|试行|暂行|\d{4}年?|施行|公布|以下/u.test(inside);
}

/** 第十条第二款、第十二条至第十五条 → two entries; a range stays whole. */
function splitArticles(list: string): string[] {
  return list.split(/[、,]|以及|[和及与或](?=第)/u).filter((part) => part !== "");
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
