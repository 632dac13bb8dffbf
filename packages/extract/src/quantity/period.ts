import type { Span } from "@govkg/model";

/** Words for the time that a figure covers. */
const PERIOD =
  /截[至止](?:到)?(?:目前|今年)?(?:20\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|份)?|20\d{2}年(?:度|以来|上半年|下半年|全年|\d{1,2}月(?:\d{1,2}日)?(?:以来)?|至20\d{2}年|-20\d{2}年)?|二〇[一二]\S年度?|全年|今年(?:以来|前?[一-十\d]{1,2}[-至]\d{1,2}月)?|本?年度|年内|去年|上年|上一年度?|上半年|下半年|前?[一二三四\d]季度|\d{1,2}(?:-|至)\d{1,2}月|每年|每月|每季度|每周|每半年|近[一二三两四五\d]年来?|“?十[三四五]五”?(?:期间|以来)|五年来/gu;

const MAX_SENTENCE = 400;

/** The last words of time before a figure in its sentence, or null. */
export function periodOf(text: string, sentence: Span, figureStart: number): string | null {
  const from = Math.max(sentence.start, figureStart - MAX_SENTENCE);
  const matches = text.slice(from, figureStart).match(PERIOD);
  return matches?.at(-1) ?? null;
}
