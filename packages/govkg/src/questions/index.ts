import { ALIKE_QUESTIONS } from "./alike.js";
import { CITING_QUESTIONS } from "./citing.js";
import { FIGURE_QUESTIONS } from "./figures.js";
import { GRAPH_QUESTIONS } from "./graph.js";
import { ITEM_QUESTIONS } from "./items.js";
import { MATRIX_QUESTIONS } from "./matrix.js";
import { PASSAGE_QUESTIONS } from "./passages.js";
import type { Question } from "./question.js";
import { REPORT_QUESTIONS } from "./reports.js";
import { SPREAD_QUESTIONS } from "./spread.js";
import { THEME_QUESTIONS } from "./themes.js";

/** Every question of the command line, in the order of `--help`. */
export const QUESTIONS: readonly Question[] = [
  ...CITING_QUESTIONS,
  ...MATRIX_QUESTIONS,
  ...THEME_QUESTIONS,
  ...SPREAD_QUESTIONS,
  ...ALIKE_QUESTIONS,
  ...ITEM_QUESTIONS,
  ...FIGURE_QUESTIONS,
  ...REPORT_QUESTIONS,
  ...PASSAGE_QUESTIONS,
  ...GRAPH_QUESTIONS,
];
