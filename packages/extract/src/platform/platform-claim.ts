import type { Entity, Span } from "@govkg/model";
import { type Candidate, candidate, RANK } from "../candidate.js";

/** How a platform was found. */
interface Found {
  readonly rule: string;
  /** Default: that of a catalogue name. */
  readonly rank?: number;
}

/** A claim of a platform. */
export function platformClaim({ start, end }: Span, node: Entity, { rule, rank }: Found): Candidate {
  return candidate({ type: "platform", start, end, node, rule, row: node.row, rank: rank ?? RANK.catalogue });
}

/** A claim of a platform whose place the report does not tell. */
export function unresolvedPlatform({ start, end }: Span, name: string, { rule }: Found): Candidate {
  const message = `The place of "${name}" is not told by the report; left unlinked.`;
  const doubt = { code: "unresolved-platform", message } as const;
  return candidate({ type: "platform", start, end, node: null, rule, row: null, rank: RANK.catalogue, doubt });
}
