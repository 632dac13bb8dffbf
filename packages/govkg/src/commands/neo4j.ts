import {
  type ChangeCounts,
  removeFromNeo4j,
  type Statement,
  type SyncSummary,
  syncToNeo4j,
  verifyNeo4j,
} from "@govkg/neo4j";
import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { tell } from "../output/messages.js";
import { startProgress } from "../output/progress.js";
import { formatTable } from "../output/table.js";
import { writeOut } from "../output/write-out.js";
import { withServer } from "../stores/with-server.js";
import { withStore } from "../stores/with-store.js";
import { abortOnSignal } from "./abort-on-signal.js";
import { addServerFlags, type ServerFlags, serverOf } from "./neo4j-target.js";
import { addQuestionVerbs, type QuestionFlags } from "./question-verbs.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

interface SyncFlags extends ServerFlags, StoreFlag {
  readonly dryRun?: boolean;
  readonly prune?: boolean;
  /** `--no-text` makes it false. */
  readonly text: boolean;
  readonly json?: boolean;
}

type VerifyFlags = ServerFlags & StoreFlag & { readonly text: boolean; readonly json?: boolean };

type Neo4jQueryFlags = ServerFlags & QuestionFlags & { readonly explain?: boolean };

const EXAMPLES = `
The password comes from NEO4J_PASSWORD, or is asked for at a terminal.

Examples:
  $ govkg neo4j sync --store graph.sqlite --uri bolt://127.0.0.1:7687
  $ govkg neo4j sync --store graph.sqlite --dry-run
  $ govkg neo4j verify --store graph.sqlite
  $ govkg neo4j query districts-citing 数据安全法 --explain
  $ govkg neo4j remove report:深圳市福田区政务服务数据管理局/2023
`;

/** `govkg neo4j`: sync, verify, query, remove. */
export function neo4jCommand(): Command {
  return new Command("neo4j")
    .description("Keeps a Neo4j server equal to a store, and asks it the same questions.")
    .addHelpText("after", EXAMPLES)
    .addCommand(syncCommand())
    .addCommand(verifyCommand())
    .addCommand(queryCommand())
    .addCommand(removeCommand());
}

function syncCommand(): Command {
  const command = new Command("sync")
    .description("makes the server hold what the store holds: only what differs is written")
    .option("--dry-run", "tell what would be done, write nothing")
    .option("--prune", "remove reports of govkg from the server that the store doesn't hold")
    .option("--no-text", "leave the sentences out")
    .option("--json", "the summary as JSON");
  return addServerFlags(addStoreFlag(command)).action(sync);
}

async function sync(flags: SyncFlags): Promise<void> {
  const { dryRun = false, prune = false, text: keepText } = flags;
  const target = await serverOf(flags);
  await withStore(flags.store, async ({ store }) => {
    const { reports: total } = await store.facts.stats();
    const summary = await withProgress("sync", total, (run) =>
      syncToNeo4j(store, target, { dryRun, prune, keepText, total, ...run }),
    );
    await writeOut(flags.json ? `${JSON.stringify(summary)}\n` : formatSummary(summary, dryRun));
  });
}

/** Options of a run that draws its progress and that Ctrl-C stops. */
interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number }) => void;
}

async function withProgress<Result>(
  label: string,
  total: number,
  work: (run: Watched) => Promise<Result>,
): Promise<Result> {
  const progress = await startProgress(label);
  try {
    return await work({ signal: abortOnSignal(), onProgress: ({ done }) => progress.update(done, total) });
  } finally {
    progress.stop();
  }
}

function formatSummary(summary: SyncSummary, isDryRun: boolean): string {
  const { reports, nodes, relationships, extra, seconds, rate } = summary;
  const row = (name: string, counts: ChangeCounts) => [
    name,
    counts.created,
    counts.changed,
    counts.removed,
    counts.unchanged,
  ];
  // a run that writes nothing doesn't look at nodes and relationships
  const parts = isDryRun
    ? [row("reports", reports)]
    : [row("reports", reports), row("nodes", nodes), row("relationships", relationships)];
  const lines = [formatTable(["", "created", "changed", "removed", "unchanged"], parts, process.stdout.columns)];
  if (extra > 0) lines.push(`${extra} reports on the server are not in the store; --prune removes them`);
  if (isDryRun) lines.push("dry run: nothing was written");
  else lines.push(`${seconds.toFixed(1)} s, ${rate} nodes and relationships/s`);
  return `${lines.join("\n")}\n`;
}

function verifyCommand(): Command {
  const command = new Command("verify")
    .description("compares store and server by label and type: counts, checksums, differences")
    .option("--no-text", "as the sync was run")
    .option("--json", "counts, checksums and differences as JSON");
  return addServerFlags(addStoreFlag(command)).action(verify);
}

async function verify(flags: VerifyFlags): Promise<void> {
  const target = await serverOf(flags);
  await withStore(flags.store, async ({ store }) => {
    const { reports: total } = await store.facts.stats();
    const result = await withProgress("verify", total, (run) =>
      verifyNeo4j(store, target, { keepText: flags.text, total, ...run }),
    );
    const { isEqual, rows, differences } = result;
    if (!isEqual) process.exitCode = EXIT.failed;
    if (flags.json) return writeOut(`${JSON.stringify(result)}\n`);
    const table = rows.map(({ type, source, server, missing, extra, different }) => {
      return [type, source.count, server.count, missing, extra, different];
    });
    const head = ["label or type", "store", "server", "missing", "extra", "different"];
    await writeOut(`${formatTable(head, table, process.stdout.columns)}\n`);
    for (const { problem, type, key } of differences) await writeOut(`${problem}: ${type} ${key}\n`);
    const listed = rows.reduce((sum, { missing, extra, different }) => sum + missing + extra + different, 0);
    if (listed > differences.length) tell(`the first ${differences.length} of ${listed} differences`);
    tell(isEqual ? "store and server are equal" : "store and server differ");
  });
}

function queryCommand(): Command {
  const command = new Command("query").description("one verb a question, answered by the server").usage("VERB …");
  addQuestionVerbs<Neo4jQueryFlags>(command, askServer);
  return addServerFlags(command).option("--explain", "print the Cypher that answers, on standard error");
}

async function askServer(flags: Neo4jQueryFlags, use: Parameters<typeof withServer>[2]): Promise<void> {
  const onStatement = flags.explain
    ? ({ cypher, parameters }: Statement) => tell(formatStatement(cypher, parameters))
    : undefined;
  await withServer(await serverOf(flags), { onStatement }, use);
}

/** The statement as Neo4j Browser and cypher-shell take it. */
function formatStatement(cypher: string, parameters: Statement["parameters"]): string {
  const settings = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${toCypher(value)}`);
  return [...settings, `${cypher.trim()};`, ""].join("\n");
}

/** A value as Cypher writes it: like JSON, but names in a map have back quotes. */
function toCypher(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(toCypher).join(", ")}]`;
  const fields = Object.entries(value).map(([name, field]) => `\`${name.replaceAll("`", "``")}\`: ${toCypher(field)}`);
  return `{${fields.join(", ")}}`;
}

function removeCommand(): Command {
  const command = new Command("remove")
    .description("takes reports from the server, with all that only they hold")
    .argument("<reports...>", "ids of reports")
    .option("--dry-run", "tell what would be done, write nothing");
  return addServerFlags(command).action(remove);
}

async function remove(reports: readonly string[], flags: ServerFlags & { readonly dryRun?: boolean }): Promise<void> {
  const { dryRun = false } = flags;
  const target = await serverOf(flags);
  const summary = await withProgress("remove", reports.length, (run) =>
    removeFromNeo4j(reports, target, { dryRun, ...run }),
  );
  await writeOut(formatSummary(summary, dryRun));
  const missing = reports.length - summary.reports.removed;
  if (missing === 0) return;
  tell(`${missing} of ${reports.length} reports are not on the server`);
  process.exitCode = EXIT.failed;
}
