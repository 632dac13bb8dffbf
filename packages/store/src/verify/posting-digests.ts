import { createHash } from "node:crypto";
import type { Database, Statement } from "better-sqlite3";
import type { ByteReader } from "../bytes/byte-reader.js";
import { keySpace } from "../postings/keys.js";
import { PostingIndex } from "../postings/posting-index.js";

const DIGEST_BYTES = 12;

/**
 * A digest of the postings of each report that the index holds, by report number. Keys enter by what they stand for,
 * and their order doesn't matter: the same reports give the same digests in any store.
 */
export function postingDigests(db: Database): ReadonlyMap<number, string> {
  const names = new KeyNames(db);
  const sums = new Map<number, Uint8Array>();
  new PostingIndex(db).range(0, Number.MAX_SAFE_INTEGER, (key, report, reader: ByteReader, length) => {
    const digest = createHash("sha1").update(names.nameOf(key)).update(reader.bytes(length)).digest();
    const sum = sums.get(report) ?? new Uint8Array(DIGEST_BYTES);
    addTo(sum, digest);
    sums.set(report, sum);
  });
  return new Map([...sums].map(([report, sum]) => [report, Buffer.from(sum).toString("hex")]));
}

/** Adds digests as numbers: unlike an exclusive or, a posting that stands twice doesn't cancel itself out. */
function addTo(sum: Uint8Array, digest: Buffer): void {
  let carry = 0;
  for (let index = 0; index < sum.length; index++) {
    const value = (sum[index] ?? 0) + (digest[index] ?? 0) + carry;
    sum[index] = value & 0xff;
    carry = value >> 8;
  }
}

/** What keys stand for, whatever numbers a store has given. */
class KeyNames {
  private readonly names = new Map<number, string>();
  private readonly selects: Readonly<Record<"entity" | "link" | "subject" | "variant", Statement<[number], string>>>;

  constructor(db: Database) {
    const select = (sql: string) => db.prepare<[number], string>(sql).pluck();
    this.selects = {
      entity: select("SELECT id FROM entity WHERE no = ?"),
      link: select(
        `SELECT source.id || '|' || kind || '|' || target.id FROM link JOIN entity AS source ON source.no = link.source
         JOIN entity AS target ON target.no = link.target WHERE link.no = ?`,
      ),
      subject: select("SELECT key FROM subject WHERE no = ?"),
      variant: select("SELECT data FROM entity_variant WHERE no = ?"),
    };
  }

  nameOf(key: number): string {
    const { space, names, number } = keySpace(key);
    if (names === null) return `${space} ${number}`;
    let name = this.names.get(key);
    if (name === undefined) {
      name = `${space} ${this.selects[names].get(number) ?? ""}`;
      this.names.set(key, name);
    }
    return name;
  }
}
