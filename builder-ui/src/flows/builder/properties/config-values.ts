import type { JsonObject } from '@nativ/runtime';

/**
 * What a form gives, without what was left empty: settings that say nothing are not kept. Entries of lists stay, even
 * empty ones, since somebody has just added them to fill them in.
 */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(entryOf);
  if (!isObject(value)) return isEmpty(value) ? undefined : value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const left = withoutEmpty(inner);
    return left === undefined ? [] : [[name, left] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function entryOf(entry: unknown): unknown {
  if (Array.isArray(entry)) return entry.map(entryOf);
  if (!isObject(entry)) return entry ?? '';
  const kept = Object.entries(entry).filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, entryOf(inner)]));
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The settings that are different now, each with its value; undefined takes it away. What nobody touched stays as it is. */
export function changedSettings(before: JsonObject, after: JsonObject): (readonly [string, unknown])[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    if (same(before[name], after[name])) return [];
    const value = withoutEmpty(after[name]);
    return same(value, before[name]) ? [] : [[name, value] as const];
  });
}
