import { GovkgError } from "@govkg/model";
import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { toGovkgError } from "./neo4j-error.js";
import { fromWireValue } from "./wire-value.js";

/** How to reach a server; one server by `bolt://`, a cluster or Aura by `neo4j://` and `neo4j+s://`. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Default `neo4j`. It is named in every session, so a server's home database never matters. */
  readonly database?: string;
}

/** A driver made elsewhere, with the database to use; whoever made it closes it. */
export interface Neo4jTarget {
  readonly driver: Driver;
  readonly database: string;
}

/** One statement as it goes to the server. */
export interface Statement {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface ConnectionOptions {
  /** Told every statement before it runs: `--explain`. */
  readonly onStatement?: ((statement: Statement) => void) | undefined;
}

/** Runs one statement inside a transaction and gives its rows as plain JavaScript. */
export type Run = <Row = Readonly<Record<string, unknown>>>(
  cypher: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Row[]>;

const OLDEST = [5, 23] as const;
const CONNECT_TIMEOUT_MS = 15_000;
const RETRY_MS = 60_000;

/** A server and a database on it. Every call goes through bookmarks: what one has written the next one reads. */
export class Neo4jConnection {
  private constructor(
    readonly driver: Driver,
    readonly database: string,
    private readonly place: string,
    private readonly isOwn: boolean,
    private readonly options: ConnectionOptions,
  ) {}

  /**
   * @throws {GovkgError} `neo4j-unavailable`, `neo4j-unauthorised`, `neo4j-unsupported` (the server is too old).
   */
  static async open(target: Neo4jConfig | Neo4jTarget, options: ConnectionOptions = {}): Promise<Neo4jConnection> {
    const connection = "driver" in target ? given(target, options) : made(target, options);
    try {
      await connection.check();
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;

    function given({ driver, database }: Neo4jTarget, more: ConnectionOptions): Neo4jConnection {
      checkDatabase(database);
      return new Neo4jConnection(driver, database, `the given driver (database "${database}")`, false, more);
    }
    function made({ uri, user, password, database = "neo4j" }: Neo4jConfig, more: ConnectionOptions): Neo4jConnection {
      checkDatabase(database);
      const driver = openDriver(withoutSecrets(uri), user, password);
      return new Neo4jConnection(driver, database, `${withoutSecrets(uri)} (database "${database}")`, true, more);
    }
  }

  private async check(): Promise<void> {
    // outside any managed transaction: a server that isn't there is told at once, not after a minute of retries
    const components = this.stream<{ name: string; versions: string[] }>(
      "CALL dbms.components() YIELD name, versions RETURN name, versions",
    );
    let version = "0";
    for await (const { name, versions } of components) if (name === "Neo4j Kernel") version = versions[0] ?? version;
    checkVersion(version, this.place);
  }

  /** Runs statements in one read transaction; transient faults are retried from its start. */
  read<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.inSession((session) => session.executeRead((tx) => work(this.runIn(tx))));
  }

  /** Runs statements in one write transaction; transient faults (deadlock, change of leader) are retried from its start. */
  write<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.inSession((session) => session.executeWrite((tx) => work(this.runIn(tx))));
  }

  /** Rows one by one, in a transaction that stays open while they are read: memory doesn't grow with the answer. */
  async *stream<Row>(cypher: string, parameters: Readonly<Record<string, unknown>> = {}): AsyncGenerator<Row> {
    this.options.onStatement?.({ cypher, parameters });
    const session = this.session();
    try {
      for await (const record of session.run(cypher, parameters)) yield fromWireValue(record.toObject()) as Row; // as: the caller names its columns
    } catch (error) {
      throw toGovkgError(error, this.place);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    if (this.isOwn) await this.driver.close();
  }

  private session(): Session {
    return this.driver.session({ database: this.database, bookmarkManager: this.driver.executeQueryBookmarkManager });
  }

  private async inSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const session = this.session();
    try {
      return await work(session);
    } catch (error) {
      throw toGovkgError(error, this.place);
    } finally {
      await session.close();
    }
  }

  private runIn(tx: ManagedTransaction): Run {
    return async <Row>(cypher: string, parameters: Readonly<Record<string, unknown>> = {}) => {
      this.options.onStatement?.({ cypher, parameters });
      const { records } = await tx.run(cypher, parameters);
      return records.map((record) => fromWireValue(record.toObject()) as Row); // as: the caller names its columns
    };
  }
}

function openDriver(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_MS,
      userAgent: "govkg",
    });
  } catch (error) {
    const message = `"${uri}" is not an address of Neo4j; addresses look like bolt://127.0.0.1:7687 or neo4j+s://….`;
    throw new GovkgError("invalid-options", message, { stage: "neo4j", cause: error });
  }
}

/** An address may carry user and password, with an @ of their own; the driver doesn't read them and messages must not tell them. */
function withoutSecrets(uri: string): string {
  return uri.replace(/\/\/.*@/u, "//");
}

/** Without a name the server would take the user's home database. */
function checkDatabase(database: string): void {
  if (database.trim() !== "") return;
  const message = 'The name of the database is ""; name it by --database or NEO4J_DATABASE (usually "neo4j").';
  throw new GovkgError("invalid-options", message, { stage: "neo4j" });
}

/**
 * @throws {GovkgError} `neo4j-unsupported` when the server is older than 5.23.
 */
export function checkVersion(version: string, place: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  // from 2025 on versions are years
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  const message = `Neo4j ${version} runs at ${place}; ${OLDEST.join(".")} or newer is needed. Update the server (5.26 is the long-term release).`;
  throw new GovkgError("neo4j-unsupported", message, { stage: "neo4j" });
}
