import { createQueries, type NameResolver, type Queries } from "@govkg/model";
import { openStore, type Store } from "@govkg/store";
import { lexiconOptions } from "../commands/pipeline-flags.js";
import { lazyResolver } from "./lazy-resolver.js";

/** A store opened for reading, and the questions over it. */
export interface OpenedStore {
  readonly store: Store;
  readonly queries: Queries;
  readonly resolver: NameResolver;
}

/**
 * Opens a store for reading, lets it be used, and closes it whatever happens.
 * @throws {GovkgError} `path-not-found`, `not-a-store`, `store-too-new`, `store-corrupt`.
 */
export async function withStore<Result>(path: string, use: (opened: OpenedStore) => Promise<Result>): Promise<Result> {
  const store = openStore(path, { readonly: true });
  try {
    const resolver = lazyResolver(lexiconOptions({}));
    return await use({ store, resolver, queries: createQueries(store.facts, { resolver }) });
  } finally {
    await store.close();
  }
}
