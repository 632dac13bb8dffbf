import { readFileSync } from "node:fs";
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
    const result = await work();
    // work that never waits lets no timer run
    return { result, peakMb: Math.round(Math.max(peak, process.memoryUsage().rss) / 2 ** 20) };
  } finally {
    clearInterval(watch);
  }
}

/** Seconds of CPU; of the server only where the system tells (Linux). */
export interface Cpu {
  readonly server: number | null;
  readonly client: number;
}

/** CPU time of both sides while something runs: what a busy machine doesn't change much. */
export async function withCpu<Result>(
  server: Neo4jServer,
  work: () => Promise<Result>,
): Promise<{ result: Result; cpu: Cpu }> {
  const before = serverCpu(server);
  const own = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(own);
  const after = serverCpu(server);
  return {
    result,
    cpu: { server: before === null || after === null ? null : after - before, client: (user + system) / 1e6 },
  };
}

/** The kernel counts in hundredths of a second. */
function serverCpu({ pid }: Neo4jServer): number | null {
  if (pid === undefined || process.platform !== "linux") return null;
  // the name of the process stands in brackets and may hold anything; user and system time are 12th and 13th behind it
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
