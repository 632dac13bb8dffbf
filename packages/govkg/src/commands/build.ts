import { openStore, type Store } from "@govkg/store";
import { Command } from "commander";
import { type BuildSummary, buildStore } from "../build/build-store.js";
import { EXIT } from "../exit-code.js";
import { tell, warn } from "../output/messages.js";
import { startProgress } from "../output/progress.js";
import { abortOnSignal } from "./abort-on-signal.js";
import { addPipelineFlags, type PipelineFlags, pipelineOptions, threadsFor } from "./pipeline-flags.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

interface BuildFlags extends PipelineFlags, StoreFlag {
  readonly refresh?: boolean;
  /** `--no-text` makes it false. */
  readonly text: boolean;
}

const EXAMPLES = `
PATH is a file, a folder (with all below it) or a glob. Files that the store has already are passed over: an interrupted
build goes on where it stopped. Ctrl-C ends it in good order.

Examples:
  $ govkg build reports/ --store graph.sqlite
  $ govkg build 'reports/2024-*.html' more/ --store graph.sqlite --threads 4
  $ govkg build reports/ --lexicon my-laws.tsv --refresh       redo reports made with another lexicon
`;

/** `govkg build`. */
export function buildCommand(): Command {
  const command = new Command("build")
    .description("Extracts reports and puts them into a store.")
    .argument("<path...>", "files, folders or globs")
    .option("--no-text", "keep spans only, not the text of the reports: evidence then has no sentence")
    .option("--refresh", "extract reports again that were made with another lexicon or other decisions")
    .addHelpText("after", EXAMPLES);
  return addPipelineFlags(addStoreFlag(command)).action(build);
}

async function build(inputs: readonly string[], flags: BuildFlags): Promise<void> {
  const store = openStore(flags.store, { keepText: flags.text });
  try {
    const summary = await buildWithProgress(store, inputs, flags);
    tell(summaryLine(summary, flags.store));
    if (summary.outdated > 0 && !flags.refresh) {
      tell(
        `${summary.outdated} of them were made with another lexicon or other decisions; --refresh extracts them again`,
      );
    }
    if (summary.failed > 0) process.exitCode = EXIT.failed;
  } finally {
    await store.close();
  }
}

async function buildWithProgress(store: Store, inputs: readonly string[], flags: BuildFlags): Promise<BuildSummary> {
  const progress = await startProgress("build");
  try {
    return await buildStore(store, inputs, {
      ...(await pipelineOptions(flags)),
      threadsFor: (files) => threadsFor(flags, files),
      refresh: flags.refresh ?? false,
      signal: abortOnSignal(),
      onProgress: ({ done, total }) => progress.update(done, total),
      onFailure: warn,
    });
  } finally {
    progress.stop();
  }
}

function summaryLine({ files, put, unchanged, failed, seconds }: BuildSummary, path: string): string {
  const rate = Math.round(put / Math.max(0.001, seconds));
  const parts = [`${put} reports put`, `${unchanged} unchanged`, `${failed} failed`];
  return `${path}: ${files} files, ${parts.join(", ")}; ${seconds.toFixed(1)} s, ${rate} reports/s`;
}
