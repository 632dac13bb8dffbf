import type { Commitment, Entity, Mention, Problem, Quantity, Relation } from "@govkg/model";
import type { ReportContext } from "./context.js";
import type { Reading } from "./reading.js";

/** All that finding and resolving gave, for the rules that relate. Mentions and items are in source offsets. */
export interface Findings {
  readonly reading: Reading;
  readonly context: ReportContext;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly commitments: readonly Commitment[];
  readonly problems: readonly Problem[];
  /** Nodes of mentions and issuer, by id. */
  readonly entityById: ReadonlyMap<string, Entity>;
}

/** Relations of one kind of rule, and the nodes they name that no mention did. */
export interface Related {
  readonly relations: readonly Relation[];
  readonly entities: readonly Entity[];
}
