import { type DocumentKind, type Entity, entityId, type LawKind } from "@govkg/model";
import { oncePer } from "../once-per.js";
import type { InstrumentEntry } from "./instrument-entry.js";

/** Law or document, with its kind. */
export type InstrumentKind =
  | { readonly type: "law"; readonly kind: LawKind }
  | { readonly type: "document"; readonly kind: DocumentKind };

/** The graph node of a row of the catalogue, made once. */
export const entryNode = oncePer(makeNode);

function makeNode(entry: InstrumentEntry): Entity {
  const shared = { id: entityId(entry.kind, entry.title), name: entry.title, row: entry.row };
  if (entry.kind === "document") {
    return { ...shared, label: "Document", kind: entry.documentKind, ...given({ issuer: entry.issuer }) };
  }
  const { lawKind, issuer, region, status, promulgated, effective, amended, replacedBy, replacedOn } = entry;
  return {
    ...shared,
    label: "Law",
    kind: lawKind,
    ...given({ issuer, region, status, promulgated, effective, amended, replacedBy, replacedOn }),
  };
}

/** The graph node of a title that the catalogue does not have. */
export function titleNode(title: string, { type, kind }: InstrumentKind, docNumber?: string): Entity {
  const id = entityId(type, title);
  if (type === "law") return { id, name: title, row: null, label: "Law", kind };
  if (docNumber === undefined) return { id, name: title, row: null, label: "Document", kind };
  return { id, name: title, row: null, label: "Document", kind, docNumber };
}

/** Only the attributes that the catalogue gives. */
function given<Key extends string>(cells: Readonly<Record<Key, string>>): Partial<Record<Key, string>> {
  // as: entries of a record keep its keys
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== "")) as Partial<Record<Key, string>>;
}
