// Steps of `pnpm bench build`, each in a process of its own so that memory and CPU time are its own:
//   main.ts write FOLDER --from 0 --count 1000
//   main.ts run STORE FOLDER… --threads 2 [--digest]
import { parseArgs } from "node:util";
import { writeReportFiles } from "./report-files.js";
import { runBuild } from "./run-build.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "0" },
    count: { type: "string", default: "1000" },
    threads: { type: "string", default: "1" },
    digest: { type: "boolean", default: false },
  },
});
const [step, target = "", ...inputs] = positionals;

if (step === "write") await writeReportFiles(target, { from: Number(values.from), count: Number(values.count) });
else if (step === "run") {
  const run = await runBuild(target, inputs, { threads: Number(values.threads), digest: values.digest });
  console.log(JSON.stringify(run));
} else throw new Error(`bench: "${step}" is no step of a build`);
