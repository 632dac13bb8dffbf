import { compareText } from "@govkg/model";

interface Piece {
  readonly id: string;
}

/**
 * What each report adds to each node or edge, kept apart so that removing a report subtracts exactly its own. Pieces
 * of one id are merged in order of report id: the result doesn't depend on the order in which reports came.
 */
export class Contributions<P extends Piece> {
  private readonly byId = new Map<string, Map<string, P>>();
  private readonly idsByReport = new Map<string, readonly string[]>();

  constructor(private readonly merge: (pieces: readonly P[]) => P) {}

  /** Adds the pieces of a report that isn't held. Gives the ids touched. */
  put(report: string, pieces: readonly P[]): readonly string[] {
    for (const piece of pieces) {
      const held = this.byId.get(piece.id);
      if (held) held.set(report, piece);
      else this.byId.set(piece.id, new Map([[report, piece]]));
    }
    const ids = [...new Set(pieces.map((piece) => piece.id))];
    this.idsByReport.set(report, ids);
    return ids;
  }

  /** Takes the pieces of a report away. Gives the ids touched. */
  remove(report: string): readonly string[] {
    const ids = this.idsByReport.get(report) ?? [];
    for (const id of ids) {
      const held = this.byId.get(id);
      held?.delete(report);
      if (held?.size === 0) this.byId.delete(id);
    }
    this.idsByReport.delete(report);
    return ids;
  }

  /** The merged piece; undefined when no report gives it. */
  get(id: string): P | undefined {
    const held = this.byId.get(id);
    if (held === undefined) return undefined;
    const sorted = [...held].sort(([a], [b]) => compareText(a, b));
    return this.merge(sorted.map(([, piece]) => piece));
  }
}
