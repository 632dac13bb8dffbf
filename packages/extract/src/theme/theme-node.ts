import type { ProgrammeEntry } from "@govkg/lexicon";
import { type Entity, entityId } from "@govkg/model";

/** The graph node of a catalogue row of programmes.tsv. */
export function themeNode(entry: ProgrammeEntry): Entity {
  const { kind, name, row, since, scope, programmeKind } = entry;
  const shared = { id: entityId(kind, name), name, row, ...(since === null ? {} : { since }) };
  switch (kind) {
    case "programme":
      return { label: "Programme", ...shared, kind: programmeKind, scope: [...scope] };
    case "platform":
      return { label: "Platform", ...shared };
    case "event":
      return { label: "Event", ...shared };
  }
}

/** The node of a name that no row has. */
export function coinedNode(type: "programme" | "platform", name: string): Entity {
  const shared = { id: entityId(type, name), name, row: null, coined: true };
  return type === "programme" ? { label: "Programme", ...shared } : { label: "Platform", ...shared };
}

/** The node of an event put together by grammar. */
export function eventNode(name: string): Entity {
  return { label: "Event", id: entityId("event", name), name, row: null };
}
