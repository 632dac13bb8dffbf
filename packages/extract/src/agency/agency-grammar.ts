import type { Lexicon } from "@govkg/lexicon";
import { Lineages } from "./lineage.js";
import { OrganForms } from "./organ-forms.js";
import { OrganGrammar } from "./organ-grammar.js";

/** What the rules on agencies and regions prepare once for a lexicon. */
export class AgencyGrammar {
  readonly forms: OrganForms;
  readonly endings: OrganGrammar;
  readonly lineages: Lineages;

  constructor(readonly lexicon: Lexicon) {
    this.forms = new OrganForms(lexicon);
    this.endings = new OrganGrammar(lexicon);
    this.lineages = Lineages.of(lexicon);
  }
}
