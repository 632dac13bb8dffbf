import type { PropertyValue } from "@govkg/model";
import neo4j from "neo4j-driver";

/** Properties of a node or relationship as plain JavaScript. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Measures stay floats even when whole, so that a property has one type in the database. */
const FLOATS: ReadonlySet<string> = new Set(["value", "max", "changeFrom", "changeTo", "baseValue", "baseMax"]);
/** Dates by the ontology; what isn't a full date (a bare year) stays a string. */
const DATES: ReadonlySet<string> = new Set(["publishedOn", "promulgated", "effective", "amended"]);

/** Properties as the driver takes them: whole numbers as integers, ISO dates as dates, text as valid Unicode. */
export function toWire(properties: Properties): Record<string, unknown> {
  const wire: Record<string, unknown> = {};
  for (const key in properties) {
    const value = properties[key];
    if (value !== undefined) wire[key] = wireValue(key, value);
  }
  return wire;
}

function wireValue(key: string, value: PropertyValue): unknown {
  if (typeof value === "string") return DATES.has(key) ? (toDate(value) ?? value) : value;
  if (typeof value === "number") return FLOATS.has(key) || !Number.isInteger(value) ? value : neo4j.int(value);
  if (Array.isArray(value) && typeof value[0] === "number") return value.map((item) => neo4j.int(item as number)); // as: lists are of one type
  return value;
}

function toDate(value: string): unknown {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (parts === null || Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value) return null;
  return new neo4j.types.Date(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The same properties read back; the driver is set to give integers as numbers. */
export function fromWire(wire: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const key of Object.keys(wire).sort()) {
    const value = wire[key];
    // as: only property values are ever written, and a date is the one of them that the driver wraps
    properties[key] = (neo4j.isDate(value as object) ? String(value) : value) as PropertyValue;
  }
  return properties;
}

/** The same text without lone surrogates, which no database takes: each becomes one U+FFFD, so offsets stay. */
export function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.toWellFormed();
}
