import type { Diagnostic, DocumentKind, Entity, LawKind } from "@govkg/model";
import type { ReportContext } from "../context.js";
import type { InstrumentEntry } from "./instrument-entry.js";
import { entryKind, entryNode } from "./instrument-node.js";
import { outdatedDoubt } from "./outdated.js";

/** What a title means, and how that was found. */
export interface Resolved {
  readonly type: "law" | "document";
  readonly node: Entity | null;
  readonly kind: LawKind | DocumentKind;
  readonly row: string | null;
  /** Last part of the rule's name. */
  readonly how: string;
  readonly doubt?: Doubt;
}

/** What is reported when the claim wins; its place is filled in then. */
export type Doubt = Pick<Diagnostic, "code" | "message" | "candidates">;

/** A row of the catalogue as a resolved title, with a doubt when it was replaced before the report's time. */
export function fromEntry(entry: InstrumentEntry, how: string, context: ReportContext): Resolved {
  const doubt = entry.kind === "law" ? outdatedDoubt(entry, context.year) : undefined;
  return {
    ...entryKind(entry),
    node: entryNode(entry),
    row: entry.row,
    how,
    ...(doubt === undefined ? {} : { doubt }),
  };
}
