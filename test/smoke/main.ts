/**
 * `pnpm smoke`: packs every package as built, checks the tarballs (publint, attw), installs them with plain npm into an
 * empty folder outside the workspace, compiles a TypeScript program that imports them under both module resolutions, and
 * runs it and the installed command on a report. better-sqlite3 and nodejieba are compiled there anew (about a minute).
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { faultsOf, packAll, type Tarball } from "./tarballs.js";

/** Longest time that `govkg --version` may take, in ms. */
const QUICK = 150;

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "govkg-smoke-"));
try {
  await smoke();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function smoke(): Promise<void> {
  const tarballs = packAll(root, folder);
  const faults = (await Promise.all(tarballs.map((tarball) => faultsOf(root, tarball)))).flat();
  if (faults.length > 0) throw new Error(faults.join("\n"));
  console.log(`publint and attw: ${tarballs.length} packages without fault`);
  install(tarballs);
  for (const resolution of ["NodeNext", "Bundler"]) compile(resolution);
  run("node", ["out/main.js", "report.txt"]);
  runCommand();
}

function install(tarballs: readonly Tarball[]): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "smoke", private: true, type: "module" }));
  const types = versionOf("@types/node");
  run("npm", ["install", "--no-audit", "--no-fund", ...tarballs.map(({ path }) => path), `@types/node@${types}`]);
  copyFileSync(join(root, "test/smoke/consumer/main.ts"), join(folder, "main.ts"));
  copyFileSync(join(root, "seeds/s2.txt"), join(folder, "report.txt"));
  console.log("npm install: done");
}

function versionOf(name: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
  );
  return manifest.version;
}

/** Compiles without `skipLibCheck`: the declarations that users get are checked too. */
function compile(resolution: string): void {
  const module = resolution === "Bundler" ? "ESNext" : resolution;
  const flags = [
    "--module",
    module,
    "--moduleResolution",
    resolution,
    "--target",
    "es2022",
    "--strict",
    "--outDir",
    "out",
  ];
  run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "main.ts", ...flags]);
  console.log(`compiled under ${resolution}`);
}

function runCommand(): void {
  const command = join(folder, "node_modules/.bin/govkg");
  run(command, ["build", "report.txt", "--store", "graph.sqlite"]);
  run(command, ["query", "districts-citing", "数据安全法", "--store", "graph.sqlite"]);
  run(command, ["extract", "report.txt", "--threads", "2", "--out", "facts"]);
  const times = [1, 2, 3, 4, 5].map(() => {
    const begun = performance.now();
    execFileSync(command, ["--version"]);
    return performance.now() - begun;
  });
  const quickest = Math.min(...times);
  console.log(`govkg --version: ${quickest.toFixed(0)} ms`);
  if (quickest > QUICK) throw new Error(`govkg --version took ${quickest.toFixed(0)} ms, more than ${QUICK} ms`);
}

function run(command: string, args: readonly string[]): void {
  // npm run by pnpm would inherit the settings of the workspace
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm|pnpm)_/iu.test(name));
  // nodejieba's install script calls npx, which asks before it fetches: nobody is there to answer
  const env = { ...Object.fromEntries(own), npm_config_yes: "true" };
  const { status } = spawnSync(command, args, { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
}
