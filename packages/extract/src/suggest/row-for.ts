import { TABLE_COLUMNS, type TableName } from "@govkg/lexicon";
import type { Suggestion } from "./suggestion.js";
import type { Group } from "./suggestion-counter.js";

/** The table that would know a name, and the row that would tell it. */
export function rowFor(group: Group): Pick<Suggestion, "table" | "row"> {
  const { name } = group;
  switch (group.type) {
    case "programme":
      return row("programmes.tsv", themeCells(group, "service-model"));
    case "platform":
      return row("programmes.tsv", themeCells(group, "platform"));
    case "event":
      return row("programmes.tsv", themeCells(group, "event"));
    case "agency":
      return row("organs.tsv", { form: withoutPlace(name), name: `{R}${withoutPlace(name)}` });
    case "region":
      return row("zones.tsv", { name, parent: only(group.regionCodes) ?? "", level: "zone" });
    case "law":
      return row("laws.tsv", { title: name, kind: group.lawKind ?? "", region: only(group.regions) ?? "" });
    case "document":
      return row("laws.tsv", { title: name, kind: "policy-document", region: only(group.regions) ?? "" });
  }
}

function row(table: TableName, cells: Readonly<Record<string, string>>): Pick<Suggestion, "table" | "row"> {
  return { table, row: TABLE_COLUMNS[table].map((column) => cells[column] ?? "").join("\t") };
}

/** A name that reports of one region only have is that region's. */
function themeCells({ name, regions, firstYear }: Group, kind: string): Record<string, string> {
  return {
    name,
    kind,
    scope: only(regions) ?? "national",
    since: firstYear === null ? "" : String(firstYear),
    ambiguous: "no",
  };
}

function only(values: ReadonlySet<string>): string | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}

/** An organ's form without the word for its place (旗政数局 → 政数局). */
function withoutPlace(name: string): string {
  return name.replace(/^(?:省|自治区|市|自治州|州|盟|区|县|旗|镇|乡|街道)(?=.{2})/u, "");
}
