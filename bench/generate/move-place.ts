import { type Entity, type Extraction, regionId } from "@govkg/model";
import type { Edit, Piece } from "./piece.js";
import type { Place } from "./places.js";

/** Names and codes of one place, each with what stands for it in another. */
export class PlaceMove {
  private readonly words: ReadonlyMap<string, string>;
  private readonly pattern: RegExp;
  private readonly moved = new Map<string, Entity>();

  constructor(
    private readonly from: Extraction,
    to: Place,
  ) {
    const chain = from.report.regionChain;
    const words = new Map<string, string>();
    chain.forEach((name, index) => {
      const isOwn = index === chain.length - 1;
      // counted from the end, so that counties stand for counties; what has no counterpart is the province
      const counterpart = to.chain[to.chain.length - (chain.length - index)] ?? to.chain[0] ?? name;
      words.set(name, isOwn && chain.length < 3 ? to.name : counterpart);
    });
    const code = from.report.regionCode ?? "000000";
    [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code].forEach((own, level) => {
      words.set(own, own === code ? to.code : (to.codes[level] ?? to.code));
    });
    this.words = words;
    this.pattern = new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join("|"), "gu");
  }

  text(value: string): string {
    return value.replace(this.pattern, (word) => this.words.get(word) ?? word);
  }

  /** Edits that move the names in a passage. */
  edits(piece: Piece): Edit[] {
    return [...piece.text.matchAll(this.pattern)].flatMap((match) => {
      const words = this.words.get(match[0]) ?? match[0];
      return words === match[0] ? [] : [{ start: match.index, end: match.index + match[0].length, words }];
    });
  }

  /** The counterpart of an entity of the seed by its id: the same one when no name of the place is in it. */
  entityOf(id: string, to: Place): Entity | undefined {
    const known = this.moved.get(id);
    if (known) return known;
    const entity = this.from.entities.find((own) => own.id === id);
    if (entity === undefined) return undefined;
    const moved = this.counterpart(entity, to);
    this.moved.set(id, moved);
    return moved;
  }

  private counterpart(entity: Entity, to: Place): Entity {
    if (entity.label === "Region") return this.region(entity, to);
    // what bears no name of the place is the same thing everywhere: its catalogue row says the same of it
    if (this.text(entity.id) === entity.id) return entity;
    // as: replacing names in strings leaves the shape of an entity as it is
    return JSON.parse(this.text(JSON.stringify(entity))) as Entity;
  }

  private region(entity: Extract<Entity, { label: "Region" }>, to: Place): Entity {
    const code = this.text(entity.code);
    const depth = to.codes.indexOf(code);
    if (code === entity.code || depth < 0 || entity.id !== regionId(entity.code)) return entity;
    return placeEntity(to, depth);
  }
}

/** The region at a depth of a place's chain, as a node. */
export function placeEntity(place: Place, depth: number): Entity {
  const code = place.codes[depth] ?? place.code;
  const chain = place.chain.slice(0, depth + 1);
  const level = code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county";
  const name = chain.length > 1 ? chain.slice(isMunicipality(place) ? 0 : 1).join("") : (chain[0] ?? code);
  return { label: "Region", id: regionId(code), name, row: `GB/T 2260:${code}`, code, level, chain };
}

function isMunicipality({ chain }: Place): boolean {
  return chain.length === 2 && (chain[0] ?? "").endsWith("市");
}
