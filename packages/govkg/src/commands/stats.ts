import { statSync } from "node:fs";
import { Command } from "commander";
import { formatTable } from "../output/table.js";
import { writeOut } from "../output/write-out.js";
import { withStore } from "../stores/with-store.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

const EXAMPLES = `
Example:
  $ govkg stats --store graph.sqlite
`;

/** `govkg stats`. */
export function statsCommand(): Command {
  const command = new Command("stats")
    .description("Tells how much a store holds.")
    .option("--json", "as JSON")
    .addHelpText("after", EXAMPLES);
  return addStoreFlag(command).action(stats);
}

async function stats({ store: path, json }: StoreFlag & { readonly json?: boolean }): Promise<void> {
  await withStore(path, async ({ store, queries }) => {
    const { nodes, edges, ...counts } = await queries.stats();
    const lexicons = Object.fromEntries(await store.lexicons());
    const bytes = statSync(path).size;
    if (json) {
      await writeOut(`${JSON.stringify({ ...counts, nodes, edges, lexicons, bytes })}\n`);
      return;
    }
    const rows = [
      ...Object.entries({ ...counts, bytes }),
      ...Object.entries(nodes).map(([label, count]) => [`nodes: ${label}`, count] as const),
      ...Object.entries(edges).map(([kind, count]) => [`edges: ${kind}`, count] as const),
      ...Object.entries(lexicons).map(([version, count]) => [`reports by lexicon ${version}`, count] as const),
    ];
    await writeOut(
      `${formatTable(
        ["", "number"],
        rows.map(([name, value]) => [name, value ?? 0]),
        process.stdout.columns,
      )}\n`,
    );
  });
}
