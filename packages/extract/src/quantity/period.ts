import type { Span } from "@govkg/model";

/** Words for the time that a figure covers: 全年, 2024年, 截至11月底, 上半年, 1-11月. */
const PERIOD =
  /截[至止](?:到)?(?:目前|今年)?(?:20\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|份)?|20\d{2}年(?:度|以来|上半年|下半年|全年|\d{1,2}月(?:\d{1,2}日)?(?:以来)?|至20\d{2}年|-20\d{2}年)?|二〇[一二][〇一二三四五六七八九]年度?|全年|今年(?:以来|前?\d{1,2}[-至]\d{1,2}月)?|本年度|年内|去年|上年|上一年度?|[上下]半年|前?[一二三四\d]季度|(?<!\d)\d{1,2}[-至]\d{1,2}月|每(?:年|月|季度|周|半年)|近[一二三两四五\d]年来?|“?十[三四五]五”?(?:期间|以来)/gu;

interface Period {
  readonly end: number;
  readonly words: string;
}

/** Words of time in the sentences of a text, read once a sentence; to be asked in order of the text. */
export class Periods {
  private sentenceStart = -1;
  private periods: readonly Period[] = [];

  constructor(private readonly text: string) {}

  /** The last words of time before an offset in its sentence; null when there are none. */
  before(offset: number, sentence: Span): string | null {
    if (sentence.start !== this.sentenceStart) {
      this.sentenceStart = sentence.start;
      this.periods = periodsIn(this.text.slice(sentence.start, sentence.end), sentence.start);
    }
    return this.periods.findLast(({ end }) => end <= offset)?.words ?? null;
  }
}

function periodsIn(words: string, offset: number): Period[] {
  const periods: Period[] = [];
  PERIOD.lastIndex = 0;
  for (let match = PERIOD.exec(words); match !== null; match = PERIOD.exec(words)) {
    periods.push({ end: offset + PERIOD.lastIndex, words: match[0] });
  }
  return periods;
}
