import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { GovkgError, type PropertyValue } from "@govkg/model";
import { type Properties, type WireType, wireType } from "../wire-value.js";
import type { Columns } from "./columns.js";
import { TextFile } from "./text-file.js";

/**
 * Stands between the entries of a list. It is one of Unicode's noncharacters, which no text may hold; a semicolon
 * stands in every other sentence, and import files know no way to escape it.
 */
export const LIST_SEPARATOR = "\ufdd0";

const IMPORT_TYPES: Readonly<Record<WireType, string>> = {
  string: "string",
  integer: "long",
  float: "double",
  boolean: "boolean",
  date: "date",
  "string[]": "string[]",
  "integer[]": "long[]",
  "boolean[]": "boolean[]",
};

/** Columns that say which node or which ends a row is of: header and value. */
export type KeyColumns = readonly (readonly [header: string, value: string])[];

/**
 * The rows of one label or type as import files: a header and the data behind it. A row whose value has another type
 * than its column (a year where others give a date) goes into a file of its own with that type in the header.
 */
export class ImportFile {
  private readonly parts = new Map<string, TextFile>();

  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly columns: Columns,
  ) {}

  add(keys: KeyColumns, properties: Properties): void {
    for (const key of Object.keys(properties)) {
      if (!Object.hasOwn(this.columns, key))
        throw new RangeError(`import files of ${this.name} have no column for "${key}"`);
    }
    const types = Object.entries(this.columns).map(([key, type]) => typeOf(key, type, properties[key]));
    const cells = Object.keys(this.columns).map((key, index) => cell(properties[key], types[index]));
    this.part(keys, types).write(`${[...keys.map(([, value]) => quote(value)), ...cells].join(",")}\n`);
  }

  private part(keys: KeyColumns, types: readonly WireType[]): TextFile {
    const signature = types.join(" ");
    const known = this.parts.get(signature);
    if (known) return known;
    const name = this.parts.size === 0 ? this.name : `${this.name}-${this.parts.size + 1}`;
    const headers = Object.keys(this.columns).map((key, index) => `${key}:${IMPORT_TYPES[types[index] ?? "string"]}`);
    writeFileSync(
      join(this.folder, `${name}-header.csv`),
      `${[...keys.map(([header]) => header), ...headers].join(",")}\n`,
    );
    const file = new TextFile(join(this.folder, `${name}.csv`));
    this.parts.set(signature, file);
    return file;
  }

  /** Header and data of each part, as the command names them. */
  get files(): string[] {
    return [...this.parts.keys()].map((_, index) => {
      const name = index === 0 ? this.name : `${this.name}-${index + 1}`;
      return `${name}-header.csv,${name}.csv`;
    });
  }

  close(): void {
    for (const file of this.parts.values()) file.close();
  }
}

function typeOf(key: string, declared: WireType, value: PropertyValue | undefined): WireType {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return declared;
  return wireType(key, value);
}

/** Nothing for a property that isn't there; a quoted nothing for an empty text or list. */
function cell(value: PropertyValue | undefined, type: WireType | undefined): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return quote(value.map(listEntry).join(LIST_SEPARATOR));
  return type === "string" || type === "date" ? quote(String(value)) : String(value);
}

function listEntry(entry: unknown): string {
  const text = String(entry);
  if (!text.includes(LIST_SEPARATOR)) return text;
  const message = `A text holds the noncharacter U+FDD0, which parts the lists of import files: "${text.slice(0, 40)}"; use \`govkg neo4j sync\`, or mend the text.`;
  throw new GovkgError("invalid-extraction", message, { stage: "neo4j" });
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
