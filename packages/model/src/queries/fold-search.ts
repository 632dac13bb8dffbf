/**
 * Folds a text for search, one code unit to one: full-width ASCII to half-width, capitals to small letters, odd
 * spaces to a space. Offsets into the folded text are offsets into the text.
 */
export function foldSearch(text: string): string {
  return text.replace(/[A-Z\u3000\u00a0\uff01-\uff5e]/gu, foldUnit);
}

function foldUnit(char: string): string {
  const unit = char.charCodeAt(0);
  if (unit === 0x3000 || unit === 0xa0) return " ";
  const ascii = unit >= 0xff01 ? unit - 0xfee0 : unit;
  return String.fromCharCode(ascii >= 0x41 && ascii <= 0x5a ? ascii + 0x20 : ascii);
}
