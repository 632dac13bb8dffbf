import type { ClaimAccount, Explanation } from "@govkg/extract";
import { GovkgError } from "@govkg/model";
import { Command } from "commander";
import { formatTable } from "../output/table.js";
import { writeOut } from "../output/write-out.js";
import { createPipeline } from "../pipeline.js";
import { parseWhole } from "../questions/flags.js";
import { addLexiconFlag, type PipelineFlags, pipelineOptions } from "./pipeline-flags.js";

interface ExplainFlags extends PipelineFlags {
  readonly at?: number;
  readonly words?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Offsets are UTF-16 code units into the text as read, as in the JSON of \`govkg extract\`.

Examples:
  $ govkg explain report.txt --at 120
  $ govkg explain report.txt --words 区司法局       at the first place where these words stand
`;

/** `govkg explain`. */
export function explainCommand(): Command {
  const command = new Command("explain")
    .description("Tells which claims lie on one place of a report, which won, and why the others lost.")
    .argument("<file>")
    .option("--at <offset>", "offset into the text", parseWhole)
    .option("--words <words>", "the first place where these words stand")
    .option("--json", "as JSON")
    .addHelpText("after", EXAMPLES);
  return addLexiconFlag(command).action(explain);
}

async function explain(file: string, flags: ExplainFlags): Promise<void> {
  const pipeline = createPipeline(await pipelineOptions(flags));
  const document = await pipeline.read(file);
  const explanation = pipeline.explain(document, offsetOf(document.text, file, flags));
  await writeOut(flags.json ? `${JSON.stringify(explanation)}\n` : formatExplanation(explanation));
}

function offsetOf(text: string, file: string, { at, words }: ExplainFlags): number {
  if ((at === undefined) === (words === undefined)) throw misuse("give either --at OFFSET or --words WORDS.");
  const offset = at ?? text.indexOf(words ?? "");
  if (offset < 0) throw misuse(`${file} doesn't hold the words "${words}".`);
  if (offset >= text.length) throw misuse(`offset ${offset} is behind the end of ${file}, which has ${text.length}.`);
  return offset;
}

function misuse(message: string): GovkgError {
  return new GovkgError("invalid-options", `explain: ${message}`, { stage: "cli" });
}

function formatExplanation({ offset, sentence, role, claims, names }: Explanation): string {
  const at = offset - sentence.start;
  const marked = `${sentence.text.slice(0, at)}▸${sentence.text.slice(at)}`.replace(/\s+/gu, " ");
  const rows = claims.map(claimRow);
  const parts = [
    marked,
    `section: ${role}`,
    rows.length === 0
      ? "no claim on this place"
      : formatTable(["outcome", "type", "words", "entity", "rule", "lexicon row", "why"], rows, process.stdout.columns),
    ...names.map(({ text, rows: found }) => `in the lexicon: ${text} — ${found.join(", ")}`),
  ];
  return `${parts.join("\n")}\n`;
}

function claimRow({ outcome, type, text, entity, rule, row, reason }: ClaimAccount): (string | null)[] {
  return [outcome, type, text, entity, rule, row, reason];
}
