import { describe, expect, it } from "vitest";
import { extractParagraph } from "../marked-text.js";

/** Milliseconds that one paragraph takes. */
function timeOf(paragraph: string): number {
  const start = performance.now();
  extractParagraph(paragraph);
  return performance.now() - start;
}

describe("themes take time in proportion to the text", () => {
  it.each([
    ["one head noun after another", "平台"],
    ["quotations without end", "“一网通办"],
    ["empty quotations", "“”"],
    ["one chain of quotations", "“甲乙丙”“"],
    ["days", "全国宣传日"],
    ["plenums", "二十届三中、"],
    ["numbers of sessions", "市委十届"],
    ["hotlines", "12345热线"],
    ["lone surrogates", "\ud800平台“"],
  ])("%s", (_, part) => {
    const small = Math.max(5, timeOf(part.repeat(4_000)));
    // ten times the text: far from a hundred times the time, even on a busy machine
    expect(timeOf(part.repeat(40_000)) / small).toBeLessThan(60);
  });
});
