import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { tell } from "../output/messages.js";
import { writeOut } from "../output/write-out.js";
import { verifyStore } from "../stores/verify-store.js";
import { withStore } from "../stores/with-store.js";
import { addStoreFlag, type StoreFlag } from "./store-flag.js";

const EXAMPLES = `
Takes as long as putting all reports anew, and as much room in the folder for temporary files.

Example:
  $ govkg verify --store graph.sqlite
`;

/** `govkg verify`. */
export function verifyCommand(): Command {
  const command = new Command("verify")
    .description("Checks a store: the file's integrity, and equality with one built anew from its reports.")
    .addHelpText("after", EXAMPLES);
  return addStoreFlag(command).action(verify);
}

async function verify({ store: path }: StoreFlag): Promise<void> {
  await withStore(path, async ({ store }) => {
    const faults = await verifyStore(store);
    for (const fault of faults) await writeOut(`${fault}\n`);
    tell(faults.length === 0 ? `${path}: whole, and equal to a rebuild` : `${path}: ${faults.length} faults`);
    if (faults.length > 0) process.exitCode = EXIT.failed;
  });
}
