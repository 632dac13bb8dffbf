export type { SqlResult } from "./sql-reader.js";
export {
  type HeldSource,
  openStore,
  PUT_ALL_DEFAULTS,
  type PutAllOptions,
  STORE_DEFAULTS,
  Store,
  type StoreOptions,
  type StoreProgress,
} from "./store.js";
export type { DumpLine } from "./verify/dump.js";
export type { Verification } from "./verify/verify-store.js";
