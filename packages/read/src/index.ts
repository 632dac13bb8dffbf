export { type FoundPaths, findPaths } from "./find-paths.js";
export { READABLE_ENDINGS } from "./formats/format.js";
export { type BytesOrigin, readBytes } from "./read-bytes.js";
export { type ReadOptions, readDocument } from "./read-document.js";
export { readText, type TextOrigin } from "./read-text.js";
export { findItems, type ReportItems } from "./structure/items.js";
