import { readFileSync } from "node:fs";
import { type LawKind, lawKindSchema } from "@govkg/model";
import { documentKindOf } from "./document-kind.js";
import type {
  AgencyEntry,
  AgencyTypeEntry,
  DocumentEntry,
  LawEntry,
  OrganRow,
  Predecessor,
  ProgrammeEntry,
} from "./entries.js";
import { listCell, parseTable, type Row } from "./tsv.js";

/** Columns of each table in `data/`, in order. */
export const TABLE_COLUMNS = {
  "laws.tsv": [
    "title",
    "kind",
    "issuer",
    "region",
    "promulgated",
    "effective",
    "amended",
    "status",
    "aliases",
    "source",
  ],
  "law-successors.tsv": ["title", "replaced_by", "replaced_on"],
  "programmes.tsv": ["name", "aliases", "kind", "scope", "since", "parent", "ambiguous"],
  "agencies.tsv": ["name", "scope", "level", "system", "aliases", "predecessors", "note"],
  "organs.tsv": ["form", "name", "levels", "from", "to"],
  "townships.tsv": ["code", "name"],
  "zones.tsv": ["name", "parent", "level", "aliases"],
  "former-regions.tsv": ["code", "name", "parent", "from", "to", "successor"],
  "words.tsv": ["list", "word"],
} as const satisfies Record<string, readonly string[]>;

/** File name of a table in `data/`. */
export type TableName = keyof typeof TABLE_COLUMNS;

/** Text of one table of the package. */
export function readTable(name: TableName): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8");
}

/** Rows of one table. */
export function tableRows(text: string, name: TableName): Row[] {
  return parseTable(text, { name, columns: TABLE_COLUMNS[name] });
}

/** Laws and, where the kind is `policy-document`, documents. */
export function toInstruments(rows: readonly Row[], successors: readonly Row[]): (LawEntry | DocumentEntry)[] {
  const successorByTitle = new Map(successors.map(({ cells }) => [cells[0], cells]));
  return rows.map(({ cells }) => {
    const [title = "", kind = "", issuer = "", region = "", promulgated = "", effective = "", amended = ""] = cells;
    const aliases = listCell(cells[8]);
    const row = `laws.tsv:${title}`;
    if (kind === "policy-document") {
      return { kind: "document", title, documentKind: documentKindOf(title), issuer, region, promulgated, aliases, row };
    }
    const [, replacedBy = "", replacedOn = ""] = successorByTitle.get(title) ?? [];
    return {
      kind: "law",
      title,
      lawKind: toLawKind(kind),
      issuer,
      region,
      promulgated,
      effective,
      amended,
      status: cells[7] ?? "",
      aliases,
      replacedBy,
      replacedOn,
      row,
    };
  });
}

function toLawKind(kind: string): LawKind {
  return lawKindSchema.parse(kind);
}

/** Programmes, platforms and events. */
export function toProgrammes(rows: readonly Row[]): ProgrammeEntry[] {
  return rows.map(({ cells }) => {
    const [name = "", aliases, programmeKind = "", scope, since = "", parent = "", ambiguous] = cells;
    return {
      kind: programmeKind === "platform" || programmeKind === "event" ? programmeKind : "programme",
      name,
      aliases: listCell(aliases),
      programmeKind,
      scope: listCell(scope),
      since: since === "" ? null : Number(since),
      parent: parent === "" ? null : parent,
      isAmbiguous: ambiguous === "yes",
      row: `programmes.tsv:${name}`,
    };
  });
}

/** Central organs and types of local organs. */
export function toAgencies(rows: readonly Row[]): (AgencyEntry | AgencyTypeEntry)[] {
  return rows.map(({ cells }) => {
    const [name = "", scope, level = "", system = "", aliases, predecessors, note = ""] = cells;
    const shared = {
      name,
      system,
      aliases: listCell(aliases),
      predecessors: listCell(predecessors).map(toPredecessor),
      weak: noteValues(note, "weak"),
      row: `agencies.tsv:${name}`,
    };
    if (scope === "central") return { kind: "agency", ...shared };
    return { kind: "agency-type", ...shared, level, province: noteValues(note, "province")[0] ?? null };
  });
}

function toPredecessor(cell: string): Predecessor {
  const [name = "", until = ""] = cell.split("@");
  return { name, until: until === "" ? null : Number(until) };
}

/** Values of one `key=a|b` part of a note, whose parts are joined by `;`. */
function noteValues(note: string, key: string): string[] {
  const part = note.split(";").find((piece) => piece.startsWith(`${key}=`));
  return listCell(part?.slice(key.length + 1));
}

/** Short forms of organs. */
export function toOrgans(rows: readonly Row[]): OrganRow[] {
  return rows.map(({ cells }) => {
    const [form = "", name = "", levels, from = "", to = ""] = cells;
    return {
      form,
      name,
      levels: listCell(levels),
      from: from === "" ? null : Number(from),
      to: to === "" ? null : Number(to),
      row: `organs.tsv:${form}`,
    };
  });
}
