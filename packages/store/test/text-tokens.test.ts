import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXT_INDEX } from "../src/schema.js";
import { matchQuery, textTokens } from "../src/write/text-tokens.js";

const textArb = fc.string({ unit: fc.constantFrom(...'政务公开数据安全ＡaB9、。 %"*𬇕\n'), maxLength: 40 });

test("every text that holds a part is among the candidates for it", () => {
  const property = fc.property(
    fc.array(textArb, { minLength: 1, maxLength: 6 }),
    fc.nat(),
    fc.nat(),
    (texts, at, length) => {
      const db = new Database(":memory:");
      db.exec(TEXT_INDEX);
      const insert = db.prepare("INSERT INTO text_index(rowid, tokens) VALUES (?, ?)");
      texts.forEach((text, index) => {
        insert.run(index + 1, textTokens(text));
      });
      const [text = ""] = texts;
      const start = at % (text.length + 1);
      const term = text.slice(start, start + 1 + (length % 9));
      const match = matchQuery([term]);
      if (match !== null) {
        const found = db
          .prepare<[string], number>("SELECT rowid FROM text_index WHERE text_index MATCH ?")
          .pluck()
          .all(match);
        texts.forEach((other, index) => {
          if (other.includes(term)) expect(found).toContain(index + 1);
        });
      }
      db.close();
    },
  );
  fc.assert(property, { numRuns: 300, seed: 4 });
});
