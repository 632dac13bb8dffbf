import { deflateRawSync } from "node:zlib";
import type { Extraction } from "@govkg/model";
import { ByteWriter } from "../bytes/byte-writer.js";
import { isPlain } from "../bytes/text-codec.js";
import type { Dictionary, DictionaryEntry } from "../write/dictionary.js";
import type { EntityTable } from "../write/entity-table.js";
import { KeyShape } from "./key-shape.js";
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
const NO_PLACE = -1;

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

/** How a string is written wherever it stands: as a reference to what the report holds, or as a dictionary number. */
type StringForm =
  | { readonly kind: "reference"; readonly tag: number; readonly place: number }
  | { readonly kind: "term"; readonly entry: DictionaryEntry };

class Packer {
  private readonly writer = new ByteWriter();
  /** Forms of the strings met so far: the strings of a report are few and stand in many places. */
  private readonly formOf = new Map<string, StringForm>();
  private readonly entryOfShape = new Map<KeyShape, DictionaryEntry>();
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
    const { report, entities } = extraction;
    this.localPrefix = `${report.id.slice("report:".length)}#`;
    this.formOf.set(report.id, { kind: "reference", tag: TAG.reportId, place: NO_PLACE });
    // a string that is both is written as the name
    for (const [place, { id }] of entities.entries())
      this.formOf.set(id, { kind: "reference", tag: TAG.entityId, place });
    for (const [place, { name }] of entities.entries())
      this.formOf.set(name, { kind: "reference", tag: TAG.entityName, place });
  }

  pack(): Packed {
    const { writer } = this;
    const variants = this.extraction.entities.map((entity) =>
      this.tables.entities.useEntity(entity, this.options.sign),
    );
    writer.text(this.extraction.report.id);
    writer.varint(variants.length);
    for (const variant of variants) writer.varint(variant);
    // as: an extraction is plain JSON (extraction.ts)
    this.root(this.extraction as unknown as JsonObject);
    return { pack: deflateRawSync(writer.view(), { level: 1 }), variants };
  }

  /** The extraction itself: its entities stand at the head of the pack, its text beside it. */
  private root(root: JsonObject): void {
    this.keys(root);
    for (const key in root) {
      const value = root[key];
      if (value === undefined) continue;
      if (key === "entities") this.writer.byte(TAG.entities);
      else if (key === "text" && this.options.keepText) this.writer.byte(TAG.wholeText);
      else this.value(value, key, root);
    }
  }

  private value(value: Json, key: string, parent: JsonObject): void {
    if (typeof value === "string") this.string(value, key, parent);
    else if (typeof value === "number") this.number(value, key, parent);
    else if (value === null) this.writer.byte(TAG.null);
    else if (typeof value === "boolean") this.writer.byte(value ? TAG.true : TAG.false);
    else if (isList(value)) this.list(value, key, parent);
    else this.object(value);
  }

  private list(values: readonly Json[], key: string, parent: JsonObject): void {
    this.writer.byte(TAG.array);
    this.writer.varint(values.length);
    for (const value of values) this.value(value, key, parent);
  }

  private object(object: JsonObject): void {
    this.keys(object);
    for (const key in object) {
      const value = object[key];
      if (value !== undefined) this.value(value, key, object);
    }
  }

  private keys(object: JsonObject): void {
    let shape = KeyShape.none;
    for (const key in object) if (object[key] !== undefined) shape = shape.and(key);
    let entry = this.entryOfShape.get(shape);
    if (entry === undefined) {
      entry = this.tables.terms.entry(shape.names);
      this.entryOfShape.set(shape, entry);
    }
    this.tables.terms.count(entry, this.options.sign);
    this.writer.byte(TAG.object);
    this.writer.varint(entry.no);
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
    if (this.options.keepText && (key === "text" || key === "heading") && this.isInText(value, key, parent)) return;
    const form = this.formOf.get(value);
    if (form?.kind === "reference") this.reference(form.tag, form.place);
    else if (form !== undefined && !INLINE.has(key)) this.term(form.entry);
    else if (this.isLocalId(value)) return;
    else if (INLINE.has(key)) this.text(value);
    else this.newString(value);
  }

  private reference(tag: number, place: number): void {
    this.writer.byte(tag);
    if (place !== NO_PLACE) this.writer.varint(place);
  }

  private text(value: string): void {
    this.writer.byte(TAG.text);
    this.writer.text(value);
  }

  private newString(value: string): void {
    if (value.length > MAX_TERM || !isPlain(value)) {
      this.text(value);
      return;
    }
    const entry = this.tables.terms.entry(value);
    this.formOf.set(value, { kind: "term", entry });
    this.term(entry);
  }

  private term(entry: DictionaryEntry): void {
    this.tables.terms.count(entry, this.options.sign);
    const { no } = entry;
    if (no < 0x4000) {
      this.writer.byte(TAG.shortTerm | (no >> 8));
      this.writer.byte(no & 0xff);
    } else {
      this.writer.byte(TAG.term);
      this.writer.varint(no);
    }
  }

  /** Writes a string that stands at its object's span as a reference into the text, if it does. */
  private isInText(value: string, key: string, parent: JsonObject): boolean {
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

  /** Writes the id of something inside the report (`quantity:…#120`) by its label and number, if it is one. */
  private isLocalId(value: string): boolean {
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
