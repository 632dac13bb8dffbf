import type { PropertyValue } from "@govkg/model";
import neo4j from "neo4j-driver";

/** Properties of a node or relationship as plain JavaScript. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Measures stay floats even when whole, so that a property has one type in the database. */
const FLOATS: ReadonlySet<string> = new Set(["value", "max", "changeFrom", "changeTo", "baseValue", "baseMax"]);
/** Dates by the ontology; what isn't a full date (a bare year) stays a string. */
const DATES: ReadonlySet<string> = new Set(["publishedOn", "promulgated", "effective", "amended"]);

/** What a property is in the database. */
export type WireType = "string" | "integer" | "float" | "boolean" | "date" | "string[]" | "integer[]" | "boolean[]";

/** The type that the value of a property has in the database, for every way in: the driver, scripts, import files. */
export function wireType(key: string, value: PropertyValue | readonly boolean[]): WireType {
  if (Array.isArray(value)) return listType(value);
  if (typeof value === "string") return DATES.has(key) && isFullDate(value) ? "date" : "string";
  if (typeof value === "boolean") return "boolean";
  return FLOATS.has(key) || !Number.isSafeInteger(value) ? "float" : "integer";
}

function listType(list: readonly unknown[]): WireType {
  if (typeof list[0] === "number") return "integer[]";
  return typeof list[0] === "boolean" ? "boolean[]" : "string[]";
}

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
  switch (wireType(key, value)) {
    case "integer":
      return neo4j.int(value as number); // as: wireType has looked
    case "integer[]":
      return (value as readonly number[]).map((item) => neo4j.int(item)); // as: wireType has looked
    case "date":
      return toDate(value as string); // as: wireType has looked
    default:
      return value;
  }
}

function isFullDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value) || Number.isNaN(Date.parse(value))) return false;
  return new Date(value).toISOString().slice(0, 10) === value;
}

function toDate(value: string): unknown {
  const [year, month, day] = value.split("-").map(Number);
  return new neo4j.types.Date(year ?? 0, month ?? 0, day ?? 0);
}

/** The same properties read back, whatever the driver is set to give for integers. */
export function fromWire(wire: Readonly<Record<string, unknown>>): Properties {
  const properties: Record<string, PropertyValue> = {};
  // as: only property values are ever written
  for (const key of Object.keys(wire)) properties[key] = fromWireValue(wire[key]) as PropertyValue;
  return properties;
}

/** A value of an answer as plain JavaScript: integers as numbers, dates as ISO strings, lists and maps inside too. */
export function fromWireValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(fromWireValue);
  if (neo4j.isInt(value)) return neo4j.integer.toNumber(value);
  if (neo4j.isDate(value)) return value.toString();
  // as: what is left of the values an answer of ours can hold are maps
  return fromWire(value as Record<string, unknown>);
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A value with every string inside it valid Unicode: each lone surrogate becomes one U+FFFD, so offsets stay. */
export function wellFormed<Value>(value: Value): Value {
  return isWellFormed(value) ? value : (replaceLone(value) as Value); // as: only letters inside strings change
}

/** Nearly every value is, and is spared the copy. */
function isWellFormed(value: unknown): boolean {
  // as: TypeScript's library of ES2023 doesn't know the method yet; Node 20 has it
  if (typeof value === "string") return (value as string & { isWellFormed(): boolean }).isWellFormed();
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  return Object.values(value).every(isWellFormed);
}

function replaceLone(value: unknown): unknown {
  if (typeof value === "string") return value.replace(LONE_SURROGATE, "\ufffd");
  if (Array.isArray(value)) return value.map(replaceLone);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, replaceLone(field)]));
}
