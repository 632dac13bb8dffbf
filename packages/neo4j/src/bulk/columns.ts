import type { ServerKind, ServerLabel } from "../ownership.js";
import type { WireType } from "../wire-value.js";

/** Columns of an import file: properties with their types, in the order of the file. */
export type Columns = Readonly<Record<string, WireType>>;

const SHARED: Columns = {
  name: "string",
  row: "string",
  emptyLists: "string[]",
  _holders: "integer[]",
  _variants: "string[]",
};
const ITEM: Columns = { name: "string", ordinal: "integer", start: "integer", end: "integer" };

/** Columns by label. */
export const NODE_COLUMNS: Readonly<Record<ServerLabel, Columns>> = {
  Report: {
    name: "string",
    document: "string",
    path: "string",
    contentHash: "string",
    lexicon: "string",
    kind: "string",
    title: "string",
    agency: "string",
    agencyId: "string",
    lineage: "string",
    level: "string",
    system: "string",
    region: "string",
    regionId: "string",
    regionCode: "string",
    regionChain: "string[]",
    year: "integer",
    publishedOn: "date",
    _hash: "string",
  },
  Region: { ...SHARED, code: "string", level: "string", chain: "string[]" },
  Agency: { ...SHARED, level: "string", regionId: "string", system: "string", lineage: "string" },
  Law: {
    ...SHARED,
    kind: "string",
    issuer: "string",
    region: "string",
    status: "string",
    promulgated: "date",
    effective: "date",
    amended: "date",
    replacedBy: "string",
    replacedOn: "string",
  },
  Document: { ...SHARED, kind: "string", docNumber: "string", issuer: "string" },
  Programme: { ...SHARED, kind: "string", scope: "string[]", since: "integer", coined: "boolean" },
  Platform: { ...SHARED, since: "integer", coined: "boolean" },
  Event: { ...SHARED, since: "integer" },
  Quantity: {
    name: "string",
    start: "integer",
    end: "integer",
    value: "float",
    max: "float",
    unit: "string",
    baseValue: "float",
    baseMax: "float",
    baseUnit: "string",
    approx: "string",
    subject: "string",
    period: "string",
    planned: "boolean",
    role: "string",
    rule: "string",
    changeFrom: "float",
    changeTo: "float",
    changeBasis: "string",
    changeDirection: "string",
  },
  Commitment: ITEM,
  Problem: ITEM,
  ReportText: {
    sentences: "string[]",
    gaps: "string[]",
    starts: "integer[]",
    ends: "integer[]",
    keys: "string[]",
    softBreaks: "integer[]",
    sections: "string",
    _holds: "string[]",
    _links: "string[]",
  },
};

const EDGE: Columns = {
  count: "integer",
  planned: "integer",
  evidence: "string[]",
  rules: "string[]",
  articles: "string[]",
  year: "integer",
  sentences: "integer[]",
  stances: "string[]",
  roles: "string[]",
};
const MENTION: Columns = {
  ...EDGE,
  starts: "integer[]",
  ends: "integer[]",
  plans: "boolean[]",
  mentionRules: "string[]",
};
const LINK: Columns = { ...EDGE, _variants: "string[]", _holders: "integer[]" };

/** Columns of a type of relationship. */
export function relationshipColumns(kind: ServerKind): Columns {
  switch (kind) {
    case "HAS_TEXT":
      return {};
    case "CITES":
    case "MENTIONS":
      return MENTION;
    default:
      return LINK;
  }
}
