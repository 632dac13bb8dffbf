import { openStore } from "@govkg/store";
import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { tell } from "../output/messages.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

const EXAMPLES = `
Examples:
  $ govkg remove report:深圳市福田区政务服务数据管理局/2023 --store graph.sqlite
  $ govkg remove s2                          by the name of the document
`;

/** `govkg remove`. */
export function removeCommand(): Command {
  const command = new Command("remove")
    .description("Takes reports out of a store, with all that only they hold.")
    .argument("<reports...>", "ids of reports, or names of documents")
    .addHelpText("after", EXAMPLES);
  return addStoreFlag(command).action(remove);
}

async function remove(names: readonly string[], flags: StoreFlag): Promise<void> {
  const store = openStore(flags.store, { create: false });
  try {
    for (const name of names) {
      const reports = (await store.has(name)) ? [name] : (await store.heldOf(name)).map(({ report }) => report);
      for (const report of reports) {
        await store.remove(report);
        tell(`removed ${report}`);
      }
      if (reports.length > 0) continue;
      tell(`govkg: "${name}" is no report or document of ${flags.store}; "govkg query list Report" lists the reports.`);
      process.exitCode = EXIT.failed;
    }
  } finally {
    await store.close();
  }
}
