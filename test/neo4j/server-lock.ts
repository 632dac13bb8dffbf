import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LOCK = join(tmpdir(), "govkg-neo4j-server.lock");
const OWNER = join(LOCK, "pid");

/** Waits until no other test process runs a server: each takes over 1 GB. Gives the function that lets go. */
export async function lockServer(): Promise<() => void> {
  for (;;) {
    if (tryLock()) return () => rmSync(LOCK, { recursive: true, force: true });
    if (!isOwnerAlive()) rmSync(LOCK, { recursive: true, force: true });
    await sleep(200);
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(LOCK);
    writeFileSync(OWNER, String(process.pid));
    return true;
  } catch {
    return false;
  }
}

function isOwnerAlive(): boolean {
  let pid: number;
  try {
    pid = Number(readFileSync(OWNER, "utf8"));
  } catch {
    // between mkdir and write, or just removed: ask again
    return true;
  }
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
