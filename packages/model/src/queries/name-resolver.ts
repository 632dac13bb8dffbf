import type { NodeLabel } from "../ontology.js";

/** A node that a name may mean. */
export interface NameCandidate {
  readonly id: string;
  readonly label: NodeLabel;
  /** Canonical name. */
  readonly name: string;
}

/**
 * Port for the lexicon: what a name of the catalogues means. `govkg` implements it over `@govkg/lexicon`;
 * without it `createQueries` resolves only names of nodes that the source holds.
 */
export interface NameResolver {
  /** Nodes that have this name or alias, with one of the labels; empty when unknown. Order: best first. */
  resolve(name: string, labels: readonly NodeLabel[]): readonly NameCandidate[];
  /** Canonical names that look like it, best first, for an error message. */
  nearest(name: string, labels: readonly NodeLabel[]): readonly string[];
}
