import { GovkgError, isNodeId, type NameResolver, regionId } from "@govkg/model";

/**
 * Node ids of regions given by name, code or id.
 * @throws {GovkgError} `unknown-name`, `ambiguous-name` with the names that may be meant.
 */
export function regionIds(names: readonly string[], resolver: NameResolver): string[] {
  return names.map((name) => {
    if (isNodeId(name)) return name;
    if (/^\d{6}$/u.test(name)) return regionId(name);
    const [found, ...others] = resolver.resolve(name, ["Region"]);
    if (found === undefined) throw unknownRegion(name, resolver.nearest(name, ["Region"]));
    if (others.length > 0)
      throw ambiguousRegion(
        name,
        [found, ...others].map((candidate) => candidate.name),
      );
    return found.id;
  });
}

function unknownRegion(name: string, candidates: readonly string[]): GovkgError {
  const hint = candidates.length === 0 ? "" : `; near it are ${candidates.join(", ")}`;
  return new GovkgError("unknown-name", `No region is called "${name}"${hint}.`, { stage: "query", candidates });
}

function ambiguousRegion(name: string, candidates: readonly string[]): GovkgError {
  const message = `"${name}" may be ${candidates.join(", ")}; write the whole name, or the code.`;
  return new GovkgError("ambiguous-name", message, { stage: "query", candidates });
}
