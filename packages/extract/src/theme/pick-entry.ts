import type { Entry, ProgrammeEntry } from "@govkg/lexicon";
import type { Entity } from "@govkg/model";
import type { ReportContext } from "../context.js";
import { themeNode } from "./theme-node.js";

/** A row of programmes.tsv under one of its names, with what every mention of it needs. */
export interface NamedRow {
  readonly entry: ProgrammeEntry;
  readonly node: Entity;
  readonly isNational: boolean;
  /** The name is an ordinary phrase too. */
  readonly isAmbiguous: boolean;
}

/** A name of programmes.tsv and the rows that have it. */
export interface ThemeName {
  /** Folded. */
  readonly surface: string;
  readonly rows: readonly NamedRow[];
  /** 八五, 1310, 12345: a number alone. */
  readonly isNumeral: boolean;
  /** It begins with a word for a division: 省统一申办平台. */
  readonly startsWithLevel: boolean;
}

const NUMERAL = /^[\d一二三四五六七八九十+x×.-]+$/u;
const LEVEL_START = /^(?:省|市|区|县|旗|镇|街道)(?!域)/u;

/** A name with those of its rows that are of programmes.tsv, the national first. */
export function toThemeName(surface: string, entries: readonly Entry[]): ThemeName {
  const rows = entries.filter(isTheme).map((entry) => toNamedRow(surface, entry));
  return { surface, rows, isNumeral: NUMERAL.test(surface), startsWithLevel: LEVEL_START.test(surface) };
}

function toNamedRow(surface: string, entry: ProgrammeEntry): NamedRow {
  const isAmbiguous = entry.isAmbiguous || entry.ambiguousNames.includes(surface);
  return { entry, node: themeNode(entry), isNational: entry.scope.includes("national"), isAmbiguous };
}

/**
 * The row that a name means: one of the report's own place before the national one. A name that begins with a
 * level word (省统一申办平台), or is an ordinary word elsewhere (数字化改革), is that of its place only.
 */
export function pickEntry({ rows, startsWithLevel }: ThemeName, context: ReportContext): NamedRow | null {
  const first = rows[0];
  if (first === undefined) return null;
  if (rows.length === 1 && first.isNational) return first;
  const picked = rows.find(({ entry }) => isLocal(entry, context)) ?? rows.find(({ isNational }) => isNational);
  if (picked !== undefined) return picked;
  return startsWithLevel ? null : (rows.find(({ isAmbiguous }) => !isAmbiguous) ?? null);
}

/** Whether an entry is a row of programmes.tsv. */
export function isTheme(entry: Entry): entry is ProgrammeEntry {
  return entry.kind === "programme" || entry.kind === "platform" || entry.kind === "event";
}

/** Whether a row belongs to the place of the report or one above it. */
export function isLocal(entry: ProgrammeEntry, { lineage }: ReportContext): boolean {
  return lineage.some((region) => entry.scope.includes(region.fullName));
}
