import { CharacterSet, isHanAt } from "../character-set.js";
import type { Figure } from "./figure.js";
import type { QuantityGrammar } from "./quantity-grammar.js";

const DIGITS = "0123456789";
const LETTERS = new CharacterSet("abcdefghijklmnopqrstuvwxyz");
const DIGIT = new CharacterSet(DIGITS);
/** Marks that a clause or a member of a list ends with; the end of the text is one too. */
const MARK = new CharacterSet(",。;、)\n");

function isMarkOrEnd(text: string, at: number): boolean {
  return at >= text.length || MARK.hasAt(text, at);
}

/**
 * Whether a number with its unit is a reported figure (ontology 4), and not a date, an ordinal, a number in a list,
 * in a code or in a name.
 */
export function isCounted(text: string, figure: Figure, grammar: QuantityGrammar): boolean {
  const { numeral } = figure;
  if (isOrdinal(text, numeral.start) || isInCode(text, figure)) return false;
  if (grammar.numberNames.lengthAt(text, numeral.start) > 0) return false;
  if (numeral.isBare && !isToldBare(text, figure)) return false;
  if (numeral.script === "chinese" && numeral.value === 0) return false;
  const unit = figure.unit === null ? (figure.sign ?? "") : text.slice(figure.unit.start, figure.unit.end);
  if (unit === "") return isCountWithoutUnit(text, figure);
  return !isDate(text, figure, unit) && !isDeterminer(text, figure, unit) && !isMisread(text, figure, unit, grammar);
}

/** What stands between 第 and the last of the numbers it makes ordinals of. */
const ORDINAL_PART = new CharacterSet(`一二三四五六七八九十百零${DIGITS}、和至到-`);

/** 第三次, 第十二条至第十五条, 第一、二、三项. */
//     ^
function isOrdinal(text: string, start: number): boolean {
  for (let at = start - 1, limit = start - 12; at >= 0 && at > limit; at--) {
    if (text[at] === "第") return true;
    if (!ORDINAL_PART.hasAt(text, at)) return false;
  }
  return false;
}

const CODE_BEFORE = new CharacterSet(`.${DIGITS}/×*+=@#_`);
const CODE_BEHIND = new CharacterSet(`${DIGITS}+×*`);
const SHARE_SIGN = new CharacterSet("%‰");

/** pm2.5, 2024-01-26, 7×24小时, 1+N: the number goes on in letters or signs on either side. */
function isInCode(text: string, figure: Figure): boolean {
  const { start } = figure.numeral;
  const before = text[start - 1];
  if (CODE_BEFORE.hasAt(text, start - 1) && figure.start === start && !isBehindItemNumber(text, start)) return true;
  if (before === "-" && text[start - 2] !== "-") return true;
  if (before === ":" && DIGIT.hasAt(text, start - 2)) return true;
  // `app3个` is a count behind a word, `a4张` and `5g` are none
  if (LETTERS.hasAt(text, start - 1) && !(LETTERS.hasAt(text, start - 2) && LETTERS.hasAt(text, start - 3)))
    return true;
  if (CODE_BEHIND.hasAt(text, figure.end)) return true;
  const { end } = figure;
  return LETTERS.hasAt(text, end) && !isHanAt(text, end - 1) && !SHARE_SIGN.hasAt(text, end - 1);
}

/** `2.13个事项`: the point belongs to the number of the item. */
function isBehindItemNumber(text: string, start: number): boolean {
  return text[start - 1] === "." && /(?:^|\n)\d{1,2}\.$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** 1700余群众, 八十余万。: only a number that tells it is rough or large stands without a unit. */
function isCountWithoutUnit(text: string, { numeral, approx }: Figure): boolean {
  const { end, value, isBare } = numeral;
  if (approx === "余" || approx === "多") return value >= 10 && (isHanAt(text, end) || MARK.hasAt(text, end));
  return MYRIADS.hasAt(text, end - 1) && !isBare && isMarkOrEnd(text, end);
}

const MYRIADS = new CharacterSet("万亿");

/** 百余家, 近千人, 突破百亿元: a lone multiplier counts when it is rough or reached; 千亿产业 names a size. */
function isToldBare(text: string, { sign, approx, start }: Figure): boolean {
  return (
    sign !== undefined ||
    approx !== undefined ||
    /(?:破|达到?|至|到|上)$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

const DAY_OF_DATE = new CharacterSet("月日至、-/当元于同");
const BEHIND_DAYS = new CharacterSet(",。;)\n内的");

/** 2024年, 二〇二四年, 11月30日, 公示30日 (no date), 近三年. */
function isDate(text: string, figure: Figure, unit: string): boolean {
  const { numeral } = figure;
  if (unit === "年") return (numeral.value >= 1900 && numeral.value < 2200) || !isSpanOfYears(text, figure);
  if (unit !== "日") return false;
  const isLoose = figure.approx !== undefined || figure.max !== undefined;
  const isDuration = isLoose || figure.end >= text.length || BEHIND_DAYS.hasAt(text, figure.end);
  return DAY_OF_DATE.hasAt(text, numeral.start - 1) || !isDuration;
}

/** 为期三年, 延长5年, 连续四年: a duration that is told; 近三年, 三年行动 and 这两年 only date or name something. */
function isSpanOfYears(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, figure.start - 2), figure.start);
  if (/(?:连续|为期|延长|缩短|长达|不少|提前|期限|有效)$/u.test(before)) return true;
  return figure.approx !== undefined && !figure.approx.startsWith("近");
}

const DURATION_UNIT = /^(?:个月|个?小时|天|周|年|个?工作日|分钟|个百分点|成|倍|元|块钱)$/u;
const NO_COUNT_BEFORE = new CharacterSet("同每某另这那任首再又哪唯逐");
const NO_ONE_BEFORE = new CharacterSet("跑查统一二三干成办说叫做抓定建精好\n");
const BEHIND_DURATION = new CharacterSet("内的以");

/** 一个平台, 同一个, 一次性: 一 as an article; it counts at the end of its clause (听证一场，) and in durations. */
function isDeterminer(text: string, figure: Figure, unit: string): boolean {
  const { numeral } = figure;
  if (numeral.script !== "chinese" || figure.approx !== undefined || figure.max !== undefined) return false;
  const before = numeral.start - 1;
  if (NO_COUNT_BEFORE.hasAt(text, before)) return true;
  // what is two of is 两个; 二次, 二期 are the second
  if (numeral.value === 2 && text[numeral.start] === "二" && !DURATION_UNIT.test(unit)) return true;
  if (numeral.value !== 1) return false;
  if (unit === "年" || unit === "起" || NO_ONE_BEFORE.hasAt(text, before)) return true;
  const isAtEnd = isMarkOrEnd(text, figure.end);
  if (DURATION_UNIT.test(unit)) return !(isAtEnd || BEHIND_DURATION.hasAt(text, figure.end));
  return !isAtEnd || !(isHanAt(text, before) || text[before] === "”");
}

/** What behind a unit makes another word of it: 期间, 条例, 人大. */
const WORD_BEHIND: ReadonlyMap<string, CharacterSet> = new Map([
  ["期", new CharacterSet("间工")],
  ["分", new CharacterSet("之别类局院中公会级")],
  ["位", new CharacterSet("数")],
  ["名", new CharacterSet("数")],
  ["台", new CharacterSet("阶")],
  ["首", new CharacterSet("届")],
  ["条", new CharacterSet("例")],
  ["人", new CharacterSet("大民")],
  ["家", new CharacterSet("庭长属")],
]);

/** 2分类, 3期间, 5条例: the unit is the beginning of another word. */
function isMisread(text: string, figure: Figure, unit: string, grammar: QuantityGrammar): boolean {
  const { end } = figure;
  const isChinese = figure.numeral.script === "chinese";
  if (text[end] === "级" || (WORD_BEHIND.get(unit)?.hasAt(text, end) ?? false)) return true;
  switch (unit) {
    case "期":
      return isPhase(text, figure, grammar);
    case "分钟":
      // 15分钟社区生活圈, 5分钟响应圈
      return /^[\u4e00-\u9fff]{0,8}圈/u.test(text.slice(end, end + 9));
    case "分":
      return isChinese;
    case "次":
      return isSession(text, figure);
    case "位":
    case "名":
      return text[figure.start - 1] === "前";
    case "人":
      return text[end] === "一";
    case "个":
      return isChinese && (text[end] === "人" || text[end] === "体");
    case "台":
    case "首":
    case "升":
    case "条":
    case "家":
      return false;
    default:
      return isChinese && text[end] === "一";
  }
}

const ASSEMBLY = new CharacterSet("大委、");

/** 十二届二次、三次全会, 人大三次会议: sessions are counted by ordinals. */
function isSession(text: string, figure: Figure): boolean {
  const { start, end } = figure;
  if (text[start - 1] === "届") return true;
  if (/^(?:、?[二三四五六七八九十]{1,3}次)*(?:全会|全体)/u.test(text.slice(end, end + 24))) return true;
  return ASSEMBLY.hasAt(text, start - 1) && /^(?:会议|党代会|代表)/u.test(text.slice(end, end + 3));
}

/** 食品产业园三期 is a phase of a project, 开课三期 a count. */
function isPhase(text: string, { numeral }: Figure, grammar: QuantityGrammar): boolean {
  if (numeral.script !== "chinese" || numeral.value > 5) return false;
  return numeral.value === 1 || grammar.verbs.lengthBefore(text, numeral.start) === 0;
}
