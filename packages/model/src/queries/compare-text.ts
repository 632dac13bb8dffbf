/**
 * Orders two strings by code point, as SQLite's BINARY collation and Neo4j do. JavaScript's own `<` compares
 * UTF-16 code units and puts rare characters of place names (𬇕, 𬒈) before full-width brackets.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand above the rest of the basic plane, as the code points they spell do. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
