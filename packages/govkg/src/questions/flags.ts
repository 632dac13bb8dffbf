import { agencyLevelSchema, GovkgError, NODE_LABELS, sectionRoleSchema, stanceSchema } from "@govkg/model";
import { type Command, Option } from "commander";
import type { QueryOptions } from "./question.js";

/** How a flag of the command line becomes an option of a query. */
interface Flag {
  /** In commander's notation. */
  readonly notation: string;
  readonly help: string;
  /** Name of the option it sets. */
  readonly option: string;
  /** May be given several times, or as a list apart by commas. */
  readonly isList?: boolean;
  /** Value of the option for the words given; left out: the words themselves. */
  readonly parse?: (word: string) => unknown;
  /** Value of a flag without words. */
  readonly value?: unknown;
}

const REPORT_KINDS = ["rule-of-law", "work-report", "other"];

const TABLE = {
  year: { notation: "--year <years>", help: "2024, 2023..2025, 2023.. or ..2025", option: "years", parse: parseYears },
  region: {
    notation: "--region <names>",
    help: "only these regions with all below them",
    option: "regions",
    isList: true,
  },
  agency: { notation: "--agency <names>", help: "only reports of these issuers", option: "agencies", isList: true },
  level: {
    notation: "--level <levels>",
    help: "level of the issuer: central province prefecture county township zone",
    option: "levels",
    isList: true,
    parse: oneOf(agencyLevelSchema.options),
  },
  system: {
    notation: "--system <names>",
    help: "system of the issuer: government party court …",
    option: "systems",
    isList: true,
  },
  kind: {
    notation: "--kind <kinds>",
    help: "rule-of-law work-report other",
    option: "kinds",
    isList: true,
    parse: oneOf(REPORT_KINDS),
  },
  stance: {
    notation: "--stance <stances>",
    help: "study publicise implement formulate review mention",
    option: "stances",
    isList: true,
    parse: oneOf(stanceSchema.options),
  },
  planned: { notation: "--planned", help: "only what speaks of the year to come", option: "planned", value: true },
  done: { notation: "--done", help: "only what was done", option: "planned", value: false },
  role: {
    notation: "--role <roles>",
    help: "role of the section: results previous-problems problems plan other",
    option: "roles",
    isList: true,
    parse: oneOf(sectionRoleSchema.options),
  },
  label: {
    notation: "--label <labels>",
    help: "Law Document Programme Platform Event Agency Region …",
    option: "labels",
    isList: true,
    parse: parseLabel,
  },
  order: { notation: "--order <order>", help: "count, reports, year or key (co-cited: both, lift)", option: "order" },
  limit: { notation: "--limit <rows>", help: "rows at most (50)", option: "limit", parse: parseWhole },
  offset: { notation: "--offset <rows>", help: "rows to pass over", option: "offset", parse: parseWhole },
  minReports: {
    notation: "--min-reports <n>",
    help: "in at least so many reports",
    option: "minReports",
    parse: parseWhole,
  },
  distinctive: {
    notation: "--distinctive",
    help: "leave out citations in sentences that other reports share",
    option: "distinctive",
    value: true,
  },
  by: { notation: "--by <unit>", help: "region or agency", option: "by" },
  subject: { notation: "--subject <words>", help: "what is counted, or a part of it", option: "subject" },
  entity: {
    notation: "--entity <name>",
    help: "programme, platform, law or agency that it is about",
    option: "entity",
  },
  entities: {
    notation: "--with <names>",
    help: "only sentences that mention each of these",
    option: "entities",
    isList: true,
  },
  unit: { notation: "--unit <unit>", help: "unit of the figure; units are made equal first", option: "unit" },
  due: { notation: "--due <MM-DD>", help: "day of the next year after which a report is late (04-01)", option: "due" },
  scope: { notation: "--scope <scope>", help: "any, elsewhere or year-before", option: "scope" },
  contains: { notation: "--contains <words>", help: "a part of the name", option: "contains" },
  maxLength: {
    notation: "--max-length <edges>",
    help: "longest path looked for (6)",
    option: "maxLength",
    parse: parseWhole,
  },
  rows: {
    notation: "--rows <names>",
    help: "regions, agencies or `years` for the rows",
    option: "rows",
    isList: true,
  },
  columns: {
    notation: "--columns <names>",
    help: "laws, programmes … for the columns",
    option: "columns",
    isList: true,
  },
  top: {
    notation: "--top <n>",
    help: "how many rows and columns where none are named (20)",
    option: "top",
    parse: parseWhole,
  },
  years: {
    notation: "--years <years>",
    help: "only reports of 2024, 2023..2025, …",
    option: "years",
    parse: parseYears,
  },
  regions: { notation: "--regions <names>", help: "only reports of these regions", option: "regions", isList: true },
  labels: {
    notation: "--labels <labels>",
    help: "only nodes with these labels",
    option: "labels",
    isList: true,
    parse: parseLabel,
  },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof TABLE;

/** Flags by name. */
export const FLAGS: Readonly<Record<FlagName, Flag>> = TABLE;

/** Flags of reports, of facts and of pages, as most questions take them. */
export const REPORT_FLAGS: readonly FlagName[] = ["year", "region", "agency", "level", "system", "kind"];
export const PAGE_FLAGS: readonly FlagName[] = ["limit", "offset"];
export const FACT_FLAGS: readonly FlagName[] = [...REPORT_FLAGS, "stance", "planned", "done", "role", ...PAGE_FLAGS];

/** Adds flags to a verb. */
export function addFlags(command: Command, names: readonly FlagName[]): void {
  for (const name of names) {
    const { notation, help, isList } = FLAGS[name];
    const option = new Option(notation, help);
    command.addOption(isList ? option.argParser(collectList) : option);
  }
}

/** The options of a query that the flags of a verb say. */
export function queryOptions(flags: Readonly<Record<string, unknown>>, names: readonly FlagName[]): QueryOptions {
  const options: Record<string, unknown> = {};
  for (const name of names) {
    const flag = FLAGS[name];
    const found = flags[new Option(flag.notation).attributeName()];
    if (found === undefined) continue;
    if (flag.option in options) throw invalid(`${flag.notation.split(" ")[0]} beside its opposite`, "give one of them");
    options[flag.option] = optionValue(flag, found);
  }
  return options;
}

/** The same for words that no parser of the command line has seen, by flag. */
export function optionsOfWords(words: ReadonlyMap<FlagName, string>): QueryOptions {
  const entries = [...words].map(([name, word]) => {
    const flag: Flag = FLAGS[name];
    return [flag.option, optionValue(flag, flag.isList ? collectList(word) : word)];
  });
  return Object.fromEntries(entries);
}

function optionValue({ value, parse, isList }: Flag, found: unknown): unknown {
  if (value !== undefined) return value;
  if (parse === undefined) return found;
  return isList && Array.isArray(found) ? found.map((word) => parse(String(word))) : parse(String(found));
}

function collectList(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...words.split(/[,，]/u).filter((word) => word !== "")];
}

function parseLabel(word: string): string {
  const label = NODE_LABELS.find((known) => known.toLowerCase() === word.toLowerCase());
  return label ?? oneOf(NODE_LABELS)(word);
}

/** Parser of a word that must be one of a few. */
function oneOf(known: readonly string[]): (word: string) => string {
  return (word) => {
    if (known.includes(word)) return word;
    throw invalid(`"${word}"`, `write one of ${known.join(", ")}`);
  };
}

/** `2024`, `2023..2025`, `2023..`, `..2025`. */
function parseYears(words: string): { from?: number; to?: number } {
  const parts = /^(\d{4})?(\.\.)?(\d{4})?$/u.exec(words);
  const [, first, dots, last] = parts ?? [];
  if (parts === null || (first === undefined && last === undefined) || (dots === undefined && last !== undefined)) {
    throw invalid(`--year "${words}"`, "write 2024, 2023..2025, 2023.. or ..2025");
  }
  const to = dots === undefined ? first : last;
  return {
    ...(first === undefined ? {} : { from: Number(first) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}

/** A whole number as written behind a flag. */
export function parseWhole(word: string): number {
  if (!/^\d{1,9}$/u.test(word)) throw invalid(`"${word}"`, "write a whole number");
  return Number(word);
}

function invalid(found: string, hint: string): GovkgError {
  return new GovkgError("invalid-options", `${found} can't be read: ${hint}.`, { stage: "cli" });
}
