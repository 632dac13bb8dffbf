import { GovkgError } from "../../errors.js";
import { isNodeId, parseNodeId } from "../../id.js";
import { NODE_LABELS, type NodeLabel } from "../../ontology.js";
import type { GraphNode } from "../../projection.js";
import type { FactSource } from "../fact-source.js";
import type { NameCandidate, NameResolver } from "../name-resolver.js";
import { isUsualName } from "./usual-name.js";

/** A region with all below it, or one body under all its names. */
export type Place =
  | { readonly kind: "region"; readonly id: string; readonly name: string }
  | { readonly kind: "agency"; readonly id: string; readonly name: string };

const SHOWN_CANDIDATES = 10;
const LOOKED_AT = 200;

/** Turns the names that people type into node ids: ids and codes first, then the lexicon, then names of the source. */
export class NameBook {
  constructor(
    private readonly source: FactSource,
    private readonly lexicon?: NameResolver,
  ) {}

  /**
   * The node that a name or id means, among nodes of these labels.
   * @throws GovkgError `unknown-name`, `ambiguous-name` or `unknown-id`, with candidates.
   */
  async node(name: string, labels: readonly NodeLabel[]): Promise<NameCandidate> {
    if (isNodeId(name)) return this.byId(name, labels);
    const bare = bareName(name);
    if (/^\d{6}$/u.test(bare) && labels.includes("Region")) return this.byId(`region:${bare}`, labels);
    const known = unique(this.lexicon?.resolve(bare, labels) ?? []);
    if (known.length === 1 && known[0]) return known[0];
    if (known.length > 1) return this.onlyHeld(name, known);
    return this.bySourceName(bare, labels);
  }

  /** The lineage id of a body, by any of its names. */
  async agency(name: string): Promise<Place & { kind: "agency" }> {
    const { id } = await this.node(name, ["Agency"]);
    return this.lineageOf(id);
  }

  /** A region or an agency. */
  async place(name: string): Promise<Place> {
    const { id, label, name: canonical } = await this.node(name, ["Region", "Agency"]);
    return label === "Region" ? { kind: "region", id, name: canonical } : this.lineageOf(id);
  }

  async ids(names: readonly string[], labels: readonly NodeLabel[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) ids.push((await this.node(name, labels)).id);
    return ids;
  }

  async agencies(names: readonly string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) ids.push((await this.agency(name)).id);
    return ids;
  }

  private async lineageOf(id: string): Promise<Place & { kind: "agency" }> {
    const [node] = await this.source.nodes({ ids: [id], limit: 1, offset: 0 });
    const lineage = node?.properties.lineage;
    const latest = typeof lineage === "string" ? lineage : id;
    return { kind: "agency", id: latest, name: parseNodeId(latest).name };
  }

  private async byId(id: string, labels: readonly NodeLabel[]): Promise<NameCandidate> {
    const { label, name } = parseNodeId(id);
    if (!labels.includes(label)) {
      throw new GovkgError("unknown-id", `"${id}" is a ${label}; this question takes ${labels.join(" or ")}.`, {
        stage: "query",
      });
    }
    const [node] = await this.source.nodes({ ids: [id], limit: 1, offset: 0 });
    if (node) return { id, label, name: node.name };
    if (label === "Region" && /^\d{6}$/u.test(name)) return { id, label, name: this.nameOfCode(name) };
    if (label === "Agency" && (await this.source.nodes({ lineage: id, limit: 1, offset: 0 })).length > 0) {
      return { id, label, name };
    }
    const known = this.lexicon?.resolve(name, [label]).find((candidate) => candidate.id === id);
    if (known) return known;
    throw new GovkgError("unknown-id", `Nothing is held under the id "${id}"; list("${label}") gives the ids held.`, {
      stage: "query",
      candidates: (await this.similar(name, [label])).map((candidate) => candidate.id),
    });
  }

  /** A division that no report names may still hold others that are: its code is enough. */
  nameOfCode(code: string): string {
    return this.lexicon?.resolve(code, ["Region"])[0]?.name ?? code;
  }

  private async onlyHeld(name: string, candidates: readonly NameCandidate[]): Promise<NameCandidate> {
    const ids = candidates.map((candidate) => candidate.id);
    const nodes = await this.source.nodes({ ids, limit: ids.length, offset: 0 });
    const held = candidates.filter(({ id }) => nodes.some((node) => node.id === id));
    if (held.length === 1 && held[0]) return held[0];
    throw ambiguous(name, held.length > 1 ? held : candidates);
  }

  private async bySourceName(name: string, labels: readonly NodeLabel[]): Promise<NameCandidate> {
    const exact = await this.source.nodes({ name, labels, limit: LOOKED_AT, offset: 0 });
    if (exact.length > 0) return onlyOne(name, exact);
    const part = await this.source.nodes({ contains: name, labels, limit: LOOKED_AT, offset: 0 });
    const usual = part.filter((node) => isUsualName(name, node));
    if (usual.length > 0) return onlyOne(name, usual);
    const nearest = this.lexicon?.nearest(name, labels) ?? [];
    const similar = nearest.length > 0 ? [] : await this.similar(name, labels);
    const candidates = [...nearest, ...similar.map((candidate) => candidate.name)].slice(0, SHOWN_CANDIDATES);
    throw unknown(name, labels, candidates);
  }

  /** Nodes that share the first or the last half of a name, for an error message. */
  private async similar(name: string, labels: readonly NodeLabel[]): Promise<NameCandidate[]> {
    const half = Math.max(1, Math.ceil(name.length / 2));
    for (const contains of [name, name.slice(0, half), name.slice(-half)]) {
      const nodes = await this.source.nodes({ contains, labels, limit: SHOWN_CANDIDATES, offset: 0 });
      if (nodes.length > 0) return nodes.map(toCandidate);
    }
    return [];
  }
}

/** 《数据安全法》 and “一网通办” are typed as they are written. */
function bareName(name: string): string {
  return name.trim().replace(/^[《“「"]|[》”」"]$/gu, "");
}

function toCandidate({ id, label, name }: GraphNode): NameCandidate {
  return { id, label, name };
}

function unique(candidates: readonly NameCandidate[]): NameCandidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()];
}

function onlyOne(name: string, nodes: readonly GraphNode[]): NameCandidate {
  const [first, second] = nodes;
  if (first && !second) return toCandidate(first);
  throw ambiguous(name, nodes.map(toCandidate));
}

function ambiguous(name: string, candidates: readonly NameCandidate[]): GovkgError {
  const shown = candidates.slice(0, SHOWN_CANDIDATES);
  const sameName = new Set(shown.map((candidate) => candidate.name)).size < shown.length;
  const names = shown.map((candidate) => (sameName ? candidate.id : candidate.name));
  return new GovkgError("ambiguous-name", `"${name}" may be ${names.join(", ")}; give one of these.`, {
    stage: "query",
    candidates: names,
  });
}

function unknown(name: string, labels: readonly NodeLabel[], candidates: readonly string[]): GovkgError {
  const what = labels.length === NODE_LABELS.length ? "Nothing" : `No ${labels.join(" or ")}`;
  const hint = candidates.length > 0 ? ` Nearest: ${candidates.join(", ")}.` : "";
  return new GovkgError("unknown-name", `${what} is known by the name "${name}".${hint}`, {
    stage: "query",
    candidates,
  });
}
