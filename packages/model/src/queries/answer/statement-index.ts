import type { Span } from "../../span.js";

/** One sentence with what it is compared by: pairs of signs, and ids of the entities it names. */
export interface Statement extends Span {
  readonly pairs: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

export interface Match {
  readonly statement: Statement;
  /** 0 to 1. */
  readonly score: number;
}

/** A name both sentences hold says as much as this many pairs of signs of the same rarity. */
const ENTITY_WEIGHT = 4;

/**
 * Finds the statement that says most of what another one says: cosine of their features, each weighed by its rarity
 * among the statements, so that what every sentence of a report says (推进, 建设, 工作) counts for little.
 */
export class StatementIndex {
  private readonly holders = new Map<string, number[]>();
  private readonly weights: readonly number[];

  constructor(private readonly statements: readonly Statement[]) {
    statements.forEach((statement, index) => {
      for (const feature of features(statement)) {
        const holders = this.holders.get(feature);
        if (holders) holders.push(index);
        else this.holders.set(feature, [index]);
      }
    });
    this.weights = statements.map((statement) => this.weightOf(statement));
  }

  /** The best match, the first in the text of equally good ones; null when nothing is in common. */
  best(wanted: Statement): Match | null {
    const shared = new Map<number, number>();
    for (const feature of features(wanted)) {
      const weight = this.featureWeight(feature);
      for (const index of this.holders.get(feature) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight);
    }
    const own = this.weightOf(wanted);
    let match: Match | null = null;
    for (const [index, weight] of [...shared].sort(([a], [b]) => a - b)) {
      const statement = this.statements[index];
      const score = weight / Math.sqrt(own * (this.weights[index] ?? 0));
      if (statement && score > (match?.score ?? 0)) match = { statement, score: Math.min(1, score) };
    }
    return match;
  }

  private weightOf(statement: Statement): number {
    let weight = 0;
    for (const feature of features(statement)) weight += this.featureWeight(feature);
    return weight;
  }

  private featureWeight(feature: string): number {
    const rarity = Math.log(1 + this.statements.length / (this.holders.get(feature)?.length ?? 1));
    return feature.length > 2 ? ENTITY_WEIGHT * rarity : rarity;
  }
}

/** Pairs have two code units, entity ids more: they can't be mistaken for each other. */
function* features({ pairs, entities }: Statement): Iterable<string> {
  yield* pairs;
  yield* entities;
}
