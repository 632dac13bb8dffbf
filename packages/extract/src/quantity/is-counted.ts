import type { Figure } from "./figure.js";
import type { QuantityGrammar } from "./quantity-grammar.js";

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

/** 第三次, 第十二条至第十五条, 第一、二、三项. */
//     ^
function isOrdinal(text: string, start: number): boolean {
  for (let at = start - 1, limit = start - 12; at >= 0 && at > limit; at--) {
    const character = text[at] ?? "";
    if (character === "第") return true;
    if (!/[一二三四五六七八九十百零\d、和至到-]/u.test(character)) return false;
  }
  return false;
}

/** pm2.5, 2024-01-26, 7×24小时, 1+N: the number goes on in letters or signs on either side. */
function isInCode(text: string, figure: Figure): boolean {
  const { start } = figure.numeral;
  const before = text[start - 1] ?? "";
  if (/[.\d/×*+=@#_]/u.test(before) && figure.start === start && !isBehindItemNumber(text, start)) return true;
  if (before === "-" && text[start - 2] !== "-") return true;
  if (before === ":" && /\d/u.test(text[start - 2] ?? "")) return true;
  // `app3个` is a count behind a word, `a4张` and `5g` are none
  if (/[a-z]/u.test(before) && !/[a-z]{3}/u.test(text.slice(Math.max(0, start - 3), start))) return true;
  const behind = text[figure.end] ?? "";
  return /[\d+×*]/u.test(behind) || (/[a-z]/u.test(behind) && !/[\u4e00-\u9fff%‰]/u.test(text[figure.end - 1] ?? ""));
}

/** `2.13个事项`: the point belongs to the number of the item. */
function isBehindItemNumber(text: string, start: number): boolean {
  return /(?:^|\n)\d{1,2}\.$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** 1700余群众, 八十余万。: only a number that tells it is rough or large stands without a unit. */
function isCountWithoutUnit(text: string, figure: Figure): boolean {
  const { numeral, approx } = figure;
  const behind = text[numeral.end] ?? "";
  if (approx === "余" || approx === "多") return numeral.value >= 10 && /[\u4e00-\u9fff,。;、)\n]/u.test(behind);
  return /[万亿]/u.test(text[numeral.end - 1] ?? "") && !numeral.isBare && /[,。;、)\n]/u.test(behind || "\n");
}

/** 百余家, 近千人, 突破百亿元: a lone multiplier counts when it is rough or reached; 千亿产业 names a size. */
function isToldBare(text: string, { sign, approx, start }: Figure): boolean {
  return (
    sign !== undefined ||
    approx !== undefined ||
    /(?:破|达到?|至|到|上)$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** 2024年, 二〇二四年, 11月30日, 公示30日 (no date), 近三年. */
function isDate(text: string, figure: Figure, unit: string): boolean {
  const { numeral } = figure;
  const before = text[numeral.start - 1] ?? "";
  const isLoose = figure.approx !== undefined || figure.max !== undefined;
  if (unit === "年") {
    if (numeral.value >= 1900 && numeral.value < 2200) return true;
    return !isSpanOfYears(text, figure);
  }
  if (unit === "日")
    return /[月日至、\-/当元于同]/u.test(before) || !(isLoose || /[,。;)\n内的]/u.test(text[figure.end] ?? "\n"));
  return false;
}

/** 为期三年, 延长5年, 连续四年: a duration that is told; 近三年, 三年行动 and 这两年 only date or name something. */
function isSpanOfYears(text: string, figure: Figure): boolean {
  const before = text.slice(Math.max(0, figure.start - 2), figure.start);
  if (/(?:连续|为期|延长|缩短|长达|不少|提前|期限|有效)$/u.test(before)) return true;
  return figure.approx !== undefined && !/^近/u.test(figure.approx);
}

const DURATION_UNIT = /^(?:个月|个?小时|天|周|年|个?工作日|分钟|个百分点|成|倍|元|块钱)$/u;
const NO_COUNT_BEFORE = /[同每某另这那任首再又哪唯逐]/u;
const NO_ONE_BEFORE = /[跑查统一二三干成办说叫做抓定建精好\n]/u;

/** 一个平台, 同一个, 一次性: 一 as an article; it counts at the end of its clause (听证一场，) and in durations. */
function isDeterminer(text: string, figure: Figure, unit: string): boolean {
  const { numeral } = figure;
  if (numeral.script !== "chinese" || figure.approx !== undefined || figure.max !== undefined) return false;
  const before = text[numeral.start - 1] ?? "";
  if (NO_COUNT_BEFORE.test(before)) return true;
  // what is two of is 两个; 二次, 二期 are the second
  if (numeral.value === 2 && text[numeral.start] === "二" && !DURATION_UNIT.test(unit)) return true;
  if (numeral.value !== 1) return false;
  if (unit === "年" || unit === "起" || NO_ONE_BEFORE.test(before)) return true;
  const isAtEnd = /[,。;、)\n]/u.test(text[figure.end] ?? "\n");
  if (DURATION_UNIT.test(unit)) return !(isAtEnd || /[内的以]/u.test(text[figure.end] ?? ""));
  return !isAtEnd || !/[\u4e00-\u9fff”]/u.test(before);
}

/** 2分类, 3期间, 5条例: the unit is the beginning of another word. */
function isMisread(text: string, figure: Figure, unit: string, grammar: QuantityGrammar): boolean {
  const behind = text[figure.end] ?? "";
  if (behind === "级") return true;
  switch (unit) {
    case "期":
      return /[间工]/u.test(behind) || isPhase(text, figure, grammar);
    case "分":
      return figure.numeral.script === "chinese" || /[之别类局院中公会级]/u.test(behind);
    case "次":
      return isSession(text, figure);
    case "位":
    case "名":
      return behind === "数" || text[figure.start - 1] === "前";
    case "台":
      return behind === "阶";
    case "首":
      return behind === "届";
    case "升":
      return behind === "级";
    case "条":
      return behind === "例";
    case "人":
      return /[大民]/u.test(behind) || text.startsWith("一", figure.end);
    case "家":
      return /[庭长属]/u.test(behind);
    case "个":
      return /[人体]/u.test(behind) && figure.numeral.script === "chinese";
    default:
      return text.startsWith("一", figure.end) && figure.numeral.script === "chinese";
  }
}

/** 十二届二次、三次全会, 人大三次会议: sessions are counted by ordinals. */
function isSession(text: string, figure: Figure): boolean {
  const before = text[figure.start - 1] ?? "";
  const isSeries =
    before === "届" ||
    /^(?:、?[二三四五六七八九十]{1,3}次)*(?:全会|全体)/u.test(text.slice(figure.end, figure.end + 24));
  return (
    isSeries || (/[大委、]/u.test(before) && /^(?:会议|党代会|代表)/u.test(text.slice(figure.end, figure.end + 3)))
  );
}

/** 食品产业园三期 is a phase of a project, 开课三期 a count. */
function isPhase(text: string, { numeral }: Figure, grammar: QuantityGrammar): boolean {
  if (numeral.script !== "chinese" || numeral.value > 5) return false;
  return numeral.value === 1 || grammar.verbs.lengthBefore(text, numeral.start) === 0;
}
