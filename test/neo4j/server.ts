import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureLibrary, javaArguments, javaCommand, runAdmin } from "./runtime.js";

const START_TIMEOUT_MS = 180_000;
const PASSWORD = "govkg-test-password";

/** How to reach a server. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface ServerOptions {
  /** Where the server keeps its data; a new temporary folder, removed at the end, when left out. */
  readonly home?: string;
  readonly port?: number;
  readonly password?: string;
  /** Largest Java heap, as Java writes it. */
  readonly heap?: string;
  /** Full compilation: slower to start, faster under load. */
  readonly tuned?: boolean;
}

/** A real Neo4j server in a child process, on 127.0.0.1. */
export class Neo4jServer implements Neo4jAddress {
  readonly user = "neo4j";
  readonly database = "neo4j";
  readonly password: string;
  readonly home: string;
  private child: ChildProcess | null = null;
  private port = 0;
  private readonly isTemporary: boolean;
  private readonly killAtExit = () => this.child?.kill("SIGKILL");

  private constructor(private readonly options: ServerOptions) {
    this.password = options.password ?? PASSWORD;
    this.isTemporary = options.home === undefined;
    this.home = options.home ?? mkdtempSync(join(tmpdir(), "govkg-neo4j-"));
  }

  static async start(options: ServerOptions = {}): Promise<Neo4jServer> {
    const server = await Neo4jServer.prepare(options);
    await server.run();
    return server;
  }

  /** A server that doesn't run yet: `admin` first, then `run`. */
  static async prepare(options: ServerOptions = {}): Promise<Neo4jServer> {
    const server = new Neo4jServer(options);
    server.port = options.port ?? (await freePort());
    server.configure();
    return server;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  /** Process of the server while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  private configure(): void {
    mkdirSync(join(this.home, "conf"), { recursive: true });
    const template = readFileSync(join(import.meta.dirname, "neo4j.conf.template"), "utf8");
    writeFileSync(join(this.home, "conf", "neo4j.conf"), template.replaceAll("@PORT@", String(this.port)));
  }

  /** Starts the server on its home and waits until Bolt answers. */
  async run(): Promise<void> {
    const library = await ensureLibrary();
    if (
      !existsSync(join(this.home, "data", "dbms", "auth.ini")) &&
      !existsSync(join(this.home, "data", "databases", "system"))
    ) {
      await runAdmin(this.home, ["dbms", "set-initial-password", this.password]);
    }
    const heap = ["-Xms512m", `-Xmx${this.options.heap ?? "1g"}`, "-XX:+UseSerialGC"];
    const flags = this.options.tuned ? heap : [...heap, "-XX:TieredStopAtLevel=1"];
    const main = [
      "org.neo4j.server.CommunityEntryPoint",
      `--home-dir=${this.home}`,
      `--config-dir=${join(this.home, "conf")}`,
      "--console-mode",
    ];
    this.child = spawn(javaCommand(), javaArguments(library, flags, main), { stdio: ["ignore", "pipe", "pipe"] });
    process.once("exit", this.killAtExit);
    await this.started(this.child);
  }

  private async started(child: ChildProcess): Promise<void> {
    let output = "";
    await new Promise<void>((resolve, reject) => {
      const fail = (reason: string) => reject(new Error(`Neo4j ${reason}:\n${output.slice(-4000)}`));
      const timer = setTimeout(() => fail("did not start in time"), START_TIMEOUT_MS);
      const listen = (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes("Started.")) {
          clearTimeout(timer);
          resolve();
        }
      };
      child.stdout?.on("data", listen);
      child.stderr?.on("data", listen);
      child.once("exit", (code) => fail(`ended with ${code} before it was up`));
    });
    child.removeAllListeners("exit");
    // keep the pipes empty, or the server stops at a full one
    child.stdout?.removeAllListeners("data").resume();
    child.stderr?.removeAllListeners("data").resume();
  }

  /** Ends the server as an operator would, keeping its data unless the home is temporary. */
  async stop(): Promise<void> {
    await this.end("SIGTERM");
    if (this.isTemporary) rmSync(this.home, { recursive: true, force: true });
  }

  /** Ends the server but keeps its data. */
  async pause(): Promise<void> {
    await this.end("SIGTERM");
  }

  /** Pulls the plug: SIGKILL, data as the disk has it; `run` starts it again. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === null) return;
    this.child = null;
    process.removeListener("exit", this.killAtExit);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  }

  /** Runs `neo4j-admin` on the home of a stopped server. */
  admin(admin: readonly string[]): Promise<string> {
    return runAdmin(this.home, admin);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
