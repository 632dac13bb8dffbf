import type { NodeLabel, RelationKind } from "@govkg/model";

/** Namespaces of the vocabularies used, by prefix. `gov` is what no vocabulary of the field has a word for. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
  eli: "http://data.europa.eu/eli/ontology#",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  dcterms: "http://purl.org/dc/terms/",
  gov: "urn:govkg:vocabulary:",
} as const;

export type Prefix = keyof typeof PREFIXES;
/** A term of a vocabulary, as `prefix:name`. */
export type Term = `${Prefix}:${string}`;

/** Classes of the nodes of each label, besides `gov:` and the label itself. */
export const CLASSES: Readonly<Record<NodeLabel, readonly Term[]>> = {
  Report: ["schema:Report", "prov:Entity"],
  Region: ["schema:AdministrativeArea"],
  Agency: ["org:FormalOrganization", "schema:GovernmentOrganization", "prov:Agent"],
  Law: ["eli:LegalResource", "schema:Legislation"],
  Document: ["schema:DigitalDocument"],
  Programme: ["schema:Project"],
  Platform: ["schema:SoftwareApplication"],
  Event: ["schema:Event"],
  Quantity: ["schema:QuantitativeValue"],
  Commitment: ["schema:CreativeWork"],
  Problem: ["schema:CreativeWork"],
};

/** Terms for a relation from its source, besides `gov:` and the kind itself; `inverse` ones lead from its target. */
export const RELATION_TERMS: Readonly<
  Record<RelationKind, { readonly terms: readonly Term[]; readonly inverse?: readonly Term[] }>
> = {
  ISSUED: { terms: [], inverse: ["schema:publisher", "prov:wasAttributedTo", "dcterms:publisher"] },
  COVERS: { terms: ["schema:spatialCoverage", "dcterms:spatial"] },
  LOCATED_IN: { terms: ["schema:areaServed"] },
  PART_OF: { terms: ["schema:containedInPlace"] },
  CITES: { terms: ["schema:citation", "eli:cites"] },
  MENTIONS: { terms: ["schema:mentions"] },
  REPORTS: { terms: ["schema:hasPart"] },
  QUANTIFIES: { terms: ["schema:about"] },
  COMMITS_TO: { terms: ["schema:hasPart"] },
  FACES: { terms: ["schema:hasPart"] },
  CONCERNS: { terms: ["schema:about"] },
  FOLLOWS: { terms: [] },
  SUCCEEDS: { terms: ["dcterms:replaces"] },
  PART_OF_PROGRAMME: { terms: ["schema:isPartOf"] },
  IMPLEMENTS: { terms: ["eli:based_on"] },
  LEADS: { terms: [] },
  ASSISTS: { terms: [] },
  SUPERVISES: { terms: [] },
  REPORTS_TO: { terms: [] },
  TRAINED_BY: { terms: [] },
};

/** Terms for properties that a vocabulary has a word for; the others are `gov:` and their own name. */
export const PROPERTY_TERMS: Readonly<Record<string, Term>> = {
  publishedOn: "schema:datePublished",
  code: "dcterms:identifier",
  docNumber: "schema:identifier",
  promulgated: "schema:legislationDate",
  effective: "eli:first_date_entry_in_force",
  value: "schema:value",
  max: "schema:maxValue",
  unit: "schema:unitText",
  ordinal: "schema:position",
};
