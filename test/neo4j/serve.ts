/**
 * `pnpm neo4j`: a local Neo4j for trying things out, its data in `.govkg/neo4j` of the folder it is started from.
 * Port 7687 and the password `govkg-local` unless NEO4J_PORT and NEO4J_PASSWORD say otherwise. Ctrl-C stops it.
 */
import { once } from "node:events";
import { resolve } from "node:path";
import { missingForServer } from "./runtime.js";
import { Neo4jServer } from "./server.js";

const missing = missingForServer();
if (missing !== null) {
  process.stderr.write(`Neo4j can't be started here: ${missing}.\nWith Docker: docker compose up neo4j\n`);
  process.exitCode = 1;
} else {
  const password = process.env["NEO4J_PASSWORD"] ?? "govkg-local";
  const server = await Neo4jServer.start({
    home: resolve(".govkg/neo4j"),
    port: Number(process.env["NEO4J_PORT"] ?? 7687),
    password,
    tuned: true,
  });
  process.stdout.write(
    [
      `Neo4j is up on ${server.uri}; data in ${server.home}. Ctrl-C stops it.`,
      "In another terminal:",
      `  export NEO4J_URI=${server.uri} NEO4J_USER=neo4j NEO4J_PASSWORD=${password}`,
      "  pnpm -s govkg neo4j sync --store FILE",
      "",
    ].join("\n"),
  );
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.pause();
}
