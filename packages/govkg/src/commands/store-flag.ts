import type { Command } from "commander";

/** Store taken where `--store` names none. */
const DEFAULT_STORE = "graph.sqlite";

/** Flag of every verb that works on a store. */
export interface StoreFlag {
  readonly store: string;
}

/** Adds `--store`; the environment variable `GOVKG_STORE` says another default. */
export function addStoreFlag(command: Command): Command {
  const usual = process.env["GOVKG_STORE"] ?? DEFAULT_STORE;
  return command.option("--store <file>", "the store, one SQLite file (or set GOVKG_STORE)", usual);
}
