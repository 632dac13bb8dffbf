/** A function of an object that is computed once for each; what it makes must depend on the object alone. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const madeBy = new WeakMap<Key, Made>();
  return (key) => {
    const held = madeBy.get(key);
    if (held !== undefined) return held;
    const made = make(key);
    madeBy.set(key, made);
    return made;
  };
}
