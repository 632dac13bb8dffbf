import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { GovkgError } from "@govkg/model";
import type { Neo4jConfig } from "@govkg/neo4j";
import type { Command } from "commander";

/** Flags that say which server; the password comes from the environment or is asked for, never from a flag. */
export interface ServerFlags {
  readonly uri: string;
  readonly user: string;
  readonly database: string;
}

/** Adds `--uri`, `--user` and `--database`. */
export function addServerFlags(command: Command): Command {
  return command
    .option("--uri <uri>", "server (or set NEO4J_URI)", process.env["NEO4J_URI"] ?? "bolt://127.0.0.1:7687")
    .option("--user <name>", "user (or set NEO4J_USER)", process.env["NEO4J_USER"] ?? "neo4j")
    .option("--database <name>", "database (or set NEO4J_DATABASE)", process.env["NEO4J_DATABASE"] ?? "neo4j");
}

/**
 * The server of the flags with the password of `NEO4J_PASSWORD`, or as typed at a terminal without being shown.
 * @throws {GovkgError} `neo4j-unauthorised` when there is neither, `aborted` by Ctrl-C or Ctrl-D at the prompt.
 */
export async function serverOf({ uri, user, database }: ServerFlags): Promise<Neo4jConfig> {
  // set but empty is as good as not set
  const password = process.env["NEO4J_PASSWORD"] || (await askPassword(user));
  return { uri, user, password, database };
}

async function askPassword(user: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    const message = "no password for Neo4j: set NEO4J_PASSWORD, or run it at a terminal to be asked.";
    throw new GovkgError("neo4j-unauthorised", message, { stage: "cli" });
  }
  process.stderr.write(`password of ${user}: `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await reader.question("");
  } catch (error) {
    throw new GovkgError("aborted", "no password was typed; nothing was done.", { stage: "cli", cause: error });
  } finally {
    reader.close();
    process.stderr.write("\n");
  }
}
