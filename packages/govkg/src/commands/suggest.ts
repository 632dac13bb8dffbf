import { SUGGEST_DEFAULTS, type Suggestion, SuggestionCounter } from "@govkg/extract";
import type { Extraction } from "@govkg/model";
import { findPaths } from "@govkg/read";
import { Command } from "commander";
import { extractInOrder } from "../corpus/extract-in-order.js";
import { fromPlainError } from "../corpus/extract-items.js";
import type { SourceItem } from "../corpus/source-item.js";
import { EXIT } from "../exit-code.js";
import { warn } from "../output/messages.js";
import { startProgress } from "../output/progress.js";
import { formatTable } from "../output/table.js";
import { writeOut } from "../output/write-out.js";
import { parseWhole } from "../questions/flags.js";
import { abortOnSignal } from "./abort-on-signal.js";
import { addPipelineFlags, type PipelineFlags, pipelineOptions, threadsFor } from "./pipeline-flags.js";

interface SuggestFlags extends PipelineFlags {
  readonly minCount?: number;
  readonly json?: boolean;
  readonly rows?: string;
}

const EXAMPLES = `
Read them, then add the good rows to a file of your own and give it to --lexicon.

Examples:
  $ govkg suggest reports/ --min-count 5
  $ govkg suggest reports/ --rows programmes.tsv      the rows alone, as that table has them
`;

/** `govkg suggest`. */
export function suggestCommand(): Command {
  const command = new Command("suggest")
    .description("Lists frequent names of a corpus that the catalogues don't have, with the rows to add.")
    .argument("<path...>", "files, folders or globs")
    .option("--min-count <n>", `in at least so many places (${SUGGEST_DEFAULTS.minCount})`, parseWhole)
    .option("--rows <table>", "print the rows of one table only, tab-separated")
    .option("--json", "as JSON, one suggestion a line")
    .addHelpText("after", EXAMPLES);
  return addPipelineFlags(command).action(printSuggestions);
}

async function printSuggestions(inputs: readonly string[], flags: SuggestFlags): Promise<void> {
  const counter = new SuggestionCounter(flags.minCount === undefined ? {} : { minCount: flags.minCount });
  await countNames(inputs, flags, counter);
  await writeOut(formatSuggestions(counter.suggestions(), flags));
}

/** Extracts the inputs one by one; no extraction is kept. */
async function countNames(inputs: readonly string[], flags: SuggestFlags, counter: SuggestionCounter): Promise<void> {
  const { paths, errors } = await findPaths(inputs);
  for (const error of errors) warn(error);
  if (errors.length > 0) process.exitCode = EXIT.failed;
  const items = paths.map((path) => ({ kind: "file", path }) satisfies SourceItem);
  const options = {
    ...(await pipelineOptions(flags)),
    threads: threadsFor(flags, paths.length),
    signal: abortOnSignal(),
  };
  const progress = await startProgress("suggest");
  let done = 0;
  try {
    for await (const [, result] of extractInOrder(items, options)) {
      // as: a worker of ours has just made it
      if (result.kind === "extraction") counter.add(JSON.parse(result.json) as Extraction);
      else {
        warn(fromPlainError(result.error));
        process.exitCode = EXIT.failed;
      }
      progress.update(++done, paths.length);
    }
  } finally {
    progress.stop();
  }
}

function formatSuggestions(suggestions: readonly Suggestion[], { json, rows }: SuggestFlags): string {
  if (json) return suggestions.map((suggestion) => `${JSON.stringify(suggestion)}\n`).join("");
  if (rows !== undefined) {
    return suggestions.flatMap(({ table, row }) => (table === rows ? [`${row}\n`] : [])).join("");
  }
  if (suggestions.length === 0) return "nothing to suggest\n";
  const cells = suggestions.map(({ count, documents, type, reason, name, table, contexts }) => {
    return [count, documents, type, reason, name, table, contexts[0]?.text ?? ""];
  });
  const head = ["places", "documents", "type", "why", "name", "table", "for instance"];
  return `${formatTable(head, cells, process.stdout.columns)}\n`;
}
