import type { Entry } from "../entries.js";
import { foldName } from "../fold.js";
import { buildTrie } from "../trie/build-trie.js";
import type { NameTrie } from "../trie/name-trie.js";
import { NAME_KIND } from "./name-kind.js";
import { surfacesOf } from "./surfaces.js";

/**
 * Every surface form of the lexicon with the entries that it may mean, as typed arrays: made once a lexicon, kept on
 * disk. Names and entries are numbers: a name its place in `surfaces`, an entry its place in the lexicon.
 */
export interface CompiledNames {
  readonly trie: NameTrie;
  /** Folded surfaces joined by line breaks. */
  readonly surfaces: string;
  /** Bits of `NAME_KIND` of all entries of a name. */
  readonly kinds: Uint8Array;
  /** Entries of name `n`: `refs[refStarts[n]]` up to `refs[refStarts[n + 1]]`. */
  readonly refStarts: Int32Array;
  readonly refs: Int32Array;
}

/** Names shorter than this are no names: one character is a word or a part of one. */
const SHORTEST = 2;

/** Compiles the names of all entries, given in the order of their numbers. */
export function compileNames(entries: Iterable<Entry>): CompiledNames {
  const refsBySurface = new Map<string, number[]>();
  const kinds: number[] = [];
  let number = 0;
  for (const entry of entries) {
    for (const surface of new Set(surfacesOf(entry).map(foldName))) {
      if (surface.length < SHORTEST) continue;
      const refs = refsBySurface.get(surface);
      if (refs === undefined) refsBySurface.set(surface, [number]);
      else refs.push(number);
    }
    kinds.push(NAME_KIND[entry.kind]);
    number++;
  }
  const surfaces = [...refsBySurface.keys()];
  const lists = [...refsBySurface.values()];
  const refStarts = new Int32Array(surfaces.length + 1);
  lists.forEach((refs, index) => {
    refStarts[index + 1] = (refStarts[index] ?? 0) + refs.length;
  });
  return {
    trie: buildTrie(surfaces),
    surfaces: surfaces.join("\n"),
    kinds: Uint8Array.from(lists, (refs) => refs.reduce((bits, ref) => bits | (kinds[ref] ?? 0), 0)),
    refStarts,
    refs: Int32Array.from(lists.flat()),
  };
}
