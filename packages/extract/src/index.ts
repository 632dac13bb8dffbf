export { parseDecisions } from "./decision/parse-decisions.js";
export { findUnusedDecisions } from "./decision/unused-decisions.js";
export type { ClaimAccount, Explanation } from "./explain.js";
export { extractionVersion } from "./extraction-version.js";
export { createExtractor, type Extractor, type ExtractorOptions } from "./extractor.js";
export { suggest } from "./suggest/suggest.js";
export type { Suggestion, SuggestionContext, SuggestOptions } from "./suggest/suggestion.js";
export { SUGGEST_DEFAULTS, SuggestionCounter } from "./suggest/suggestion-counter.js";
