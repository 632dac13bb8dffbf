import { readFileSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { join } from "node:path";
import type { LexiconOptions } from "@govkg/lexicon";
import { GovkgError } from "@govkg/model";
import type { Command } from "commander";
import type { PipelineOptions } from "../pipeline.js";
import { parseWhole } from "../questions/flags.js";

/** Files a thread is started for: fewer are done sooner than a thread has loaded the catalogues. */
const FILES_A_THREAD = 24;

/** Flags of every verb that extracts. */
export interface PipelineFlags {
  readonly lexicon?: readonly string[];
  readonly threads?: number;
  readonly decisions?: string;
}

/** Adds `--lexicon` and `--threads`. */
export function addPipelineFlags(command: Command): Command {
  return addLexiconFlag(command).option(
    "--threads <n>",
    `worker threads (all ${availableParallelism()} cores)`,
    parseWhole,
  );
}

/** Adds `--lexicon` and `--decisions`. */
export function addLexiconFlag(command: Command): Command {
  command.option("--decisions <file>", "JSON of names to accept, reject, merge or split");
  return command.option("--lexicon <file>", "your own rows of a catalogue, e.g. my-laws.tsv; may be repeated", collect);
}

/** What a pipeline is made of by the flags. */
export async function pipelineOptions(flags: PipelineFlags): Promise<PipelineOptions> {
  const { decisions } = flags;
  if (decisions === undefined) return lexiconOptions(flags);
  const { parseDecisions } = await import("@govkg/extract");
  return { ...lexiconOptions(flags), decisions: parseDecisions(readText(decisions), decisions) };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const message = `${path}: this file of decisions can't be read; check the path.`;
    throw new GovkgError("path-not-found", message, { stage: "cli", cause });
  }
}

/** The lexicon that the flags ask for; its compiled names are kept for the next run. */
export function lexiconOptions({ lexicon }: PipelineFlags): LexiconOptions {
  return { cacheDir: join(cacheFolder(), "lexicon"), ...(lexicon === undefined ? {} : { files: lexicon }) };
}

/** Threads for so many files. */
export function threadsFor(flags: PipelineFlags, files: number): number {
  return Math.max(1, flags.threads ?? Math.min(availableParallelism(), Math.floor(files / FILES_A_THREAD)));
}

/** Where govkg keeps what it can make again. */
function cacheFolder(): string {
  return process.env["GOVKG_CACHE"] ?? join(homedir(), ".cache", "govkg");
}

/** Parser of a flag that may be given several times. */
export function collect(word: string, words: readonly string[] = []): readonly string[] {
  return [...words, word];
}
