type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Follows steps into a value; undefined where they lead nowhere. */
export function readAt(value: unknown, steps: readonly string[]): unknown {
  let place = value;
  for (const step of steps) {
    if (Array.isArray(place)) place = place[Number(step)];
    else if (isObject(place) && Object.hasOwn(place, step)) place = place[step];
    else return undefined;
  }
  return place;
}

/**
 * Changes what stands at the end of the steps. Copies what lies on the way, shares all the rest, and makes objects where
 * there are none yet; `undefined` takes the member away. What does not change is the very same value.
 */
export function editAt<Value>(value: Value, steps: readonly string[], change: (present: unknown) => unknown): Value {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value) as Value;
  if (Array.isArray(value)) {
    const index = Number(step);
    const next = editAt(value[index], rest, change);
    return (next === value[index] ? value : value.with(index, next)) as Value;
  }
  const holder: JsonObject = isObject(value) ? value : {};
  const present = Object.hasOwn(holder, step) ? holder[step] : undefined;
  const next = editAt(present, rest, change);
  if (next === present) return value;
  if (next !== undefined) return { ...holder, [step]: next } as Value;
  const { [step]: _gone, ...others } = holder;
  return others as Value;
}
