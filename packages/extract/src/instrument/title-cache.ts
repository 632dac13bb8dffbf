/** So many titles are remembered; a corpus repeats a few hundred again and again. */
const CAPACITY = 10_000;

/** Answers on titles met before; forgets all when it is full. */
export class TitleCache<Answer> {
  private readonly answers = new Map<string, Answer>();

  /** The answer on a title, found out when it is new. */
  get(title: string, answer: () => Answer): Answer {
    const held = this.answers.get(title);
    if (held !== undefined) return held;
    const found = answer();
    if (this.answers.size >= CAPACITY) this.answers.clear();
    this.answers.set(title, found);
    return found;
  }
}
