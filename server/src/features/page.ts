/** One page of a list, as the API gives it. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

export const pageLimit = { default: 50, most: 100 } as const;

/**
 * Makes a page of rows of which one more than the limit was asked for: that one more says that there is a next page.
 *
 * @param keyOf the values by which the list is sorted, for the cursor
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | null)[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
  return { items: shown.map(toItem), nextCursor };
}

export function encodeCursor(key: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** What a part of a cursor must look like; a cursor is input like any other. */
export const cursorPart = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  key: /^[a-z0-9-]{1,64}$/,
  instant: /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)$/,
} as const;

/** Writes an instant for a cursor: to the microsecond, since a date of JavaScript would round rows together. */
export const instantText = (column: string) =>
  `case when ${column} = 'infinity' then 'infinity' else to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end`;

/** Reads a cursor back, or gives null when it is not one that we made for such a list. */
export function decodeCursor(cursor: string, parts: readonly RegExp[]): readonly string[] | null {
  const key = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(key) || key.length !== parts.length) return null;
  const good = parts.every((part, index) => typeof key[index] === 'string' && part.test(key[index]));
  return good && key.every(isPlace) ? key : null;
}

/** Whether Postgres can read it too: of the texts that look like an instant, not all are one. */
function isPlace(text: string): boolean {
  return !cursorPart.instant.test(text) || text === 'infinity' || isInstant(text);
}

/** The calendar of a Date runs on past the end of a month, so that only a day that exists comes back as it was written. */
function isInstant(text: string): boolean {
  const date = new Date(text);
  return (
    !Number.isNaN(date.getTime()) && !text.startsWith('0000') && date.toISOString().slice(0, 23) === text.slice(0, 23)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
