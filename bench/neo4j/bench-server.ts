import neo4j, { type Driver } from "neo4j-driver";
import { Neo4jServer } from "../../test/neo4j/server.js";

/** Lets a server with -Xmx2g be used, and stops it whatever happens. */
export async function withServer<Result>(use: (server: Neo4jServer) => Promise<Result>): Promise<Result> {
  const server = await Neo4jServer.start({ heap: "2g", tuned: true });
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

export async function withDriver<Result>(
  { uri, user, password }: Neo4jServer,
  use: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    return await use(driver);
  } finally {
    await driver.close();
  }
}

/** Largest memory of this process while something runs, in MB. */
export async function withPeak<Result>(work: () => Promise<Result>): Promise<{ result: Result; peakMb: number }> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 200);
  try {
    return { result: await work(), peakMb: Math.round(peak / 2 ** 20) };
  } finally {
    clearInterval(watch);
  }
}
