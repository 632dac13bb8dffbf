import { Command, Option } from "commander";
import { printAnswer } from "../output/print-answer.js";
import { addFlags, queryOptions } from "../questions/flags.js";
import { QUESTIONS } from "../questions/index.js";
import type { Question } from "../questions/question.js";
import { withQueries } from "../stores/with-queries.js";
import { runSql } from "./run-sql.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

interface QueryFlags extends StoreFlag {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly evidence?: boolean;
  readonly [flag: string]: unknown;
}

const EXAMPLES = `
A name may be an official or short title, an alias, a node id (law:…) or the code of a region. \`govkg query VERB --help\`
tells the filters of a question. Flags with several values take them apart by commas.

Examples:
  $ govkg query districts-citing 数据安全法 --year 2023..2025 --stance implement
  $ govkg query shared 深圳市福田区 广州市越秀区 --label Programme
  $ govkg query reports-citing 行政处罚法 --evidence          with the sentences
  $ govkg query matrix --csv > panel.csv
  $ govkg query --sql 'SELECT law, count(*) FROM citations GROUP BY law'
`;

/** `govkg query`: one verb a question. */
export function queryCommand(): Command {
  const command = new Command("query")
    .description("Asks a store: one verb a question.")
    .usage("VERB … --store FILE")
    .addHelpText("after", EXAMPLES);
  for (const question of QUESTIONS) command.addCommand(questionCommand(question));
  command.option("--sql <statement>", "a SELECT over the documented views, read-only");
  addOutputFlags(addStoreFlag(command)).option("--evidence", "with the sentences behind each row");
  return command.action(async (flags: QueryFlags & { sql?: string }, self: Command) => {
    if (flags.sql === undefined) self.help({ error: true });
    else await runSql(flags.store, flags.sql, flags);
  });
}

function questionCommand(question: Question): Command {
  const command = new Command(question.verb)
    .description(question.summary)
    .addHelpText("after", `\nExample:\n  $ govkg query ${question.example}\n`);
  if (question.aliases !== undefined) command.aliases(question.aliases);
  for (const operand of question.operands) command.argument(operand);
  addFlags(command, question.flags);
  // --store, --json, --csv and --evidence belong to `query`, which takes them before and behind the verb
  command.configureHelp({ showGlobalOptions: true });
  return command.action(async (...given: unknown[]) => {
    const words = given.slice(0, question.operands.length).flat();
    const operands = words.filter((word) => word !== undefined).map(String);
    await answerQuestion(question, operands, command.optsWithGlobals<QueryFlags>());
  });
}

function addOutputFlags(command: Command): Command {
  return command
    .addOption(new Option("--json", "rows as JSON").conflicts("csv"))
    .addOption(new Option("--csv", "rows as CSV").conflicts("json"));
}

async function answerQuestion(question: Question, operands: readonly string[], flags: QueryFlags): Promise<void> {
  const options = queryOptions(flags, question.flags);
  await withQueries(flags.store, async (queries) => {
    await printAnswer(queries, await question.ask(queries, operands, options), flags);
  });
}
