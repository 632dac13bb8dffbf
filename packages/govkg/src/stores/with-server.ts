import { createQueries, type Queries } from "@govkg/model";
import { type Neo4jConfig, Neo4jFacts, type Statement } from "@govkg/neo4j";
import { lexiconOptions } from "../commands/pipeline-flags.js";
import { lazyResolver } from "./lazy-resolver.js";

/** What {@link withServer} may be told. */
export interface ServerOptions {
  /** Sees every statement before it runs. */
  readonly onStatement?: ((statement: Statement) => void) | undefined;
}

/** Connects to a Neo4j server, lets it be asked, and closes the connection whatever happens. */
export async function withServer(
  server: Neo4jConfig,
  options: ServerOptions,
  use: (queries: Queries) => Promise<void>,
): Promise<void> {
  const facts = await Neo4jFacts.open(server, options);
  try {
    await use(createQueries(facts, { resolver: lazyResolver(lexiconOptions({})) }));
  } finally {
    await facts.close();
  }
}
