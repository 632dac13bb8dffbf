import { GovkgError } from "@govkg/model";
import { readBytes } from "@govkg/read";
import { describe, expect, it } from "vitest";

/** 甲县司法局2024年法治政府建设年度报告 / 全年审查合同，开展普法宣传。 in GB 18030. */
const GB18030 = Uint8Array.from(
  Buffer.from(
    "bcd7cfd8cbbeb7a8bed632303234c4eab7a8d6ced5feb8aebda8c9e8c4eab6c8b1a8b8e60ac8abc4eac9f3b2e9bacfcdac" +
      "a3acbfaad5b9c6d5b7a8d0fbb4aba1a3",
    "hex",
  ),
);
const TEXT = "甲县司法局2024年法治政府建设年度报告\n全年审查合同，开展普法宣传。";

describe("charsets", () => {
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", Buffer.from(TEXT), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`), "utf-8"],
    ["UTF-16 LE with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le"), "utf-16le"],
    ["UTF-16 BE with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16(), "utf-16be"],
    ["UTF-16 LE", Buffer.from(TEXT, "utf16le"), "utf-16le"],
    ["GB 18030 by statistics", GB18030, "gb18030"],
  ])("%s", (_, bytes, charset) => {
    const document = readBytes(bytes, { id: "report" });
    expect(document.text).toBe(TEXT);
    expect(document.charset).toBe(charset);
  });

  it("a guess is told", () => {
    expect(readBytes(GB18030, { id: "report" }).diagnostics.map(({ code }) => code)).toContain("charset-guessed");
  });

  it("a given charset is no guess", () => {
    const document = readBytes(GB18030, { id: "report", charset: "gbk" });
    expect([document.text, document.charset, document.diagnostics.map(({ code }) => code)]).toEqual([
      TEXT,
      "gb18030",
      [],
    ]);
  });

  it("a page declares its charset", () => {
    const head = Buffer.from('<html><head><meta charset="gb2312"></head><body><p>');
    const document = readBytes(Buffer.concat([head, GB18030, Buffer.from("</p></body></html>")]), { id: "page" });
    expect(document.text).toContain("甲县司法局2024年法治政府建设年度报告");
    expect(document.charset).toBe("gb18030");
    expect(document.diagnostics.map(({ code }) => code)).not.toContain("charset-guessed");
  });
});

describe("bytes that are no report", () => {
  const codeOf = (bytes: Uint8Array, path = "a.txt", charset?: string): [string, string] => {
    try {
      readBytes(bytes, { id: "a", path, ...(charset === undefined ? {} : { charset }) });
    } catch (error) {
      if (error instanceof GovkgError) return [error.code, error.message];
      throw error;
    }
    return ["none", ""];
  };

  it.each<[string, Uint8Array, string, RegExp]>([
    ["nothing", new Uint8Array(), "empty-document", /empty/u],
    ["blanks alone", Buffer.from(" \n\t\u3000\n"), "empty-document", /empty/u],
    ["a page without words", Buffer.from("<html><body><script>1</script></body></html>"), "empty-document", /empty/u],
    ["a PDF file", Buffer.from("%PDF-1.7\n\u0000\u0001\u0002"), "binary-document", /PDF/u],
    ["a ZIP archive", Buffer.from("PK\u0003\u0004\u0000\u0000"), "binary-document", /ZIP/u],
    ["a PNG image", Buffer.from("\u0089PNG\r\n\u001a\n\u0000\u0000", "latin1"), "binary-document", /PNG/u],
    ["zero bytes", new Uint8Array(4096), "binary-document", /binary/u],
    ["control codes", Uint8Array.from({ length: 4096 }, (_, index) => (index % 7) + 1), "binary-document", /binary/u],
  ])("%s", (_, bytes, code, message) => {
    const [found, words] = codeOf(bytes);
    expect(found).toBe(code);
    expect(words).toMatch(message);
    expect(words).toMatch(/^a: /u);
  });

  it("an unknown charset is named", () => {
    expect(codeOf(Buffer.from(TEXT), "a.txt", "gb9999")).toEqual([
      "invalid-options",
      expect.stringContaining('"gb9999"'),
    ]);
  });
});
