import { expect, test } from 'vitest';
import { addressOf, searchAddress, searchAt } from './search-address.ts';
import { noSearch } from './search-memory.ts';

const narrowed = { q: 'words', kind: 'task', group: 'legal', label: 'urgent', period: 'week' } as const;

test('the address keeps the filters, and never the words', () => {
  const address = addressOf(narrowed);

  expect(address).toEqual({ kind: 'task', group: 'legal', label: 'urgent', since: 'week' });
  expect(searchAt(searchAddress({ ...address }), { ...noSearch, q: 'words' })).toEqual(narrowed);
});

test('an address without filters leads back to what was looked for last', () => {
  expect(addressOf(noSearch)).toEqual({});
  expect(searchAt({}, narrowed)).toEqual(narrowed);
});

test('what is not one of ours is left out', () => {
  expect(searchAddress({ kind: 'toString', group: 'A B', label: '<x>', since: 'any', q: 'words' })).toEqual({});
});
