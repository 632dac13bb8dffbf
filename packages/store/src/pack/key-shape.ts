/**
 * The keys of an object in their order, each sequence once: found key by key, which spares a build to put the names
 * of every object together.
 */
export class KeyShape {
  private readonly longer = new Map<string, KeyShape>();

  /** `names`: the keys, apart by line breaks. */
  private constructor(readonly names: string) {}

  static readonly none = new KeyShape("");

  /** The shape with one more key. */
  and(key: string): KeyShape {
    let shape = this.longer.get(key);
    if (shape === undefined) {
      shape = new KeyShape(this.names === "" ? key : `${this.names}\n${key}`);
      this.longer.set(key, shape);
    }
    return shape;
  }
}
