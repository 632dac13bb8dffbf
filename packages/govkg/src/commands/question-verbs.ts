import type { Queries } from "@govkg/model";
import { Command, Option } from "commander";
import { type OutputFlags, printAnswer } from "../output/print-answer.js";
import { addFlags, queryOptions } from "../questions/flags.js";
import { QUESTIONS } from "../questions/index.js";
import type { Question } from "../questions/question.js";

/** All flags of a question and of the verb above it. */
export type QuestionFlags = OutputFlags & Readonly<Record<string, unknown>>;

/** Opens what the flags name, lets it be asked, and closes it again. */
export type WithQueries<Flags> = (flags: Flags, use: (queries: Queries) => Promise<void>) => Promise<void>;

/** Adds one verb a question, with the flags that say how answers are printed. */
export function addQuestionVerbs<Flags extends QuestionFlags>(
  parent: Command,
  withQueries: WithQueries<Flags>,
): Command {
  for (const question of QUESTIONS) parent.addCommand(questionCommand(question, withQueries));
  return addOutputFlags(parent);
}

/** Adds `--json`, `--csv` and `--evidence`. */
export function addOutputFlags(command: Command): Command {
  return command
    .addOption(new Option("--json", "rows as JSON").conflicts("csv"))
    .addOption(new Option("--csv", "rows as CSV").conflicts("json"))
    .option("--xlsx <file>", "write the rows to a workbook")
    .option("--evidence", "with the sentences behind each row");
}

function questionCommand<Flags extends QuestionFlags>(question: Question, withQueries: WithQueries<Flags>): Command {
  const command = new Command(question.verb)
    .description(question.summary)
    .addHelpText("after", `\nExample:\n  $ govkg query ${question.example}\n`);
  if (question.aliases !== undefined) command.aliases(question.aliases);
  for (const operand of question.operands) command.argument(operand);
  addFlags(command, question.flags);
  // flags of the verb above (--store, --json …) are taken before and behind the question's own verb
  command.configureHelp({ showGlobalOptions: true });
  return command.action(async (...given: unknown[]) => {
    const words = given.slice(0, question.operands.length).flat();
    const operands = words.filter((word) => word !== undefined).map(String);
    const flags = command.optsWithGlobals<Flags>();
    const options = queryOptions(flags, question.flags);
    await withQueries(flags, async (queries) => {
      await printAnswer(queries, await question.ask(queries, operands, options), flags);
    });
  });
}
