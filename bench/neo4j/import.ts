import { join } from "node:path";
import type { Extraction } from "@govkg/model";
import { exportForAdminImport } from "@govkg/neo4j";
import { Neo4jServer } from "../../test/neo4j/server.js";
import { withDriver } from "./bench-server.js";

/** Export of import files and their import into an empty server that then counts what it holds. */
export async function measureImport(extractions: () => Iterable<Extraction>, folder: string) {
  const target = join(folder, "import");
  const begun = performance.now();
  const exported = await exportForAdminImport(extractions(), target);
  // nothing large ran before; a timer would hardly get a turn in between
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const exportSeconds = secondsSince(begun);
  const { nodes, relationships, command } = exported;
  const server = await Neo4jServer.prepare({ heap: "2g", tuned: true });
  try {
    const start = performance.now();
    await server.admin(importArguments(command, target));
    const importSeconds = secondsSince(start);
    await server.run();
    const counted = await withDriver(server, async (driver) => {
      const { records } = await driver.executeQuery(
        "MATCH (n:Govkg) RETURN count(n) AS nodes",
        {},
        { database: "neo4j" },
      );
      return Number(records[0]?.get("nodes"));
    });
    if (counted !== nodes) throw new Error(`${nodes} nodes were exported, ${counted} are on the server`);
    return { nodes, relationships, exportSeconds, importSeconds, peakMb };
  } finally {
    await server.stop();
  }
}

function secondsSince(start: number): number {
  return Number(((performance.now() - start) / 1000).toFixed(1));
}

function importArguments(command: string, target: string): string[] {
  const words = command.split(/\s*\\\n\s*|\s+/u).map((word) => (word === '"$DATABASE"' ? "neo4j" : word));
  return words.map((word) =>
    word.replace(
      /=([^=,]+\.csv),([^=,]+\.csv)$/u,
      (_, header, data) => `=${join(target, header)},${join(target, data)}`,
    ),
  );
}
