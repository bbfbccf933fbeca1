const MAX_PARTS = 10_000;
const MAX_CHARACTERS = 200_000;

/**
 * Whether a value is small enough to be kept. Counted as JSON would write it, not as it lies in memory, because parts
 * are shared: fifty assignments of the form `[vars.x, vars.x]` would need 2^50 places.
 */
export function isStorable(value: unknown): boolean {
  const waiting: unknown[] = [value];
  let parts = 0;
  let characters = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    parts += 1;
    if (typeof next === 'string') characters += next.length;
    if (parts + waiting.length > MAX_PARTS || characters > MAX_CHARACTERS) return false;
    if (typeof next !== 'object' || next === null) continue;
    const items = Array.isArray(next) ? next : Object.values(next);
    if (items.length > MAX_PARTS) return false;
    waiting.push(...items);
  }
  return true;
}
