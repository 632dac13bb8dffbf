import { createLexicon, type LexiconOptions } from "@govkg/lexicon";
import type { NameResolver } from "@govkg/model";
import { lexiconResolver } from "../lexicon-resolver.js";

/** The lexicon's names, loaded when the first is asked for: a question by ids needs none. */
export function lazyResolver(options: LexiconOptions): NameResolver {
  let loaded: NameResolver | undefined;
  const resolver = (): NameResolver => {
    loaded ??= lexiconResolver(createLexicon(options));
    return loaded;
  };
  return {
    resolve: (name, labels) => resolver().resolve(name, labels),
    nearest: (name, labels) => resolver().nearest(name, labels),
  };
}
