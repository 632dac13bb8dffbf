import { expect, it } from "vitest";
import { extractParagraph } from "./marked-text.js";

/** Generous: what is quadratic takes minutes. */
const LIMIT_MS = 20_000;

/** A test for each hostile paragraph: time stays in bounds, and no mention is empty or reversed. */
export function takesLinearTime(inputs: readonly (readonly [name: string, paragraph: string])[]): void {
  it.each(inputs)("%s", (_, paragraph) => {
    const start = performance.now();
    const { extraction } = extractParagraph(paragraph);
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    expect(extraction.mentions.every(({ start: from, end }) => from < end)).toBe(true);
  });
}
