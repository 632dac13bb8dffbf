import type { Entry, Name, ProgrammeEntry } from "@govkg/lexicon";
import type { ReportContext } from "../context.js";

/**
 * The row that a name means: one of the report's own place before the national one. A name that begins with a
 * level word (省统一申办平台), or is an ordinary word elsewhere (数字化改革), is that of its place only.
 */
export function pickEntry(name: Name, context: ReportContext): ProgrammeEntry | null {
  const themes = name.entries.filter(isTheme);
  const local = themes.find((entry) => isLocal(entry, context));
  if (local !== undefined) return local;
  const national = themes.find(isNational);
  if (national !== undefined) return national;
  return LEVEL_START.test(name.surface) ? null : (themes.find((entry) => !isAmbiguousHere(entry, name)) ?? null);
}

const LEVEL_START = /^(?:省|市|区|县|旗|镇|街道)(?!域)/u;

function isAmbiguousHere(entry: ProgrammeEntry, name: Name): boolean {
  return entry.isAmbiguous || entry.ambiguousNames.includes(name.surface);
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
