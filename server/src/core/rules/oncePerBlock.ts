/**
 * Makes something that several rules ask of the same block be found only once. It is kept as long as the block's tokens or
 * reading are, and no longer.
 */
export function oncePerBlock<Part extends object, Found>(find: (part: Part) => Found): (part: Part) => Found {
  const known = new WeakMap<Part, Found>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const found = find(part);
    known.set(part, found);
    return found;
  };
}
