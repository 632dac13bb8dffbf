/** Right, spurious and missed answers of one measure. A measure without any answer counts as perfect. */
export class Tally {
  truePositives = 0;
  falsePositives = 0;
  falseNegatives = 0;

  get precision(): number {
    const found = this.truePositives + this.falsePositives;
    return found === 0 ? 1 : this.truePositives / found;
  }

  get recall(): number {
    return this.gold === 0 ? 1 : this.truePositives / this.gold;
  }

  get f1(): number {
    const { precision, recall } = this;
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  }

  /** Answers that the gold file asks for. */
  get gold(): number {
    return this.truePositives + this.falseNegatives;
  }
}

/** How many of the asked questions were answered rightly. */
export class Share {
  hits = 0;
  of = 0;

  add(isRight: boolean): void {
    this.of++;
    if (isRight) this.hits++;
  }

  get value(): number {
    return this.of === 0 ? 1 : this.hits / this.of;
  }
}
