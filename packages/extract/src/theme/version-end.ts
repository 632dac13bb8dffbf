const VERSION = /v?[1-9]\.0|v[1-9](?![.\d])|[-·]?20\d\d(?![年\d.])/uy;

/**
 * Where the version or year behind a name ends; the name's own end when there is none. It is part of the span but
 * not of the entity (ontology 6): 一网通办2.0, 粤盾2024.
 */
export function versionEnd(text: string, end: number): number {
  VERSION.lastIndex = end;
  return VERSION.test(text) ? VERSION.lastIndex : end;
}

/** A name without the version or year at its end. */
export function withoutVersion(name: string): string {
  return name.replace(/(?:v?[1-9]\.0|[-·]?20\d\d)$/u, "");
}
