import type { Lexicon } from "@govkg/lexicon";
import { OrganForms } from "./organ-forms.js";

/** What the rules on agencies and regions prepare once for a lexicon. */
export class AgencyGrammar {
  readonly forms: OrganForms;

  constructor(readonly lexicon: Lexicon) {
    this.forms = new OrganForms(lexicon);
  }
}
