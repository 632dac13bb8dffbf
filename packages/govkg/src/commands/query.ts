import { GovkgError } from "@govkg/model";
import { Command } from "commander";
import { closest } from "fastest-levenshtein";
import { QUESTIONS } from "../questions/index.js";
import { withStore } from "../stores/with-store.js";
import { printSql } from "./print-sql.js";
import { addQuestionVerbs, type QuestionFlags } from "./question-verbs.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

type QueryFlags = StoreFlag & QuestionFlags & { readonly sql?: string };

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
  addStoreFlag(
    addQuestionVerbs<QueryFlags>(command, (flags, use) => withStore(flags.store, ({ queries }) => use(queries))),
  );
  command.option("--sql <statement>", "a SELECT over the documented views, read-only");
  command.argument("[words...]");
  return command.action(async (words: readonly string[], flags: QueryFlags, self: Command) => {
    if (words[0] !== undefined) throw unknownVerb(words[0]);
    if (flags.sql === undefined) self.help({ error: true });
    else await printSql(flags.store, flags.sql, flags);
  });
}

function unknownVerb(word: string): GovkgError {
  const verbs = QUESTIONS.flatMap(({ verb, aliases }) => [verb, ...(aliases ?? [])]);
  const nearest = closest(word, verbs);
  const message = `"${word}" is no question of \`query\`. Did you mean ${nearest}? \`govkg query --help\` lists them all.`;
  return new GovkgError("unknown-question", message, { stage: "cli", candidates: [nearest] });
}
