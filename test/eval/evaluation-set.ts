import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, parse, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readScoredFolder, type ScoredDocument } from "./gold.js";

/** A folder of gold files and the folder of the texts they annotate. */
export interface EvaluationSet {
  readonly name: string;
  readonly goldFolder: string;
  readonly documentFolder: string;
}

/** One annotated document with the file to extract from. */
export interface GoldDocument {
  readonly name: string;
  readonly path: string;
  readonly gold: ScoredDocument;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The sets of this machine: `seeds/`, and the real reports of the shared folder where it is there. */
export function defaultSets(): EvaluationSet[] {
  const seeds = join(ROOT, "seeds");
  const sets = [{ name: "seeds", goldFolder: join(seeds, "gold"), documentFolder: seeds }];
  const shared = process.env["GOVKG_SHARED"] ?? resolve(ROOT, "../shared");
  if (existsSync(join(shared, "gold"))) {
    sets.push({ name: "shared", goldFolder: join(shared, "gold"), documentFolder: join(shared, "seeds") });
  }
  return sets;
}

/**
 * The documents of a set, by name.
 * @throws Error when a gold file has no text of its name.
 */
export async function readSet(set: EvaluationSet): Promise<readonly GoldDocument[]> {
  const golds = await readScoredFolder(set.goldFolder);
  const files = await readdir(set.documentFolder, { withFileTypes: true });
  const pathByName = new Map(
    files.filter((file) => file.isFile()).map((file) => [parse(file.name).name, join(set.documentFolder, file.name)]),
  );
  return [...golds].map(([name, gold]) => {
    const path = pathByName.get(name);
    if (path === undefined)
      throw new Error(`${set.goldFolder}/${name}.json has no text ${name}.* in ${set.documentFolder}`);
    return { name, path, gold };
  });
}
