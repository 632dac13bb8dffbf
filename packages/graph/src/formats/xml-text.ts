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
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A string as text or attribute value of XML 1.0. Characters that XML can't hold at all, escaped or not (most control
 * characters, lone surrogates), become U+FFFD and their number in four hexadecimal digits: names that differ in one of
 * them alone stay two names.
 */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, numbered).replace(/[&<>"\t\n\r]/gu, (char) => ENTITIES[char] ?? char);
}

function numbered(char: string): string {
  return `\ufffd${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
