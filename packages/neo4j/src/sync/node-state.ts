import { type GraphNode, mergeNodes, type NodeLabel, type PropertyValue } from "@govkg/model";
import { packEmptyLists, unpackEmptyLists } from "../empty-lists.js";
import { stableJson } from "../extraction-hash.js";
import { isBookkeeping } from "../ownership.js";
import type { SharedRow } from "../rows.js";
import { variantSign } from "../text-node.js";
import type { Properties } from "../wire-value.js";

interface Variant {
  readonly properties: Properties;
  holders: number;
}

/**
 * A shared node as the sum of what reports say of it. Reports nearly always say the same; where they don't, each
 * variant is kept with the number of reports that hold it, until the last of them goes.
 */
export class NodeState {
  private readonly variants = new Map<string, Variant>();

  /** The state of a node as read; `undefined` or a node just made for one that wasn't there. */
  static of(properties: Properties | undefined): NodeState {
    const state = new NodeState();
    const holders = (properties?.["_holders"] ?? []) as readonly number[]; // as: written by toProperties
    if (properties === undefined || holders.length === 0) return state;
    const plain = unpackEmptyLists(withoutBookkeeping(properties));
    const stored = properties["_variants"] as readonly string[] | undefined; // as: written by toProperties
    const variants = stored?.map((variant) => JSON.parse(variant) as Properties) ?? [plain]; // as: written by toProperties
    for (const [index, variant] of variants.entries()) {
      state.variants.set(variantSign(variant), { properties: variant, holders: holders[index] ?? 0 });
    }
    return state;
  }

  hold({ variant: sign, properties }: Pick<SharedRow, "variant" | "properties">): void {
    const variant = this.variants.get(sign);
    if (variant) variant.holders++;
    else this.variants.set(sign, { properties, holders: 1 });
  }

  release(sign: string): void {
    const variant = this.variants.get(sign);
    if (variant && --variant.holders <= 0) this.variants.delete(sign);
  }

  get isHeld(): boolean {
    return this.variants.size > 0;
  }

  /** Whether reports say different things of it. */
  get isContested(): boolean {
    return this.variants.size > 1;
  }

  get signs(): readonly string[] {
    return [...this.variants.keys()];
  }

  /**
   * Properties of the node, for variants in order of the first report that holds each: of each property the first
   * value that is given, see `mergeNodes`.
   */
  toProperties(order: readonly string[] = this.signs): Properties {
    const held = [...this.variants]
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([, variant]) => variant);
    const [only] = held;
    if (only === undefined) return {};
    if (held.length === 1) return { ...packEmptyLists(only.properties), _holders: [only.holders] };
    const merged = mergeNodes(held.map(({ properties }) => asNode(properties)));
    return {
      ...packEmptyLists(merged.properties),
      name: merged.name,
      _holders: held.map(({ holders }) => holders),
      _variants: held.map(({ properties }) => stableJson(properties)),
    };
  }
}

function asNode({ name, ...properties }: Properties): GraphNode {
  // only the properties are merged here: the id and the label of all variants are the same
  return { id: "", label: "Law" satisfies NodeLabel, name: String(name), properties };
}

export function withoutBookkeeping(properties: Properties): Properties {
  const plain: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(properties)) if (!isBookkeeping(key)) plain[key] = value;
  return plain;
}
