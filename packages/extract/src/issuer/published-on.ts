import type { Reading } from "../reading.js";

/** Lines at the head of a page among which a bare date is its date of publication. */
const HEAD_LINES = 15;

const DATE_LINE =
  /^[^\u4e00-\u9fff\d]*(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[^\u4e00-\u9fff\d]*$/u;

/** ISO date of publication: as the page's facts give it, a bare date line near its head, or the signature's date. */
export function publishedOn(reading: Reading): string | null {
  const { frontMatter, signature } = reading.document;
  const published =
    frontMatter.find(({ key }) => key === "publishedOn") ?? frontMatter.find(({ key }) => key === "writtenOn");
  return published?.value ?? dateLine(reading) ?? signature.date?.iso ?? null;
}

function dateLine(reading: Reading): string | null {
  const head = reading.document.text.slice(0, 3000).split("\n", HEAD_LINES);
  for (const line of head) {
    const match = DATE_LINE.exec(line);
    if (match !== null) return [match[1], match[2]?.padStart(2, "0"), match[3]?.padStart(2, "0")].join("-");
  }
  return null;
}
