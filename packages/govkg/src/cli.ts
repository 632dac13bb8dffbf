import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { EXIT } from "./exit-code.js";

/** A verb of the command line: its code is loaded only when it is asked for, so that `--version` is quick. */
interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

const VERBS: readonly Verb[] = [
  {
    name: "extract",
    summary: "files in, facts out: one JSON a document",
    load: async () => (await import("./commands/extract.js")).extractCommand(),
  },
  {
    name: "build",
    summary: "put the facts of many files into a store",
    load: async () => (await import("./commands/build.js")).buildCommand(),
  },
  {
    name: "query",
    summary: "ask a store: one verb a question",
    load: async () => (await import("./commands/query.js")).queryCommand(),
  },
  {
    name: "ask",
    summary: "ask a store in Chinese",
    load: async () => (await import("./commands/ask.js")).askCommand(),
  },
  {
    name: "export",
    summary: "write the graph of a store to a file",
    load: async () => (await import("./commands/export.js")).exportCommand(),
  },
  {
    name: "neo4j",
    summary: "keep a Neo4j server equal to a store, and ask it",
    load: async () => (await import("./commands/neo4j.js")).neo4jCommand(),
  },
  {
    name: "explain",
    summary: "why a place of a report was read as it was",
    load: async () => (await import("./commands/explain.js")).explainCommand(),
  },
  {
    name: "suggest",
    summary: "frequent names that the catalogues don't have",
    load: async () => (await import("./commands/suggest.js")).suggestCommand(),
  },
  {
    name: "remove",
    summary: "take reports out of a store",
    load: async () => (await import("./commands/remove.js")).removeCommand(),
  },
  {
    name: "stats",
    summary: "how much a store holds",
    load: async () => (await import("./commands/stats.js")).statsCommand(),
  },
  {
    name: "verify",
    summary: "check a store against itself and against a rebuild",
    load: async () => (await import("./commands/verify.js")).verifyCommand(),
  },
];

const EXAMPLES = `
Examples:
  $ govkg extract report.txt                          facts of one report as JSON
  $ govkg build reports/ --store graph.sqlite         a store from a folder
  $ govkg query districts-citing 数据安全法 --store graph.sqlite
`;

/**
 * Runs the command line on its arguments.
 * @returns the exit code: 0 done, 1 some input failed, 2 wrong usage.
 */
export async function runCli(args: readonly string[]): Promise<number> {
  try {
    const program = await programFor(args);
    await program.parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return await exitCodeOf(error);
  }
}

async function programFor(args: readonly string[]): Promise<Command> {
  const program = new Command("govkg")
    .description("Turns Chinese government reports into a knowledge graph that opens to its sentences.")
    .version(version(), "-V, --version")
    .addHelpText("after", EXAMPLES)
    .exitOverride();
  const asked = args.find((arg) => VERBS.some(({ name }) => name === arg));
  for (const verb of VERBS) {
    const command = verb.name === asked ? await verb.load() : new Command(verb.name).description(verb.summary);
    program.addCommand(inheritExit(command));
  }
  return program;
}

/** Commander ends the process at a fault unless told otherwise, and tells each subcommand by itself. */
function inheritExit(command: Command): Command {
  command.exitOverride().showHelpAfterError("(--help lists what is known)");
  for (const subcommand of command.commands) inheritExit(subcommand);
  return command;
}

async function exitCodeOf(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  // imported late: the schemas of the model would double the time of --version
  const { GovkgError } = await import("@govkg/model");
  if (!(error instanceof GovkgError)) {
    const trace = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`govkg: a fault of govkg itself; please report it with the command and this:\n${trace}\n`);
    return EXIT.failed;
  }
  process.stderr.write(`govkg: ${error.message}\n`);
  return error.code === "invalid-options" || error.code === "unknown-question" ? EXIT.usage : EXIT.failed;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "?";
}
