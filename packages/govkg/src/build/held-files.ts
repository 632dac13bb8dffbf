import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { HeldSource, Store } from "@govkg/store";

/** What a store has of a file before it is extracted. */
export type HeldState =
  | { readonly kind: "new" }
  | { readonly kind: "held"; readonly isOutdated: boolean }
  /** The same bytes are held as the report of another file of the run. */
  | { readonly kind: "copy"; readonly source: HeldSource & { readonly path: string } };

/** Tells which files a store has already, by the hash of their bytes. */
export class HeldFiles {
  private constructor(
    private readonly store: Store,
    private readonly version: string,
    private readonly isEmpty: boolean,
  ) {}

  /** `version` is what the extractions of this run are made with (`extractionVersion`). */
  static async of(store: Store, version: string): Promise<HeldFiles> {
    return new HeldFiles(store, version, (await store.lexicons()).size === 0);
  }

  async stateOf(path: string, isOfRunBefore: (other: string, path: string) => boolean): Promise<HeldState> {
    const held = this.isEmpty ? [] : await this.store.held(await contentHash(path));
    const copy = held.find((source) => source.path !== null && isOfRunBefore(source.path, path));
    // as: the condition above has looked at `path`
    if (copy !== undefined) return { kind: "copy", source: copy as HeldSource & { path: string } };
    if (held.length === 0) return { kind: "new" };
    return { kind: "held", isOutdated: held.every(({ lexicon }) => lexicon !== this.version) };
  }
}

/** The hash that reading gives the document; empty for a file that can't be read: reading will say why. */
async function contentHash(path: string): Promise<string> {
  try {
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch {
    return "";
  }
}
