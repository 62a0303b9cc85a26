/**
 * Makes what several ask of the same thing be found only once: numbers of a block, rules of settings. It is kept as long as
 * the thing itself is, and no longer.
 */
export function onceFor<Thing extends object, Found>(find: (thing: Thing) => Found): (thing: Thing) => Found {
  const known = new WeakMap<Thing, Found>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const found = find(thing);
    known.set(thing, found);
    return found;
  };
}
