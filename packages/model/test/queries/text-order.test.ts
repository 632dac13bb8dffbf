import { compareText, foldSearch } from "@govkg/model";
import fc from "fast-check";
import { expect, test } from "vitest";

test("orders by code point: a rare character of a place name stands behind a full-width bracket", () => {
  expect(["𬇕", "（", "一", "a"].sort(compareText)).toEqual(["a", "一", "（", "𬇕"]);
});

test("orders as UTF-8 bytes do, which is what SQLite and Neo4j compare", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});

test("folds case and width for search, one code unit to one", () => {
  expect(foldSearch("ＡPP　２.0（试行）")).toBe("app 2.0(试行)");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldSearch(text)).toHaveLength(text.length);
      expect(foldSearch(foldSearch(text))).toBe(foldSearch(text));
    }),
  );
});
