/**
 * The later list, with the earlier objects in the places of those that say the same, so that only what changed is drawn
 * anew; the earlier list itself where nothing did.
 */
export function keepSame<Part>(
  before: readonly Part[],
  after: readonly Part[],
  idOf: (part: Part) => string,
  isSame: (one: Part, other: Part) => boolean,
): readonly Part[] {
  const known = new Map(before.map((part) => [idOf(part), part]));
  const kept = after.map((part) => {
    const earlier = known.get(idOf(part));
    return earlier !== undefined && isSame(earlier, part) ? earlier : part;
  });
  const isWhole = kept.length === before.length && kept.every((part, index) => part === before[index]);
  return isWhole ? before : kept;
}

/** Whether two objects have the very same members. */
export function haveSameMembers(one: object, other: object): boolean {
  const members = Object.entries(one);
  const others = new Map(Object.entries(other));
  return members.length === others.size && members.every(([name, value]) => Object.is(value, others.get(name)));
}
