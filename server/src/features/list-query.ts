import { ProblemError } from '../http/problem.ts';
import { cursorPart, decodeCursor, pageLimit } from './page.ts';

/** The parameters that every list takes. */
export const listParameters = {
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: pageLimit.most,
    default: pageLimit.default,
    description: 'How many entries a page has at most.',
  },
  cursor: { type: 'string', maxLength: 500, description: "The 'nextCursor' of the page before." },
} as const;

export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string;
}

/** Reads the place from which a list goes on, or null for its beginning. @throws ProblemError `request.malformed` */
export function placeIn({ cursor }: ListQuery, parts: readonly RegExp[]): readonly string[] | null {
  if (cursor === undefined) return null;
  const place = decodeCursor(cursor, parts);
  if (place !== null) return place;
  const message = "must be the 'nextCursor' of a page of this list, unchanged";
  throw new ProblemError('request.malformed', { errors: [{ path: '/cursor', message }] });
}

/** The schema of a list's query: limit, cursor, and the filters of this list. */
export const listQuery = (filters: Readonly<Record<string, object>> = {}) => ({
  properties: { ...listParameters, ...filters },
});

/** Where a list in the order of keys goes on: after this key, or from the start. */
export const afterKey = (query: ListQuery): string => placeIn(query, [cursorPart.key])?.[0] ?? '';

/** Where a list in falling order of numbers goes on: below this number, or from the top. */
export const belowNumber = (query: ListQuery): number => Number(placeIn(query, [/^\d{1,9}$/])?.[0] ?? 2 ** 31 - 1);

/** Where a list in falling order of ids goes on: before this id, or from the newest. */
export function beforeId(query: ListQuery): { readonly beforeId?: string } {
  const [id] = placeIn(query, [cursorPart.id]) ?? [];
  return id === undefined ? {} : { beforeId: id };
}
