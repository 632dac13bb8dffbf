import { type Entity, NODE_LABELS, RELATION_KINDS, sectionRoleSchema, stanceSchema } from "@govkg/model";

/** Type of a column: `strings` is a list, which flat formats keep as a JSON array in one cell. */
export type ColumnType = "string" | "int" | "double" | "boolean" | "strings";

/** One column of nodes or edges in flat formats, with its line of the codebook. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
}

type KeysOfUnion<Union> = Union extends unknown ? keyof Union : never;
/** Properties that entities of any label have; what every node has stands apart. */
type EntityProperty = Exclude<KeysOfUnion<Entity>, "id" | "name" | "label">;
type Described = readonly [type: ColumnType, description: string];

const ENTITY_PROPERTIES: Readonly<Record<EntityProperty, Described>> = {
  row: ["string", "row of the lexicon behind the node"],
  code: ["string", "GB/T 2260 code of a region"],
  level: ["string", "administrative level of a region, an organ or the issuer of a report"],
  chain: ["strings", "names of a region from the province down"],
  regionId: ["string", "region that an organ works for, as a node id"],
  system: ["string", "system of organs: government, party, court …"],
  lineage: ["string", "id of the latest known name of an organ, or of the issuer of a report"],
  kind: ["string", "kind of a law, document, programme or report"],
  issuer: ["string", "who issued a law or document"],
  region: ["string", "region of a law, or of the report"],
  status: ["string", "whether a law is in force"],
  promulgated: ["string", "date of promulgation"],
  effective: ["string", "date from which a law holds"],
  amended: ["string", "date of the last amendment"],
  replacedBy: ["string", "title of the law that replaced it"],
  replacedOn: ["string", "when it was replaced: ISO date or year"],
  docNumber: ["string", "document number"],
  scope: ["strings", "where a programme is run"],
  since: ["int", "first year of a programme, platform or event"],
  coined: ["boolean", "whether the name was coined in a report and is in no catalogue"],
};

const OWN_PROPERTIES: Readonly<Record<string, Described>> = {
  document: ["string", "name of the source document of a report"],
  agency: ["string", "issuer of a report as it was called then"],
  regionCode: ["string", "GB/T 2260 code of the region of a report"],
  year: ["int", "year reported on"],
  publishedOn: ["string", "ISO date of publication"],
  start: ["int", "offset of the span in the text of the report, in UTF-16 code units"],
  end: ["int", "end of the span, exclusive"],
  ordinal: ["int", "place of a commitment or problem in its list"],
  value: ["double", "value of a figure as a plain number; the lower bound of a range"],
  max: ["double", "upper bound of a range"],
  unit: ["string", "unit of a figure as written"],
  approx: ["string", "approximator as written"],
  subject: ["string", "what is counted, as written"],
  period: ["string", "period a figure covers, as written"],
  planned: ["boolean", "whether a figure is a target"],
  role: ["string", "role of the section that holds it"],
  changeFrom: ["double", "value before a change"],
  changeTo: ["double", "value after a change"],
  changeBasis: ["string", "what a change is compared with, as written"],
  changeDirection: ["string", "up, down or level"],
};

/** Columns of nodes, in their order. */
export const NODE_COLUMNS: readonly Column[] = [
  { name: "id", type: "string", description: "key of the node: its label and canonical name" },
  { name: "label", type: "string", description: `one of ${NODE_LABELS.join(", ")}` },
  { name: "name", type: "string", description: "canonical name; of a figure the words, of an item its heading" },
  ...toColumns(ENTITY_PROPERTIES),
  ...toColumns(OWN_PROPERTIES),
];

/** Columns of edges, in their order. */
export const EDGE_COLUMNS: readonly Column[] = [
  { name: "id", type: "string", description: "from|kind|to" },
  { name: "source", type: "string", description: "id of the node it leaves" },
  { name: "target", type: "string", description: "id of the node it enters" },
  { name: "kind", type: "string", description: `one of ${RELATION_KINDS.join(", ")}` },
  { name: "count", type: "int", description: "mentions behind it; 0 when it comes from the catalogue" },
  { name: "planned", type: "int", description: "mentions that speak of the year to come" },
  ...stanceSchema.options.map(
    (stance): Column => ({
      name: stanceColumn(stance),
      type: "int",
      description: `citations with the stance ${stance}`,
    }),
  ),
  ...sectionRoleSchema.options.map(
    (role): Column => ({
      name: roleColumn(role),
      type: "int",
      description: `mentions in sections of the role ${role}`,
    }),
  ),
  { name: "articles", type: "strings", description: "articles cited" },
  { name: "evidence", type: "strings", description: "evidence ids: report@start-end" },
  { name: "rules", type: "strings", description: "rules and lexicon rows that made it" },
  { name: "year", type: "int", description: "year of the change, for SUCCEEDS" },
];

/** Name of the column that counts one stance. */
export function stanceColumn(stance: string): string {
  return `stance_${stance}`;
}

/** Name of the column that counts one role of sections. */
export function roleColumn(role: string): string {
  return `role_${role.replaceAll("-", "_")}`;
}

function toColumns(table: Readonly<Record<string, Described>>): Column[] {
  return Object.entries(table).map(([name, [type, description]]) => ({ name, type, description }));
}
