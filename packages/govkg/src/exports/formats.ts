import { join } from "node:path";
import { EXPORT_FORMATS, type ExportFilter, type ExportFormat, panelCsv } from "@govkg/graph";
import type { Store } from "@govkg/store";
import { writePieces } from "./write-file.js";

/** A format of `govkg export`. */
export interface StoreExport {
  readonly name: string;
  /** Programs that open it. */
  readonly opensWith: string;
  /** Whether OUT is a folder. */
  readonly isFolder: boolean;
  /** Writes it and gives the paths of what was written. */
  readonly write: (store: Store, out: string, filter: ExportFilter) => Promise<readonly string[]>;
}

const PANEL: StoreExport = {
  name: "panel",
  opensWith: "R, pandas, Stata: the panel region × year × law alone, as CSV",
  isFolder: false,
  write: async (store, out, filter) => {
    await writePieces(out, panelCsv(store.facts, filter));
    return [out];
  },
};

/** Every format, in the order of `--help`. */
export const STORE_EXPORTS: readonly StoreExport[] = [...EXPORT_FORMATS.map(fromGraphFormat), PANEL];

function fromGraphFormat(format: ExportFormat): StoreExport {
  const { name, opensWith, files } = format;
  const isFolder = files.length > 1;
  return {
    name,
    opensWith,
    isFolder,
    write: async (store, out, filter) => {
      const paths: string[] = [];
      for (const file of files) {
        const path = isFolder ? join(out, file) : out;
        await writePieces(path, format.write(file, store.facts, filter));
        paths.push(path);
      }
      return paths;
    },
  };
}
