import type { RegionEntry } from "@govkg/lexicon";
import type { Span } from "@govkg/model";
import type { OrganForm } from "./organ-forms.js";
import type { AgencyPrefix } from "./prefix.js";

/** An organ's name in the text, taken apart: region or level word in front, form or grammar behind it. */
export interface OrganReading extends Span {
  readonly prefix: AgencyPrefix;
  readonly region: RegionEntry | null;
  /** Null for a name that grammar read. */
  readonly form: OrganForm | null;
  /** Canonical name; null when the region is not known. */
  readonly name: string | null;
  readonly rule: string;
}
