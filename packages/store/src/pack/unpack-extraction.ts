import { inflateRawSync } from "node:zlib";
import type { Entity, Extraction } from "@govkg/model";
import { ByteReader } from "../bytes/byte-reader.js";
import type { PackTables } from "./pack-extraction.js";
import { TAG } from "./tags.js";

/** The extraction that `packExtraction` wrote; `text` is the one kept beside the pack, empty when none was. */
export function unpackExtraction(pack: Buffer, tables: PackTables, text: string): Extraction {
  // as: packExtraction wrote it from an extraction
  return new Unpacker(pack, tables, text).unpack() as Extraction;
}

type Draft = Record<string, unknown>;

class Unpacker {
  private readonly reader: ByteReader;
  private readonly entities: Entity[] = [];
  private reportId = "";
  private lastStart = 0;

  constructor(
    pack: Buffer,
    private readonly tables: PackTables,
    private readonly text: string,
  ) {
    this.reader = new ByteReader(inflateRawSync(pack));
  }

  unpack(): unknown {
    this.reportId = this.reader.text();
    for (let left = this.reader.varint(); left > 0; left--) {
      this.entities.push(this.tables.entities.entityOf(this.reader.varint()));
    }
    return this.value({});
  }

  private value(parent: Draft): unknown {
    const tag = this.reader.byte();
    if (tag >= TAG.small) return tag & 0x7f;
    if (tag >= TAG.shortTerm) return this.tables.terms.keyOf(((tag & 0x3f) << 8) | this.reader.byte());
    return tag >= TAG.start || tag <= TAG.double ? this.scalar(tag, parent) : this.stringOrList(tag, parent);
  }

  private scalar(tag: number, parent: Draft): unknown {
    const { reader } = this;
    switch (tag) {
      case TAG.null:
        return null;
      case TAG.false:
      case TAG.true:
        return tag === TAG.true;
      case TAG.whole:
        return reader.varint();
      case TAG.negative:
        return -reader.varint();
      case TAG.double:
        return reader.double();
      case TAG.start:
        this.lastStart += reader.signed();
        return this.lastStart;
      case TAG.end:
        // as: `end` is only packed this way behind its `start`
        return (parent["start"] as number) + reader.varint();
      default:
        throw new RangeError(`A packed extraction has the unknown tag ${tag}.`);
    }
  }

  private stringOrList(tag: number, parent: Draft): unknown {
    const { reader } = this;
    switch (tag) {
      case TAG.array:
        return Array.from({ length: reader.varint() }, () => this.value(parent));
      case TAG.object:
        return this.object();
      case TAG.entities:
        return this.entities;
      case TAG.term:
        return this.tables.terms.keyOf(reader.varint());
      case TAG.text:
        return reader.text();
      case TAG.wholeText:
        return this.text;
      case TAG.reportId:
        return this.reportId;
      case TAG.localId:
        return `${this.tables.terms.keyOf(reader.varint())}:${this.reportId.slice("report:".length)}#${reader.varint()}`;
      case TAG.entityId:
        return this.entities[reader.varint()]?.id;
      case TAG.entityName:
        return this.entities[reader.varint()]?.name;
      default:
        return this.slice(tag, parent);
    }
  }

  private slice(tag: number, parent: Draft): string {
    // as: references into the text are only packed inside objects with a span, behind it
    const { start, end } = parent as { start: number; end: number };
    if (tag === TAG.spanText) return this.text.slice(start, end);
    const from = start + this.reader.varint();
    return this.text.slice(from, from + this.reader.varint());
  }

  private object(): Draft {
    const shape = this.tables.terms.keyOf(this.reader.varint());
    const draft: Draft = {};
    if (shape === "") return draft;
    for (const key of shape.split("\n")) draft[key] = this.value(draft);
    return draft;
  }
}
