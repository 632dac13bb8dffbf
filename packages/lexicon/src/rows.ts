import { GovkgError, type LawKind, lawKindSchema } from "@govkg/model";
import type { DocumentKinds } from "./document-kind.js";
import type {
  AgencyEntry,
  AgencyTypeEntry,
  DocumentEntry,
  LawEntry,
  OrganRow,
  Predecessor,
  ProgrammeEntry,
} from "./entries.js";
import { foldName } from "./fold.js";
import { listCell } from "./tsv.js";

/** Cells of one row, in the order of `TABLE_COLUMNS`. */
type Cells = readonly string[];

/** What a row of laws.tsv is read with. */
export interface InstrumentTables {
  /** Rows of law-successors.tsv by the title of the law that was replaced. */
  readonly successors: ReadonlyMap<string, Cells>;
  readonly documentKinds: DocumentKinds;
}

/** A law or, where the kind is `policy-document`, a document. */
export function toInstrument(cells: Cells, { successors, documentKinds }: InstrumentTables): LawEntry | DocumentEntry {
  const [title = "", kind = "", issuer = "", region = "", promulgated = "", effective = "", amended = ""] = cells;
  const aliases = listCell(cells[8]);
  const row = `laws.tsv:${title}`;
  if (kind === "policy-document") {
    const documentKind = documentKinds.of(title);
    return { kind: "document", title, documentKind, issuer, region, promulgated, aliases, row };
  }
  const successor = successors.get(title);
  return {
    kind: "law",
    title,
    lawKind: toLawKind(kind, title),
    issuer,
    region,
    promulgated,
    effective,
    amended,
    status: cells[7] ?? "",
    aliases,
    replacedBy: successor?.[1] ?? "",
    replacedOn: successor?.[2] ?? "",
    row,
  };
}

function toLawKind(kind: string, title: string): LawKind {
  const known = lawKindSchema.safeParse(kind);
  if (known.success) return known.data;
  const kinds = [...lawKindSchema.options, "policy-document"].join(", ");
  throw new GovkgError("invalid-lexicon", `laws.tsv: "${title}" has the kind "${kind}"; write one of ${kinds}.`, {
    stage: "lexicon",
  });
}

/** A programme, platform or event. */
export function toProgramme(cells: Cells): ProgrammeEntry {
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
    ambiguousNames: ambiguous === "yes" || ambiguous === "no" ? [] : listCell(ambiguous).map(foldName),
    row: `programmes.tsv:${name}`,
  };
}

/** A central organ or a type of local organs. */
export function toAgency(cells: Cells): AgencyEntry | AgencyTypeEntry {
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

/** A short form of organs. */
export function toOrgan(cells: Cells): OrganRow {
  const [form = "", name = "", levels, from = "", to = ""] = cells;
  return {
    form,
    name,
    levels: listCell(levels),
    from: from === "" ? null : Number(from),
    to: to === "" ? null : Number(to),
    row: `organs.tsv:${form}`,
  };
}
