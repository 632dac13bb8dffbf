export { createJiebaSegmenter } from "./jieba-segmenter.js";
