// Start-up as a user meets it: fresh processes of the built packages (pnpm build first).
//   pnpm bench startup
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("../../packages/govkg/", import.meta.url));
const RUNS = 7;

/** Medians of fresh processes, in milliseconds. */
export interface Startup {
  /** `govkg --version`, the whole process. */
  readonly version: number;
  /** A bare `node -e 0`, the whole process: what the machine takes for nothing. */
  readonly bareNode: number;
  /** The call of `createPipeline()` alone, without and with compiled names on disk. */
  readonly pipelineCold: number;
  readonly pipelineWarm: number;
  /** From the start of the process to the first report's facts, with compiled names on disk. */
  readonly firstResult: number;
}

export function startup(): Startup {
  const bin = join(PACKAGE, "dist/bin.js");
  if (!existsSync(bin)) throw new Error(`bench: ${bin} is not there; run pnpm build first`);
  const folder = mkdtempSync(join(tmpdir(), "govkg-bench-"));
  const warm = join(folder, "warm");
  try {
    let cold = 0;
    const pipelineCold = median(() => inside("cold", join(folder, `cold-${cold++}`)));
    inside("cold", warm);
    return {
      version: median(() => whole([bin, "--version"])),
      bareNode: median(() => whole(["-e", "0"])),
      pipelineCold,
      pipelineWarm: median(() => inside("warm", warm)),
      firstResult: median(() => inside("first", warm)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function whole(args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - start;
}

/** What a fresh process measured of itself. */
function inside(kind: "cold" | "warm" | "first", cacheDir: string): number {
  const program = `
    const { createPipeline } = await import(${JSON.stringify(join(PACKAGE, "dist/index.js"))});
    const start = performance.now();
    const pipeline = createPipeline({ cacheDir: ${JSON.stringify(cacheDir)} });
    const made = performance.now() - start;
    if (${JSON.stringify(kind)} !== "first") console.log(made);
    else {
      pipeline.extract(await pipeline.read(${JSON.stringify(fileURLToPath(new URL("../../seeds/s1.txt", import.meta.url)))}));
      console.log(performance.now());
    }`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }));
}

function median(run: () => number): number {
  const times = Array.from({ length: RUNS }, run).sort((a, b) => a - b);
  return Math.round((times[RUNS >> 1] ?? Number.NaN) * 10) / 10;
}
