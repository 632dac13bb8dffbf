export { createExtractor, type Extractor } from "./extractor.js";
