import { readTable } from "./tables.js";

/**
 * Folds a text for matching, one UTF-16 code unit in, one out, so that offsets stay true: full-width ASCII becomes
 * ASCII, ASCII capitals small letters, odd spaces a space, dashes a hyphen, 〔〕［］ brackets, 「」『』 curly quotes,
 * CJK compatibility and Kangxi radicals the ordinary ideograph, traditional characters simplified ones. Folding twice
 * changes nothing more.
 */
export function fold(text: string): string {
  const length = text.length;
  const units = new Uint16Array(length);
  for (let at = 0; at < length; at++) units[at] = TABLE[text.charCodeAt(at)] ?? 0;
  return Buffer.from(units.buffer, 0, length * 2).toString("utf16le");
}

/** A catalogue name as the matcher knows it: folded, without blanks. */
export function foldName(name: string): string {
  return isFolded(name) ? name : fold(name).replaceAll(" ", "");
}

/** Whether folding and dropping blanks would change nothing, as for most names. */
function isFolded(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit === SPACE || TABLE[unit] !== unit) return false;
  }
  return true;
}

const SPACE = 32;

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit;
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (const [from, to] of SINGLE) {
    for (const character of from) table[character.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const [traditional, simplified] of traditionalCharacters()) {
    table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  }
  foldRadicals(table, 0x2e80, 0x2fdf);
  foldRadicals(table, 0xf900, 0xfaff);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = table[unit] ?? 0;
    if (folded >= 65 && folded <= 90) table[unit] = folded + 32;
  }
  return table;
}

/**
 * Traditional characters with their simplified form. Only those that simplified text never has (that GB 2312 lacks):
 * 著 and 乾 are characters of their own there.
 */
function traditionalCharacters(): [traditional: string, simplified: string][] {
  const [, ...lines] = readTable("traditional.tsv").trimEnd().split("\n");
  return lines.map((line) => [line.charAt(0), line.charAt(2)]);
}

/** How many code units of a text are traditional characters. */
export function countTraditional(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff && TABLE[unit] !== unit) count++;
  }
  return count;
}

const SINGLE: readonly (readonly [string, string])[] = [
  [
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff",
    " ",
  ],
  ["‐‑‒–—―−－﹣", "-"],
  ["〔［﹝", "["],
  ["〕］﹞", "]"],
  ["「﹁", "“"],
  ["」﹂", "”"],
  ["『", "‘"],
  ["』", "’"],
  ["•‧∙・･⋅", "·"],
  ["～∼〜", "~"],
];

/** Compatibility ideographs and radicals whose NFKC form is one code unit; that may be a traditional character. */
function foldRadicals(table: Uint16Array, first: number, last: number): void {
  for (let unit = first; unit <= last; unit++) {
    const plain = String.fromCharCode(unit).normalize("NFKC");
    if (plain.length === 1) table[unit] = table[plain.charCodeAt(0)] ?? 0;
  }
}

const TABLE = buildTable();
