import type { Diagnostic, DocumentKind, Entity, LawKind } from "@govkg/model";
import type { ReportContext } from "../context.js";
import type { InstrumentEntry } from "./instrument-entry.js";
import { entryNode, type InstrumentKind } from "./instrument-node.js";
import { outdatedDoubt } from "./outdated.js";

/** What a title means, and how that was found. */
export interface Resolved {
  readonly type: "law" | "document";
  readonly node: Entity | null;
  readonly kind: LawKind | DocumentKind;
  readonly row: string | null;
  /** Last part of the rule's name. */
  readonly how: string;
  readonly doubt: Doubt | undefined;
}

/** What is reported when the claim wins; its place is filled in then. */
export type Doubt = Pick<Diagnostic, "code" | "message" | "candidates">;

/** A row of the catalogue as a resolved title, with a doubt when it was replaced before the report's time. */
export function fromEntry(entry: InstrumentEntry, how: string, context: ReportContext): Resolved {
  const isLaw = entry.kind === "law";
  return {
    type: entry.kind,
    node: entryNode(entry),
    kind: isLaw ? entry.lawKind : entry.documentKind,
    row: entry.row,
    how,
    doubt: isLaw ? outdatedDoubt(entry, context.year) : undefined,
  };
}

/** A title that no row has, told by its words. */
export function fromWords({ type, kind }: InstrumentKind, node: Entity | null, how: string): Resolved {
  return { type, node, kind, row: null, how, doubt: undefined };
}

/** The same instrument met in another way, or with another doubt. */
export function again({ type, node, kind, row }: Resolved, how: string, doubt?: Doubt): Resolved {
  return { type, node, kind, row, how, doubt };
}
