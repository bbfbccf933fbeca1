import { expect, it } from 'vitest';
import { haveSameMembers, keepSame } from './keep-same.ts';

const idOf = ({ id }: { readonly id: string }) => id;
const a = { id: 'a', says: 1 };
const b = { id: 'b', says: 2 };

it('keeps the objects that say the same, and gives the others', () => {
  const kept = keepSame([a, b], [{ ...a }, { ...b, says: 3 }], idOf, haveSameMembers);

  expect(kept[0]).toBe(a);
  expect(kept[1]).toEqual({ id: 'b', says: 3 });
});

it('gives the very same list where nothing changed, and another where one is gone or stands elsewhere', () => {
  const before = [a, b];

  expect(keepSame(before, [{ ...a }, { ...b }], idOf, haveSameMembers)).toBe(before);
  expect(keepSame(before, [a], idOf, haveSameMembers)).toEqual([a]);
  expect(keepSame(before, [b, a], idOf, haveSameMembers)).toEqual([b, a]);
});

it('takes a member that is there for another than one that is not', () => {
  expect(haveSameMembers({ id: 'a' }, { id: 'a', says: undefined })).toBe(false);
});
