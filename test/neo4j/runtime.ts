import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const NEO4J_VERSION = "5.26.30";
const OLDEST_JAVA = 17;
const here = import.meta.dirname;

/** What keeps a local server from being started, in words that say what to install; null when nothing does. */
export function missingForServer(): string | null {
  const java = javaVersion();
  if (java === null)
    return `Java ${OLDEST_JAVA} or newer is not installed (Debian: apt-get install openjdk-17-jre-headless)`;
  if (java < OLDEST_JAVA)
    return `Java ${java} is too old, ${OLDEST_JAVA} is needed (Debian: apt-get install openjdk-17-jre-headless)`;
  if (existsSync(libraryPath())) return null;
  return hasMaven() ? null : "Maven is not installed (Debian: apt-get install maven)";
}

function javaVersion(): number | null {
  // Java writes its version to stderr
  const { stderr } = spawnSync(javaCommand(), ["-version"], { encoding: "utf8" });
  const version = /version "(\d+)/u.exec(stderr ?? "")?.[1];
  return version === undefined ? null : Number(version);
}

function hasMaven(): boolean {
  return spawnSync("mvn", ["-version"], { stdio: "ignore" }).status === 0;
}

/** Java as `JAVA` names it, or the one on the path. */
export function javaCommand(): string {
  return process.env["JAVA"] ?? "java";
}

/** `GOVKG_CACHE` or `.cache` of the workspace: one copy for every test, benchmark and `pnpm neo4j`. */
function cachePath(): string {
  return join(process.env["GOVKG_CACHE"] ?? resolve(here, "../../.cache"), `neo4j-${NEO4J_VERSION}`);
}

function libraryPath(): string {
  return join(cachePath(), "lib");
}

/** The folder with Neo4j's jar files, fetched from Maven Central once (about 120 MB). */
export async function ensureLibrary(): Promise<string> {
  const target = libraryPath();
  if (existsSync(target)) return target;
  mkdirSync(cachePath(), { recursive: true });
  const fetched = mkdtempSync(join(cachePath(), "fetch-"));
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${fetched}`, "-DincludeScope=runtime"];
  await promisify(execFile)("mvn", ["-B", "-ntp", "-q", "-f", join(here, "pom.xml"), ...goal]);
  try {
    renameSync(fetched, target);
  } catch (error) {
    // another process was quicker: its copy is as good
    rmSync(fetched, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

const OPENS = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch"].map(
  (name) => `--add-opens=${name}=ALL-UNNAMED`,
);

/** Arguments of Java that run one of Neo4j's entry points. */
export function javaArguments(library: string, flags: readonly string[], main: readonly string[]): string[] {
  return [...OPENS, ...flags, "-Dfile.encoding=UTF-8", "-cp", join(library, "*"), ...main];
}

/** Runs `neo4j-admin` on a home directory; the server must be stopped. */
export async function runAdmin(home: string, admin: readonly string[]): Promise<string> {
  const library = await ensureLibrary();
  const { stdout } = await promisify(execFile)(
    javaCommand(),
    javaArguments(library, ["-Xmx2g"], ["org.neo4j.cli.AdminTool", ...admin]),
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }, maxBuffer: 1 << 26 },
  );
  return stdout;
}
