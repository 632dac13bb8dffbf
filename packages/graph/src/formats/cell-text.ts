import type { PropertyValue } from "@govkg/model";
import type { Column } from "./property-table.js";

/** A value as the text of one cell; lists as JSON arrays. Absent is empty. */
export function cellText(value: PropertyValue | undefined): string {
  if (value === undefined) return "";
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** The value of a cell's text by the type of its column: the inverse of {@link cellText}. */
export function cellValue(text: string, { type }: Column): PropertyValue {
  switch (type) {
    case "strings":
      // as: cellText wrote a list of strings
      return JSON.parse(text) as string[];
    case "int":
    case "double":
      return Number(text);
    case "boolean":
      return text === "true";
    case "string":
      return text;
  }
}
