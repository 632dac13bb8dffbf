import type { QuantityAnswer } from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { EVIDENCE_COLUMN, fields, names, REPORT_COLUMNS } from "./columns.js";
import { PAGE_FLAGS, REPORT_FLAGS } from "./flags.js";
import { type Question, unchecked } from "./question.js";

const QUANTITY_COLUMNS: readonly Column<QuantityAnswer>[] = [
  ...REPORT_COLUMNS,
  ...fields<QuantityAnswer>("subject"),
  { key: "text", title: "as written", of: (row) => row.text },
  ...fields<QuantityAnswer>("value", "unit"),
  { key: "entities", title: "about", of: (row) => names(row.entities) },
  { key: "planned", of: (row) => row.planned },
  EVIDENCE_COLUMN,
];

/** Figures over years and regions. */
export const FIGURE_QUESTIONS: readonly Question[] = [
  {
    verb: "quantities",
    summary: "figures of a subject or entity over years and regions, units made equal",
    operands: [],
    flags: [...REPORT_FLAGS, ...PAGE_FLAGS, "planned", "done", "role", "subject", "entity", "unit"],
    example: "quantities --subject 政务服务事项 --unit 项",
    ask: async (queries, _operands, options) => {
      const page = await queries.quantities(unchecked(options));
      return toAnswer(page.rows, QUANTITY_COLUMNS, page);
    },
  },
];
