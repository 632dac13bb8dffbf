import type { Entry, ProgrammeEntry } from "@govkg/lexicon";
import type { ReportContext } from "../context.js";

/** A name of programmes.tsv and the rows that have it. */
export interface ThemeName {
  /** Folded. */
  readonly surface: string;
  readonly entries: readonly ProgrammeEntry[];
}

/**
 * The row that a name means: one of the report's own place before the national one. A name that begins with a
 * level word (省统一申办平台), or is an ordinary word elsewhere (数字化改革), is that of its place only.
 */
export function pickEntry({ surface, entries }: ThemeName, context: ReportContext): ProgrammeEntry | null {
  const first = entries[0];
  if (first === undefined) return null;
  if (entries.length === 1 && isNational(first)) return first;
  const picked = entries.find((entry) => isLocal(entry, context)) ?? entries.find(isNational);
  if (picked !== undefined) return picked;
  return LEVEL_START.test(surface) ? null : (entries.find((entry) => !isAmbiguousName(surface, entry)) ?? null);
}

const LEVEL_START = /^(?:省|市|区|县|旗|镇|街道)(?!域)/u;

/** Whether a name of a row is an ordinary phrase too. */
export function isAmbiguousName(surface: string, entry: ProgrammeEntry): boolean {
  return entry.isAmbiguous || entry.ambiguousNames.includes(surface);
}

/** Whether an entry is a row of programmes.tsv. */
export function isTheme(entry: Entry): entry is ProgrammeEntry {
  return entry.kind === "programme" || entry.kind === "platform" || entry.kind === "event";
}

function isNational(entry: ProgrammeEntry): boolean {
  return entry.scope.includes("national");
}

/** Whether a row belongs to the place of the report or one above it. */
export function isLocal(entry: ProgrammeEntry, { lineage }: ReportContext): boolean {
  return lineage.some((region) => entry.scope.includes(region.fullName));
}
