import { GovkgError } from "@govkg/model";
import { Neo4jError } from "neo4j-driver";

const UNREACHABLE: ReadonlySet<string> = new Set(["ServiceUnavailable", "SessionExpired"]);
const SPEAKS_HTTP = /responded HTTP/u;
const DISK_FULL = /no space left|disk (?:is )?full|not enough (?:disk )?space|file too large|disk quota/iu;

/**
 * What the driver threw as a `GovkgError` whose message says what to do. It names the server, never the password.
 * @param place the server and database, for the message: `bolt://127.0.0.1:7687 (database "neo4j")`.
 */
export function toGovkgError(error: unknown, place: string): GovkgError {
  if (error instanceof GovkgError) return error;
  if (!(error instanceof Neo4jError)) return failed(`Neo4j at ${place} failed: ${messageOf(error)}`, error);
  const { code } = error;
  if (code.includes("Security")) return refused(error, place);
  if (code.includes("DatabaseNotFound")) {
    const message = `There is no such database on ${place}; SHOW DATABASES lists those there are.`;
    return new GovkgError("neo4j-failed", message, { stage: "neo4j", cause: error });
  }
  if (isDiskFull(error)) {
    const message = `The disk of Neo4j at ${place} is full (${firstLine(error)}); make room, restart the server, run the same again.`;
    return failed(message, error);
  }
  if (UNREACHABLE.has(code) || SPEAKS_HTTP.test(error.message)) {
    const message = `No Neo4j server answers at ${place} (${reasonOf(error)}); start it or correct NEO4J_URI. What was written before stays whole: run the same again.`;
    return new GovkgError("neo4j-unavailable", message, { stage: "neo4j", cause: error });
  }
  return failed(`Neo4j at ${place} refused a statement: ${firstLine(error)} (${code}).`, error);
}

function refused(error: Neo4jError, place: string): GovkgError {
  const why = error.code.includes("CredentialsExpired")
    ? "its password has to be changed first (neo4j-admin, or :server change-password in Neo4j Browser)"
    : error.code.includes("Forbidden")
      ? "the user may not do this; it needs the right to write and to make indexes"
      : "user or password is wrong; set NEO4J_USER and NEO4J_PASSWORD";
  return new GovkgError("neo4j-unauthorised", `Neo4j at ${place} let nobody in: ${why}.`, {
    stage: "neo4j",
    cause: error,
  });
}

function failed(message: string, cause: unknown): GovkgError {
  return new GovkgError("neo4j-failed", message, { stage: "neo4j", cause });
}

/** The server tells a full disk in the message of some cause, by whatever code the failed step has. */
function isDiskFull(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; current = current.cause, depth++) {
    if (DISK_FULL.test(current.message)) return true;
  }
  return false;
}

/** What the driver found, without its advice on encryption; a routed address names no reason but its table. */
function reasonOf(error: Error): string {
  if (SPEAKS_HTTP.test(error.message)) return "it speaks HTTP, not Bolt; the port of Bolt is usually 7687";
  const [, reason] = /Caused by: (.*)$/mu.exec(error.message) ?? [];
  return reason ?? firstLine(error).replace(/\. Known routing table: .*$/u, "");
}

function firstLine(error: Error): string {
  return error.message.split("\n", 1)[0]?.trim().replace(/\.$/u, "") ?? "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? firstLine(error) : String(error);
}
