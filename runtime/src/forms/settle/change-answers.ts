import { pointerTokens } from '../json-pointer.ts';
import { isJsonObject, type JsonObject } from '../json-schema.ts';

/** The answers without what stands at these places; the same object where nothing stands there. */
export function withoutPlaces(answers: JsonObject, paths: Iterable<string>): JsonObject {
  let left: unknown = answers;
  const top = new Set<string>();
  for (const path of paths) {
    const tokens = pointerTokens(path);
    if (tokens.length === 1) top.add(tokens[0] as string);
    else left = without(left, tokens);
  }
  if (top.size === 0 || !isJsonObject(left)) return left as JsonObject;
  const kept = Object.entries(left).filter(([key]) => !top.has(key));
  return kept.length === Object.keys(left).length ? left : Object.fromEntries(kept);
}

function without(value: unknown, [token, ...rest]: readonly string[]): unknown {
  if (token === undefined) return value;
  if (Array.isArray(value)) {
    const index = Number(token);
    const item = value[index];
    const changed = rest.length === 0 ? item : without(item, rest);
    return changed === item ? value : value.with(index, changed);
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, token)) return value;
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== token));
  const changed = without(value[token], rest);
  return changed === value[token] ? value : { ...value, [token]: changed };
}

/** The answers with a value at a place; objects on the way are made where there are none. */
export function withPlace<Value>(value: Value, [token, ...rest]: readonly string[], answer: unknown): Value {
  if (token === undefined) return answer as Value;
  if (Array.isArray(value)) {
    const index = Number(token);
    return (index in value ? value.with(index, withPlace(value[index], rest, answer)) : value) as Value;
  }
  if (value !== undefined && !isJsonObject(value)) return value;
  const own = isJsonObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  return { ...(value as JsonObject | undefined), [token]: withPlace(own, rest, answer) } as Value;
}
