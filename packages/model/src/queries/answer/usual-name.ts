import type { GraphNode } from "../../projection.js";

/** What a division is called behind its own name; the name may be said without it: 福田, 浈江, 广东. */
const REGION_ENDINGS = [
  "特别行政区",
  "自治区",
  "自治州",
  "自治县",
  "自治旗",
  "地区",
  "街道",
  "省",
  "市",
  "区",
  "县",
  "旗",
  "盟",
  "镇",
  "乡",
];

/**
 * Whether a node is usually called by a shorter name: a law without 中华人民共和国, a region or an organ without
 * the regions above it (福田区, 福田区司法局), a region also without its kind (福田). For sources used without a
 * lexicon; a name that fits several nodes is ambiguous, and the caller says so.
 */
export function isUsualName(name: string, node: GraphNode): boolean {
  switch (node.label) {
    case "Law":
    case "Document":
      return node.name === `中华人民共和国${name}`;
    case "Region":
      return regionNames(node).some((own) => own === name || (own.length > 2 && withoutEnding(own) === name));
    case "Agency":
      return name.length >= 4 && node.name.endsWith(name);
    default:
      return false;
  }
}

function regionNames({ name, properties }: GraphNode): string[] {
  const { chain } = properties;
  if (!Array.isArray(chain)) return [name];
  // as: the property `chain` of a region is a list of names (entity.ts)
  const names = chain as readonly string[];
  return [name, ...names.map((_, index) => names.slice(index).join(""))];
}

function withoutEnding(name: string): string {
  const ending = REGION_ENDINGS.find((word) => name.endsWith(word));
  return ending === undefined ? name : name.slice(0, -ending.length);
}
