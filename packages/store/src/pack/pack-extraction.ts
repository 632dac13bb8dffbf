import { deflateRawSync } from "node:zlib";
import type { Extraction } from "@govkg/model";
import { ByteWriter } from "../bytes/byte-writer.js";
import { isPlain } from "../bytes/text-codec.js";
import type { Dictionary } from "../write/dictionary.js";
import type { EntityTable } from "../write/entity-table.js";
import { TAG } from "./tags.js";

/** What a pack refers to instead of repeating it. */
export interface PackTables {
  readonly terms: Dictionary;
  readonly entities: EntityTable;
}

export interface PackOptions {
  /** Whether the text is kept beside the pack, so that strings may point into it. */
  readonly keepText: boolean;
  /** Counts the uses of dictionary entries (1) or takes them back (-1). */
  readonly sign: 1 | -1;
}

export interface Packed {
  readonly pack: Buffer;
  /** Numbers of the variants of its entities. */
  readonly variants: readonly number[];
}

/** Strings that seldom occur twice: a dictionary would only make them longer. */
const INLINE: ReadonlySet<string> = new Set(["id", "document", "path", "contentHash", "title", "heading", "message"]);
const MAX_TERM = 64;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/**
 * An extraction as bytes, from which `unpackExtraction` gives the same JSON, key order included. Objects are written
 * as a dictionary number of their keys and the values; repeated strings as dictionary numbers; what the text or the
 * list of entities holds already as a reference.
 */
export function packExtraction(extraction: Extraction, tables: PackTables, options: PackOptions): Packed {
  return new Packer(extraction, tables, options).pack();
}

class Packer {
  private readonly writer = new ByteWriter();
  private readonly placeOfId = new Map<string, number>();
  private readonly placeOfName = new Map<string, number>();
  private readonly localPrefix: string;
  private lastStart = 0;
  /** The object whose `start` was written last, and the one whose `end` then was: only these can be referred to. */
  private startOf: JsonObject | null = null;
  private spanOf: JsonObject | null = null;

  constructor(
    private readonly extraction: Extraction,
    private readonly tables: PackTables,
    private readonly options: PackOptions,
  ) {
    this.localPrefix = `${extraction.report.id.slice("report:".length)}#`;
    extraction.entities.forEach(({ id, name }, place) => {
      this.placeOfId.set(id, place);
      this.placeOfName.set(name, place);
    });
  }

  pack(): Packed {
    const variants = this.extraction.entities.map((entity) =>
      this.tables.entities.useEntity(entity, this.options.sign),
    );
    this.writer.text(this.extraction.report.id);
    this.writer.varint(variants.length);
    for (const variant of variants) this.writer.varint(variant);
    // as: an extraction is plain JSON (extraction.ts)
    const root = this.extraction as unknown as JsonObject;
    this.object(root, (value, key) => {
      if (key === "entities") this.writer.byte(TAG.entities);
      else if (key === "text" && this.options.keepText) this.writer.byte(TAG.wholeText);
      else this.value(value, key, root);
    });
    return { pack: deflateRawSync(this.writer.view(), { level: 1 }), variants };
  }

  private value(value: Json, key: string, parent: JsonObject): void {
    if (value === null) this.writer.byte(TAG.null);
    else if (typeof value === "boolean") this.writer.byte(value ? TAG.true : TAG.false);
    else if (typeof value === "number") this.number(value, key, parent);
    else if (typeof value === "string") this.string(value, key, parent);
    else if (isList(value)) this.list(value, key, parent);
    else this.object(value, (inner, name) => this.value(inner, name, value));
  }

  private list(values: readonly Json[], key: string, parent: JsonObject): void {
    this.writer.byte(TAG.array);
    this.writer.varint(values.length);
    for (const value of values) this.value(value, key, parent);
  }

  private object(value: JsonObject, writeValue: (value: Json, key: string) => void): void {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    this.writer.byte(TAG.object);
    this.writer.varint(this.tables.terms.use(keys.join("\n"), this.options.sign));
    for (const key of keys) writeValue(value[key] ?? null, key);
  }

  private number(value: number, key: string, parent: JsonObject): void {
    const { writer } = this;
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
      writer.byte(TAG.double);
      writer.double(value);
    } else if (key === "start" && parent["start"] === value) {
      writer.byte(TAG.start);
      writer.signed(value - this.lastStart);
      this.lastStart = value;
      this.startOf = parent;
    } else if (key === "end" && this.startOf === parent && value >= this.lastStart) {
      writer.byte(TAG.end);
      writer.varint(value - this.lastStart);
      this.spanOf = parent;
    } else this.wholeNumber(value);
  }

  private wholeNumber(value: number): void {
    if (value >= 0 && value < 0x80) {
      this.writer.byte(TAG.small | value);
      return;
    }
    this.writer.byte(value < 0 ? TAG.negative : TAG.whole);
    this.writer.varint(Math.abs(value));
  }

  private string(value: string, key: string, parent: JsonObject): void {
    if (this.reference(value, key, parent)) return;
    if (INLINE.has(key) || value.length > MAX_TERM || !isPlain(value)) {
      this.writer.byte(TAG.text);
      this.writer.text(value);
    } else this.term(value);
  }

  private term(value: string): void {
    const no = this.tables.terms.use(value, this.options.sign);
    if (no < 0x4000) {
      this.writer.byte(TAG.shortTerm | (no >> 8));
      this.writer.byte(no & 0xff);
    } else {
      this.writer.byte(TAG.term);
      this.writer.varint(no);
    }
  }

  /** Writes a string that stands elsewhere as a reference, if it does. */
  private reference(value: string, key: string, parent: JsonObject): boolean {
    if (this.options.keepText && this.textReference(value, key, parent)) return true;
    const byName = this.placeOfName.get(value);
    const place = byName ?? this.placeOfId.get(value);
    if (place !== undefined) {
      this.writer.byte(byName === undefined ? TAG.entityId : TAG.entityName);
      this.writer.varint(place);
      return true;
    }
    if (value === this.extraction.report.id) {
      this.writer.byte(TAG.reportId);
      return true;
    }
    return this.localReference(value);
  }

  private textReference(value: string, key: string, parent: JsonObject): boolean {
    const { text } = this.extraction;
    const { start, end } = parent;
    if (this.spanOf !== parent || typeof start !== "number" || typeof end !== "number" || value === "") return false;
    if (key === "text" && end - start === value.length && text.startsWith(value, start)) {
      this.writer.byte(TAG.spanText);
      return true;
    }
    if (key !== "heading") return false;
    const at = text.indexOf(value, start);
    if (at < 0 || at >= end) return false;
    this.writer.byte(TAG.slice);
    this.writer.varint(at - start);
    this.writer.varint(value.length);
    return true;
  }

  private localReference(value: string): boolean {
    const colon = value.indexOf(":");
    if (colon < 0 || !value.startsWith(this.localPrefix, colon + 1)) return false;
    const rest = value.slice(colon + 1 + this.localPrefix.length);
    const ordinal = Number(rest);
    if (!Number.isSafeInteger(ordinal) || ordinal < 0 || String(ordinal) !== rest) return false;
    this.writer.byte(TAG.localId);
    this.writer.varint(this.tables.terms.use(value.slice(0, colon), this.options.sign));
    this.writer.varint(ordinal);
    return true;
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
