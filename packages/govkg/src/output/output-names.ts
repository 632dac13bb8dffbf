import { basename, extname, join, relative, sep } from "node:path";

/**
 * The JSON file of each source file: `DIR/NAME.json`, below the folders that an input folder has inside. Two files of
 * one name (`a.txt`, `a.html`) keep their endings: `a.html.json`, `a.txt.json`.
 */
export function outputNames(
  out: string,
  inputs: readonly string[],
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const stems = paths.map((path) => placeOf(path, inputs));
  const counts = new Map<string, number>();
  for (const place of stems) counts.set(stemOf(place), (counts.get(stemOf(place)) ?? 0) + 1);
  const names = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const place = stems[index] ?? basename(path);
    const name = counts.get(stemOf(place)) === 1 ? stemOf(place) : place;
    names.set(path, join(out, `${name}.json`));
  }
  return names;
}

/** Path below the input folder that holds the file, or its name alone. */
function placeOf(path: string, inputs: readonly string[]): string {
  const places = inputs
    .map((input) => relative(input, path))
    .filter((place) => place !== "" && !place.startsWith("..") && !place.startsWith(sep));
  places.sort((a, b) => a.length - b.length);
  return places[0] ?? basename(path);
}

function stemOf(place: string): string {
  return place.slice(0, place.length - extname(place).length) || place;
}
