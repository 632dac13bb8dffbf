import type { AdopterRow, TimelineRow } from "@govkg/model";
import { type Column, toAnswer } from "./answer.js";
import { COUNT_COLUMNS, EVIDENCE_COLUMN, fields } from "./columns.js";
import { FACT_FLAGS } from "./flags.js";
import { operand, type Question, unchecked } from "./question.js";

const TIMELINE_COLUMNS: readonly Column<TimelineRow>[] = [
  ...fields<TimelineRow>("year", "reports"),
  { key: "held", title: "of held", of: (row) => row.held },
  ...COUNT_COLUMNS,
];

const ADOPTER_COLUMNS: readonly Column<AdopterRow>[] = [
  ...fields<AdopterRow>("rank", "year", "lag"),
  { key: "adopter", title: "adopter", of: (row) => row.region ?? row.agency ?? null },
  { key: "regionCode", of: (row) => row.regionCode ?? null },
  ...fields<AdopterRow>("reports"),
  EVIDENCE_COLUMN,
];

/** How a law or programme spreads over the years. */
export const SPREAD_QUESTIONS: readonly Question[] = [
  {
    verb: "timeline",
    summary: "mentions by year, with the first anywhere",
    operands: ["<entity>"],
    flags: FACT_FLAGS,
    example: "timeline 一网通办",
    ask: async (queries, operands, options) => {
      const { first, rows, ...named } = await queries.timeline(operand(operands), unchecked(options));
      const notes =
        first === null ? [] : [`${named.entity}: first in ${first.agency ?? first.document}, ${first.year ?? "?"}`];
      return toAnswer(
        rows.map((row) => ({ ...named, ...row })),
        TIMELINE_COLUMNS,
        { notes },
      );
    },
  },
  {
    verb: "diffusion",
    summary: "who adopted it when, by rank and lag; first year of each level",
    operands: ["<entity>"],
    flags: [...FACT_FLAGS, "by"],
    example: "diffusion 高效办成一件事",
    ask: async (queries, operands, options) => {
      const { adopters, levels, curve, ...named } = await queries.diffusion(operand(operands), unchecked(options));
      const notes = levels.map(({ level, firstYear, lag }) => `${level}: ${firstYear} (+${lag})`);
      const rows = adopters.rows.map((row) => ({ ...named, ...row }));
      return toAnswer(rows, ADOPTER_COLUMNS, { next: adopters.next, notes });
    },
  },
];
