import type { Queries } from "@govkg/model";
import type { Answer } from "./answer.js";
import type { FlagName } from "./flags.js";

/** Options of a query as the flags give them: plain values, checked by the schemas of `Queries`. */
export type QueryOptions = Readonly<Record<string, unknown>>;

/** One question of the command line: a verb of `govkg query`. */
export interface Question {
  readonly verb: string;
  readonly aliases?: readonly string[];
  /** One line for `--help`. */
  readonly summary: string;
  /** What stands behind the verb, in commander's notation: `<law>`, `<names...>`, `[entity]`. */
  readonly operands: readonly string[];
  /** Flags that narrow it. */
  readonly flags: readonly FlagName[];
  /** A command that works on the store of the demo. */
  readonly example: string;
  readonly ask: (queries: Queries, operands: readonly string[], options: QueryOptions) => Promise<Answer>;
}

/** Options for a method of `Queries`, which checks them itself and names the one that is wrong. */
export function unchecked<Options>(options: QueryOptions): Options {
  // as: flags are strings and numbers; the schema of the method decides whether they fit
  return options as Options;
}

/** The operand at an index; commander has made sure that there is one. */
export function operand(operands: readonly string[], index = 0): string {
  return operands[index] ?? "";
}
