import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { clear, driverOf } from "../../packages/neo4j/test/empty-server.js";
import { folderForSuite, govkg, govkgCommand, type Run, SEEDS } from "../cli/run-govkg.js";
import { describeNeo4j } from "./describe-neo4j.js";

const REPORT = "report:深圳市福田区政务服务数据管理局/2023";
const WRONG = "not-the-p@ssw0rd";

describeNeo4j("govkg neo4j", (address) => {
  const folder = folderForSuite();
  const store = join(folder, "seeds.sqlite");
  const environment = () => {
    const { uri, user, password, database } = address();
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  };
  /** Runs a verb and sees to it that no password is told. */
  const neo4j = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Run => {
    const run = govkg(["neo4j", ...args], { env: { ...environment(), ...env } });
    for (const secret of [address().password, WRONG]) expect(run.stdout + run.stderr).not.toContain(secret);
    return run;
  };
  const sync = (...flags: readonly string[]) => {
    const { code, stdout, stderr } = neo4j(["sync", "--store", store, "--json", ...flags]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return JSON.parse(stdout);
  };

  beforeAll(async () => {
    expect(govkg(["build", SEEDS, "--store", store]).stderr).toContain("15 reports put");
    await clear(address());
  }, 120_000);

  it("tells in a dry run what a sync would do, and writes nothing", async () => {
    const { code, stdout } = neo4j(["sync", "--store", store, "--dry-run"]);
    expect(stdout).toMatch(/reports +│ +15 │ +0 │ +0 │ +0 /u);
    expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "dry run: nothing was written"]);
    const driver = driverOf(address());
    const { records } = await driver.executeQuery("MATCH (n:Govkg) RETURN n", {}, { database: address().database });
    await driver.close();
    expect(records).toEqual([]);
  }, 120_000);

  it("syncs, sums up with a rate, and has nothing to do the second time", () => {
    const { code, stdout, stderr } = neo4j(["sync", "--store", store]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/│ +created │ changed │ removed │ unchanged │/u);
    expect(stdout).toMatch(/nodes +│ +\d{4} │ +0 │ +0 │ +0 /u);
    expect(stdout).toMatch(/relationships +│ +\d{4} │ +0 │ +0 │ +0 /u);
    expect(stdout).toMatch(/\n\d+\.\d s, [1-9]\d* nodes and relationships\/s\n$/u);
    const again = sync();
    expect(again.reports).toEqual({ created: 0, changed: 0, removed: 0, unchanged: 15 });
    for (const part of ["nodes", "relationships"]) {
      expect(again[part]).toMatchObject({ created: 0, changed: 0, removed: 0 });
      expect(again[part].unchanged).toBeGreaterThan(1000);
    }
  }, 120_000);

  it("verifies: equal, then what is missing after a removal, then equal again after a sync", () => {
    const equal = neo4j(["verify", "--store", store]);
    expect([equal.code, equal.stderr]).toEqual([0, "store and server are equal\n"]);
    expect(equal.stdout).toMatch(/Report +│ +15 │ +15 │ +0 │ +0 │ +0 /u);

    const trial = neo4j(["remove", REPORT, "--dry-run"]);
    expect([trial.code, trial.stdout]).toEqual([0, expect.stringContaining("dry run: nothing was written")]);
    const removed = neo4j(["remove", REPORT]);
    expect([removed.code, removed.stdout]).toEqual([0, expect.stringMatching(/reports +│ +0 │ +0 │ +1 │ +0 /u)]);
    const gone = neo4j(["remove", REPORT]);
    expect([gone.code, gone.stderr]).toEqual([1, "1 of 1 reports are not on the server\n"]);

    const differs = neo4j(["verify", "--store", store]);
    expect([differs.code, differs.stderr]).toEqual([1, expect.stringContaining("store and server differ\n")]);
    expect(differs.stdout).toContain(`missing: Report ${REPORT}\n`);
    const { isEqual, differences } = JSON.parse(neo4j(["verify", "--store", store, "--json"]).stdout);
    expect(isEqual).toBe(false);
    expect(differences).toContainEqual({ type: "Report", key: REPORT, problem: "missing" });

    expect(sync().reports).toEqual({ created: 1, changed: 0, removed: 0, unchanged: 14 });
    expect(neo4j(["verify", "--store", store]).code).toBe(0);
  }, 240_000);

  it("answers as the store does, and prints Cypher that a server takes as it stands", async () => {
    const question = ["districts-citing", "数据安全法"];
    const server = neo4j(["query", ...question, "--json", "--explain"]);
    const local = govkg(["query", ...question, "--json", "--store", store]);
    expect([server.code, local.code]).toEqual([0, 0]);
    expect(JSON.parse(server.stdout)).toEqual(JSON.parse(local.stdout));
    const driver = driverOf(address());
    const ran = await runScript(server.stderr, (cypher, parameters) =>
      driver.executeQuery(cypher, parameters, { database: address().database }),
    );
    await driver.close();
    expect(ran).toBeGreaterThan(2);
  }, 120_000);

  it.each([
    ["sync", ["sync", "--store"]],
    ["verify", ["verify", "--store"]],
  ])(
    "%s tells a wrong password from a missing one",
    (_, [verb = "", flag = ""]) => {
      const wrong = neo4j([verb, flag, store], { NEO4J_PASSWORD: WRONG });
      expect([wrong.code, wrong.stdout]).toEqual([1, ""]);
      expect(wrong.stderr).toContain("user or password is wrong");
      const missing = neo4j([verb, flag, store], { NEO4J_PASSWORD: "" });
      expect([missing.code, missing.stdout]).toEqual([1, ""]);
      expect(missing.stderr).toContain("no password for Neo4j: set NEO4J_PASSWORD");
    },
    120_000,
  );

  it("asks for the password at a terminal, without showing it", () => {
    const typed = atTerminal(["neo4j", "sync", "--store", store], `${address().password}\n`, environment());
    expect(typed).toMatch(/^password of \S+: \r\n/u);
    expect(typed).toMatch(/reports +│ +0 │ +0 │ +0 │ +15 /u);
    expect(typed).toContain("sync ");
    expect(typed).not.toContain(address().password);
    const stopped = atTerminal(["neo4j", "sync", "--store", store], "\u0003", environment());
    expect(stopped).toContain("no password was typed");
    expect(stopped).not.toContain("fault of govkg");
  }, 120_000);

  it("tells where no server answers, without the password of the address", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => probe.once("listening", resolve));
    const { port } = probe.address() as { port: number }; // as: a server on TCP has a port
    await new Promise((resolve) => probe.close(resolve));
    const run = neo4j(["sync", "--store", store, "--uri", `bolt://neo4j:${WRONG}@127.0.0.1:${port}`]);
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toContain(`No Neo4j server answers at bolt://127.0.0.1:${port} (database`);
    expect(run.stderr).toContain("ECONNREFUSED");
  }, 60_000);

  it.each([
    ["a database that isn't there", ["--database", "nowhere"], 1, '"nowhere"'],
    ["no name of a database", ["--database", ""], 2, "--database"],
    ["a password as a flag", ["--password", WRONG], 2, "unknown option"],
  ])(
    "refuses %s",
    (_, flags, code, message) => {
      const run = govkg(["neo4j", "sync", "--store", store, ...flags], { env: environment() });
      expect([run.code, run.stdout]).toEqual([code, ""]);
      expect(run.stderr).toContain(message);
    },
    60_000,
  );

  it("removes with --prune what the store no longer holds", () => {
    const smaller = join(folder, "smaller.sqlite");
    rmSync(smaller, { force: true });
    expect(govkg(["build", join(SEEDS, "s1.txt"), "--store", smaller]).code).toBe(0);
    const kept = neo4j(["sync", "--store", smaller]);
    expect(kept.stdout).toContain("14 reports on the server are not in the store; --prune removes them");
    const pruned = JSON.parse(neo4j(["sync", "--store", smaller, "--prune", "--json"]).stdout);
    expect(pruned.reports).toEqual({ created: 0, changed: 0, removed: 14, unchanged: 1 });
    expect(neo4j(["verify", "--store", smaller]).code).toBe(0);
  }, 120_000);
});

/** Runs statements as cypher-shell would: lines `:param` set what the next statement is given. */
async function runScript(
  script: string,
  run: (cypher: string, parameters: Record<string, unknown>) => Promise<unknown>,
): Promise<number> {
  const statements = script.split(/;\n\n?/u).filter((statement) => statement.trim() !== "");
  for (const statement of statements) {
    const lines = statement.split("\n");
    const settings = lines.filter((line) => line.startsWith(":param "));
    const values = settings.map((line) => /^:param (\w+) => (.*)$/u.exec(line)?.slice(1) ?? []);
    const body = lines.filter((line) => !line.startsWith(":param ")).join("\n");
    // the values as Cypher reads them, bound by a WITH that no statement of ours needs
    const parameters: Record<string, unknown> = {};
    for (const [name = "", value = ""] of values) {
      const answer = (await run(`RETURN ${value} AS value`, {})) as { records: { get(key: string): unknown }[] }; // as: of the driver
      parameters[name] = answer.records[0]?.get("value");
    }
    await run(body, parameters);
  }
  return statements.length;
}

/** Runs the command at a terminal of its own and gives what that showed. */
function atTerminal(args: readonly string[], typed: string, env: Readonly<Record<string, string>>): string {
  const { NEO4J_PASSWORD: _, ...rest } = { ...process.env, ...env };
  const program = [
    "import os, pty, select, sys",
    "typed, command = sys.argv[1].encode(), sys.argv[2:]",
    "pid, terminal = pty.fork()",
    "if pid == 0: os.execvp(command[0], command)",
    "shown, sent = b'', False",
    "while True:",
    "    try: piece = os.read(terminal, 4096)",
    "    except OSError: break",
    "    if not piece: break",
    "    shown += piece",
    "    if not sent and b'password of' in shown:",
    "        select.select([], [], [], 0.3); os.write(terminal, typed); sent = True",
    "sys.stdout.buffer.write(shown)",
  ].join("\n");
  const { stdout, stderr } = spawnSync("python3", ["-c", program, typed, ...govkgCommand(args)], {
    encoding: "utf8",
    env: { ...rest, COLUMNS: "120" },
  });
  expect(stderr).toBe("");
  return stdout;
}
