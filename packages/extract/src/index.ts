export type { ClaimAccount, Explanation } from "./explain.js";
export { createExtractor, type Extractor } from "./extractor.js";
