import type { Lexicon } from "@govkg/lexicon";
import { type AgencyNode, centralAgency } from "./agency-node.js";
import { Lineages } from "./lineage.js";
import { OrganForms } from "./organ-forms.js";
import { OrganGrammar } from "./organ-grammar.js";

/** What the rules on agencies and regions prepare once for a lexicon. */
export class AgencyGrammar {
  readonly forms: OrganForms;
  readonly endings: OrganGrammar;
  readonly lineages: Lineages;
  private readonly centralOrgans: (AgencyNode | null | undefined)[];

  constructor(readonly lexicon: Lexicon) {
    this.forms = new OrganForms(lexicon);
    this.endings = new OrganGrammar(lexicon);
    this.lineages = Lineages.of(lexicon);
    this.centralOrgans = new Array(lexicon.nameKinds.length);
  }

  /** The central organ that a name of the gazetteer stands for, or null where the name alone does not tell it. */
  centralOrganOf(name: number): AgencyNode | null {
    let node = this.centralOrgans[name];
    if (node === undefined) {
      const { surface, entries } = this.lexicon.name(name);
      const entry = entries.find((one) => one.kind === "agency");
      node = entry === undefined || entry.weak.includes(surface) ? null : centralAgency(entry, this);
      this.centralOrgans[name] = node;
    }
    return node;
  }
}
