import type { ThemeGrammar } from "./theme-grammar.js";

/** 示范市, 先进集体, 十佳热线: what places, people and services are awarded. */
export function isHonour(inner: string, { honours, honoured }: ThemeGrammar): boolean {
  for (let at = 0; at < inner.length; at++) {
    const length = honours.lengthAt(inner, at);
    if (length > 0 && honoured.lengthAt(inner, at + length) > 0) return true;
  }
  return false;
}
