import { createHash } from "node:crypto";
import { foldName } from "@govkg/lexicon";
import { compareText, type Decision, type Decisions } from "@govkg/model";

/** Decisions by the name they are about. */
export class DecisionBook {
  /** Hash of the decisions, whatever their order; empty when there are none. */
  readonly version: string;
  private readonly decisionByName: ReadonlyMap<string, Decision>;

  constructor(decisions: Decisions | undefined) {
    const all = decisions?.decisions ?? [];
    this.decisionByName = new Map(all.map((decision) => [foldName(decision.name), decision]));
    this.version = all.length === 0 ? "" : hashOf(all);
  }

  get isEmpty(): boolean {
    return this.decisionByName.size === 0;
  }

  /** The decision on a folded name. */
  of(folded: string): Decision | undefined {
    return this.decisionByName.get(folded);
  }
}

function hashOf(decisions: readonly Decision[]): string {
  const rows = decisions.map((decision) => JSON.stringify(decision)).sort(compareText);
  return createHash("sha256").update(rows.join("\n")).digest("hex").slice(0, 16);
}
