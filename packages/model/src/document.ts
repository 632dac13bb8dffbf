import { z } from "zod";
import { diagnosticSchema } from "./errors.js";
import { spanSchema } from "./span.js";

/** What a section of a report does: tells results, last year's problems and their cure, problems, plans, or else. */
export const sectionRoleSchema = z.enum(["results", "previous-problems", "problems", "plan", "other"]);
export type SectionRole = z.infer<typeof sectionRoleSchema>;

export const sectionSchema = z.object({
  ...spanSchema.shape,
  /** Span of the heading inside the section; empty (start = end) for text before the first heading. */
  headingStart: z.int().nonnegative(),
  headingEnd: z.int().nonnegative(),
  /** 1 for the top level below the title; 0 for the preamble. */
  level: z.int().nonnegative(),
  /** Index of the section that holds this one, or -1. */
  parent: z.int(),
  role: sectionRoleSchema,
});

/**
 * One section of the tree, in reading order: its span covers heading, text and subsections.
 * The heading's words are `text.slice(headingStart, headingEnd)`, numbering included.
 */
export type Section = Readonly<z.infer<typeof sectionSchema>>;

/** Labelled facts around the text of a report, as written, with their place. */
export const frontMatterSchema = z.object({
  key: z.enum([
    "indexNumber", // 索引号
    "issuer", // 发文机关, 发布机构, 来源
    "source", // 来源, 信息来源, 稿源
    "publishedOn", // 发布时间, 公开日期
    "writtenOn", // 成文日期
    "docNumber", // 文号, 发文字号
    "subject", // 主题分类
    "title", // 标题, 名称
  ]),
  /** The value as written, or an ISO date for `publishedOn` and `writtenOn`. */
  value: z.string(),
  ...spanSchema.shape,
});
export type FrontMatter = Readonly<z.infer<typeof frontMatterSchema>>;

/** The signature block (落款): who signed, and the date, each with its span; dates in ISO form. */
export const signatureSchema = z.object({
  signer: z.object({ ...spanSchema.shape, text: z.string() }).optional(),
  date: z.object({ ...spanSchema.shape, iso: z.string() }).optional(),
});
export type Signature = Readonly<z.infer<typeof signatureSchema>>;

export const sourceDocumentSchema = z.object({
  /** Name of the document within its corpus: the file's name without its ending. */
  id: z.string().min(1),
  /** Path or address it was read from, when there is one. */
  path: z.string().optional(),
  format: z.enum(["txt", "md", "html", "pdf", "docx"]),
  charset: z.string(),
  /** SHA-256 of the bytes as read, in hex. */
  contentHash: z.string(),
  /** The text as read: nothing removed. Every offset of every later stage points into it. */
  text: z.string(),
  /** Title of the report, its artefact spaces and line breaks removed; null when none was found. */
  title: z.object({ ...spanSchema.shape, text: z.string() }).nullable(),
  /** Stretches that belong to the page, not to the report (navigation, share buttons, footers), sorted. */
  furniture: z.array(spanSchema),
  /** Line breaks inside a paragraph (hard wraps), as offsets of the first code unit of each break, sorted. */
  softBreaks: z.array(z.int().nonnegative()),
  frontMatter: z.array(frontMatterSchema),
  sections: z.array(sectionSchema),
  signature: signatureSchema,
  diagnostics: z.array(diagnosticSchema),
});

/** One source text with its structure: what reading gives and every later stage gets. */
export type SourceDocument = Readonly<z.infer<typeof sourceDocumentSchema>>;
export type DocumentFormat = SourceDocument["format"];
