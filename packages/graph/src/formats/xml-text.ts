const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** All but the production Char of XML 1.0. */
const NOT_PRINTABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A string without what neither XML nor most text files can hold, escaped or not (most control characters, halves of
 * signs): U+FFFD and four hexadecimal digits stand for it, so that names that differ in one of them alone stay two
 * names.
 */
export function printable(text: string): string {
  return text.replace(NOT_PRINTABLE, (char) => `\ufffd${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A string as text or attribute value of XML 1.0, see {@link printable}. */
export function xmlText(text: string): string {
  return printable(text).replace(/[&<>"\t\n\r]/gu, (char) => ENTITIES[char] ?? char);
}
