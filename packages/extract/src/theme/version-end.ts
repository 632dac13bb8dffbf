const VERSION = /v?[1-9]\.0|v[1-9](?![.\d])|[-·]?20\d\d(?![年\d.])/uy;

/**
 * Where the version or year behind a name ends; the name's own end when there is none. It is part of the span but
 * not of the entity (ontology 6): 一网通办2.0, 粤盾2024.
 */
export function versionEnd(text: string, end: number): number {
  // most names go on with an ideograph or a mark
  if (text.charCodeAt(end) > 0xb7) return end;
  VERSION.lastIndex = end;
  return VERSION.test(text) ? VERSION.lastIndex : end;
}

const AT_END = /(?:v?[1-9]\.0|[-·]?20\d\d)$/u;

/** Length of the version or year at the end of a name, or 0. */
export function versionLength(name: string): number {
  const last = name.charCodeAt(name.length - 1);
  if (last < 48 || last > 57) return 0;
  return AT_END.exec(name)?.[0].length ?? 0;
}
