import type { DocumentKind, LawKind, RegionLevel } from "@govkg/model";

interface BaseEntry {
  /** Where the row stands: `laws.tsv:中华人民共和国数据安全法`. */
  readonly row: string;
}

/** A binding instrument. Dates are ISO or a bare year, as far as known. */
export interface LawEntry extends BaseEntry {
  readonly kind: "law";
  readonly title: string;
  readonly lawKind: LawKind;
  readonly issuer: string;
  /** Province or city of a local instrument, else empty. */
  readonly region: string;
  readonly promulgated: string;
  readonly effective: string;
  readonly amended: string;
  readonly status: string;
  readonly aliases: readonly string[];
  readonly replacedBy: string;
  readonly replacedOn: string;
}

/** A catalogued instrument that does not bind as law: opinions, notices, plans. */
export interface DocumentEntry extends BaseEntry {
  readonly kind: "document";
  readonly title: string;
  readonly documentKind: DocumentKind;
  readonly issuer: string;
  readonly region: string;
  readonly promulgated: string;
  readonly aliases: readonly string[];
}

/** A programme, platform or event of programmes.tsv. */
export interface ProgrammeEntry extends BaseEntry {
  readonly kind: "programme" | "platform" | "event";
  readonly name: string;
  readonly aliases: readonly string[];
  /** Kind as in the catalogue: reform, service-model, campaign … */
  readonly programmeKind: string;
  readonly scope: readonly string[];
  readonly since: number | null;
  readonly parent: string | null;
  /** Also an ordinary word: counts only in quotation marks or where the clause makes a name of it. */
  readonly isAmbiguous: boolean;
  /** Folded names of the row that are ordinary words where the row as a whole is not (一件事 of 高效办成一件事). */
  readonly ambiguousNames: readonly string[];
}

/** A central organ with its full name. */
export interface AgencyEntry extends BaseEntry {
  readonly kind: "agency";
  readonly name: string;
  readonly system: string;
  readonly aliases: readonly string[];
  readonly weak: readonly string[];
  readonly predecessors: readonly Predecessor[];
}

/** A type of local organ, without its region. */
export interface AgencyTypeEntry extends BaseEntry {
  readonly kind: "agency-type";
  readonly name: string;
  readonly level: string;
  readonly system: string;
  readonly aliases: readonly string[];
  /** Names and aliases too short or too common to count without context. */
  readonly weak: readonly string[];
  readonly predecessors: readonly Predecessor[];
  /** Name of the provincial counterpart (司法局 → 司法厅), if it differs. */
  readonly province: string | null;
}

export interface Predecessor {
  readonly name: string;
  /** Year in which the former name was replaced. */
  readonly until: number | null;
}

/** An administrative division, functional zone or macro region. */
export interface RegionEntry extends BaseEntry {
  readonly kind: "region";
  /** GB/T 2260 code of six digits; nine for a township; `parent/name` for a zone without one. */
  readonly code: string;
  readonly name: string;
  /** Name from the prefecture down (韶关市浈江区), a province's own name. */
  readonly fullName: string;
  /** Names from the province down. */
  readonly chain: readonly string[];
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  readonly aliases: readonly string[];
  /** Year in which the division was abolished. */
  readonly to?: number;
}

export type Entry = LawEntry | DocumentEntry | ProgrammeEntry | AgencyEntry | AgencyTypeEntry | RegionEntry;

/** One form of organs.tsv: what an organ's short form stands for, at which levels, in which years. */
export interface OrganRow {
  /** Form behind the region; `{w}` is the word that the region's name ends with. */
  readonly form: string;
  /** Full name with `{R}` for the region's full name. */
  readonly name: string;
  readonly levels: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
  readonly row: string;
}
