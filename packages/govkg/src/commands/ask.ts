import { GovkgError } from "@govkg/model";
import { Command } from "commander";
import { signQuestion } from "../ask/named-things.js";
import { commandLine, nearestQuestions, type Understood, understand } from "../ask/understand.js";
import { tell } from "../output/messages.js";
import { type OutputFlags, printAnswer } from "../output/print-answer.js";
import { writeOut } from "../output/write-out.js";
import { createPipeline } from "../pipeline.js";
import { optionsOfWords } from "../questions/flags.js";
import { withStore } from "../stores/with-store.js";
import { lexiconOptions, type PipelineFlags } from "./pipeline-flags.js";
import { addOutputFlags } from "./question-verbs.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

const EXAMPLES = `
The question is mapped to a query by grammar, and the query is shown before its answer. What can't be mapped is said,
with the nearest questions that are known.

Examples:
  $ govkg ask '哪些区引用了《数据安全法》？'
  $ govkg ask '深圳市福田区和广州市越秀区共同推行了哪些改革？'
  $ govkg ask '深圳市福田区政务服务和数据管理局2023年的承诺兑现了吗？'
`;

/** `govkg ask`. */
export function askCommand(): Command {
  const command = new Command("ask")
    .description("Asks a store in Chinese: common questions, mapped by grammar to a query.")
    .argument("<question>")
    .addHelpText("after", EXAMPLES);
  return addStoreFlag(addOutputFlags(command)).action(ask);
}

async function ask(question: string, flags: StoreFlag & OutputFlags & PipelineFlags): Promise<void> {
  const pipeline = createPipeline(lexiconOptions(flags));
  const sign = (words: string) => signQuestion(pipeline, words);
  const understood = understand(sign(question));
  if (understood === null) throw notUnderstood(question, nearestQuestions(question, sign));
  await showQuery(understood, flags);
  const options = optionsOfWords(understood.flags);
  await withStore(flags.store, async ({ queries }) => {
    const answer = await understood.question.ask(queries, understood.operands, options);
    await printAnswer(queries, answer, flags);
  });
}

/** Above the table for a person; beside it, on standard error, where a program reads the answer. */
async function showQuery(understood: Understood, { json, csv }: OutputFlags): Promise<void> {
  if (json || csv) tell(commandLine(understood));
  else await writeOut(`${commandLine(understood)}\n\n`);
}

function notUnderstood(question: string, nearest: readonly string[]): GovkgError {
  const message = `"${question}" can't be mapped to a query; the nearest questions known are:\n  ${nearest.join("\n  ")}`;
  return new GovkgError("unknown-question", message, { stage: "cli", candidates: nearest });
}
