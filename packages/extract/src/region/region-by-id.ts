import type { Lexicon, RegionEntry } from "@govkg/lexicon";
import type { Entity } from "@govkg/model";
import type { ReportContext } from "../context.js";
import { zoneUnder } from "./coined-zone.js";
import { regionNodeId } from "./region-node.js";

interface Known {
  readonly lexicon: Lexicon;
  readonly context: ReportContext;
  /** The node, where a mention made it. */
  readonly known: Entity | undefined;
}

/** The region that a node id stands for: of the table, the issuer's own, or a zone made from the text. */
export function regionById(id: string, { lexicon, context, known }: Known): RegionEntry | null {
  if (context.region !== null && regionNodeId(context.region) === id) return context.region;
  const [code = "", name] = id.slice("region:".length).split("/");
  if (name === undefined) return lexicon.regionByCode(code) ?? null;
  const entry = lexicon
    .entriesOf(name)
    .find((candidate) => candidate.kind === "region" && regionNodeId(candidate) === id);
  if (entry?.kind === "region") return entry;
  const parent = lexicon.regionByCode(code);
  return parent === undefined || (known !== undefined && known.label !== "Region") ? null : zoneUnder(parent, name);
}
