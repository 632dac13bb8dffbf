import type { Signature } from "@govkg/model";
import { findDate } from "./dates.js";
import type { Line } from "./lines.js";

const SEARCHED_LINES = 20;
const SIGNER = /^[\u4e00-\u9fff()· ]{3,40}$/u;
/** Lines behind a signature that carry a date of their own. */
const CIRCULATION = /^(?:抄送|抄报|主送|附件|附|发送)|印发$/u;

/** The signature block of a report with its first and last line (both the number of lines when there is none). */
export interface SignatureBlock {
  readonly signature: Signature;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Finds signer and date near the end: on two lines or on one. */
export function findSignature(lines: readonly Line[], isOpen: (index: number) => boolean): SignatureBlock {
  for (let index = lines.length - 1; index >= Math.max(1, lines.length - SEARCHED_LINES); index--) {
    const line = lines[index];
    if (line === undefined || !isOpen(index) || CIRCULATION.test(line.words)) continue;
    const date = findDate(line.words);
    const rest = date === null ? "" : restOf(line.words, date.index, date.length);
    if (date === null || rest.length > 40 || /[。;,:]/u.test(rest)) continue;
    const start = line.start + date.index;
    const dated = { date: { start, end: start + date.length, iso: date.iso } };
    if (SIGNER.test(rest)) {
      const end = line.start + line.words.slice(0, date.index).trimEnd().length;
      return {
        signature: { ...dated, signer: { start: line.start, end, text: rest } },
        firstLine: index,
        lastLine: index,
      };
    }
    if (rest !== "") continue;
    const above = lines[index - 1];
    if (above !== undefined && isOpen(index - 1) && SIGNER.test(above.words) && !/[。;,:]$/u.test(above.words)) {
      const signer = { start: above.start, end: above.end, text: above.words.replace(/\s/gu, "") };
      return { signature: { ...dated, signer }, firstLine: index - 1, lastLine: index };
    }
    return { signature: dated, firstLine: index, lastLine: index };
  }
  return { signature: {}, firstLine: lines.length, lastLine: lines.length };
}

function restOf(words: string, index: number, length: number): string {
  return (words.slice(0, index) + words.slice(index + length)).replace(/[\s()]/gu, "");
}
