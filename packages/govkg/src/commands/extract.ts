import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { GovkgError } from "@govkg/model";
import { findPaths } from "@govkg/read";
import { Command } from "commander";
import { type ExtractInOrderOptions, extractInOrder } from "../corpus/extract-in-order.js";
import { fromPlainError } from "../corpus/extract-items.js";
import type { SourceItem } from "../corpus/source-item.js";
import { EXIT } from "../exit-code.js";
import { tell, warn } from "../output/messages.js";
import { outputNames } from "../output/output-names.js";
import { startProgress } from "../output/progress.js";
import { writeOut } from "../output/write-out.js";
import { throwIfAborted } from "../run.js";
import { abortOnSignal } from "./abort-on-signal.js";
import { filterLines } from "./filter-lines.js";
import { addPipelineFlags, type PipelineFlags, pipelineOptions, threadsFor } from "./pipeline-flags.js";

interface ExtractFlags extends PipelineFlags {
  readonly out?: string;
  readonly ndjson?: boolean;
  readonly columns?: string;
}

const EXAMPLES = `
PATH is a file, a folder (with all below it) or a glob. Without --out, one JSON a line goes to standard output.

Examples:
  $ govkg extract report.txt
  $ govkg extract reports/ --out facts/           facts/NAME.json a report
  $ govkg extract 'reports/2024-*.html' | jq -r '.report.agency'
  $ govkg extract --ndjson --columns id,url < texts.ndjson > facts.ndjson
                                                  filter: each line an object with "text", keys passed through
`;

/** `govkg extract`. */
export function extractCommand(): Command {
  const command = new Command("extract")
    .description("Extracts the facts of reports: files in, JSON out.")
    .argument("[path...]", "files, folders or globs")
    .option("--out <dir>", "write NAME.json files there")
    .option("--ndjson", "read lines of JSON from standard input instead of files")
    .option("--columns <keys>", "with --ndjson: keys of the line to pass through, apart by commas")
    .addHelpText("after", EXAMPLES);
  return addPipelineFlags(command).action(extract);
}

async function extract(paths: readonly string[], flags: ExtractFlags): Promise<void> {
  if (flags.ndjson) {
    if (paths.length > 0) throw misuse(`--ndjson reads standard input; found the path "${paths[0]}" beside it.`);
    const threads = threadsFor(flags, Number.POSITIVE_INFINITY);
    const failures = await filterLines(process.stdin, flags.columns, { ...(await pipelineOptions(flags)), threads });
    if (failures > 0) process.exitCode = EXIT.failed;
    return;
  }
  if (flags.columns !== undefined) throw misuse("--columns goes with --ndjson.");
  if (paths.length === 0) throw misuse("no PATH was given: name files, folders or globs, or use --ndjson.");
  await extractFiles(paths, flags);
}

function misuse(message: string): GovkgError {
  return new GovkgError("invalid-options", `extract: ${message}`, { stage: "cli" });
}

async function extractFiles(inputs: readonly string[], flags: ExtractFlags): Promise<void> {
  const { paths, errors } = await findPaths(inputs);
  for (const error of errors) warn(error);
  const signal = abortOnSignal();
  const options = { ...(await pipelineOptions(flags)), threads: threadsFor(flags, paths.length), signal };
  const write = flags.out === undefined ? writeLine : await fileWriter(flags.out, inputs, paths);
  const failures = await extractEach(paths, options, write);
  if (flags.out !== undefined) tell(`${paths.length - failures} of ${paths.length} files extracted to ${flags.out}`);
  if (failures + errors.length > 0) process.exitCode = EXIT.failed;
}

type Write = (path: string, json: string) => Promise<void>;

/** Hands the JSON of each file on; returns how many files gave none. */
async function extractEach(paths: readonly string[], options: ExtractInOrderOptions, write: Write): Promise<number> {
  const progress = await startProgress("extract");
  const items = paths.map((path) => ({ kind: "file", path }) satisfies SourceItem);
  let done = 0;
  let failures = 0;
  try {
    for await (const [{ path }, result] of extractInOrder(items, options)) {
      if (result.kind === "extraction") await write(path, result.json);
      else {
        failures++;
        warn(fromPlainError(result.error));
      }
      progress.update(++done, paths.length);
    }
    throwIfAborted(options.signal);
  } finally {
    progress.stop();
  }
  return failures;
}

async function writeLine(_path: string, json: string): Promise<void> {
  await writeOut(`${json}\n`);
}

async function fileWriter(out: string, inputs: readonly string[], paths: readonly string[]): Promise<Write> {
  await mkdir(out, { recursive: true });
  const names = outputNames(out, inputs, paths);
  return async (path, json) => {
    const target = names.get(path) ?? `${path}.json`;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, `${json}\n`);
  };
}
