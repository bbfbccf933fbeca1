import { describe, expect, test } from 'vitest';
import { cursorPart, decodeCursor, encodeCursor } from './page.ts';

const id = '01932f2e-7c3a-7000-8000-000000000000';
const parts = [cursorPart.instant, cursorPart.id];

describe('a cursor', () => {
  test.each(['2026-11-22T00:59:25.691123Z', '2028-02-29T23:59:59.999999Z', 'infinity'])(
    'comes back as it was made: %s',
    (instant) => {
      expect(decodeCursor(encodeCursor([instant, id]), parts)).toEqual([instant, id]);
    },
  );

  test.each([
    '2026-02-31T00:00:00.000000Z',
    '2026-99-99T99:99:99.000000Z',
    '2026-01-01T24:00:00.000000Z',
    '0000-01-01T00:00:00.000000Z',
  ])('that names an instant which does not exist is none: %s', (instant) => {
    expect(decodeCursor(encodeCursor([instant, id]), parts)).toBeNull();
  });

  test.each(['', 'AAAA', '%%%', encodeCursor([]), encodeCursor([null, id]), encodeCursor([id, 'infinity'])])(
    'that somebody made up is none: %s',
    (cursor) => {
      expect(decodeCursor(cursor, parts)).toBeNull();
    },
  );
});
