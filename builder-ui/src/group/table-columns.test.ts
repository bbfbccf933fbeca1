import { expect, test } from 'vitest';
import { chosenAfter, shownColumns, sortBy, sortOf, withColumn } from './table-columns.ts';

test('a table shows the usual columns until others are chosen, in an order of its own', () => {
  expect(shownColumns({})).toEqual(['column', 'assignee', 'due', 'created', 'reference']);
  expect(shownColumns({ shown: ['reference', 'due', 'unheard'] })).toEqual(['due', 'reference']);
});

test('columns are shown and hidden one by one, down to the title alone', () => {
  const more = withColumn({ shown: ['due'] }, 'column', true);
  const less = withColumn(withColumn(more, 'column', false), 'due', false);

  expect(more.shown).toEqual(['column', 'due']);
  expect(shownColumns(less)).toEqual([]);
});

test('a press on a name sorts by it, and pressed again the other way round', () => {
  expect(sortBy('created', undefined, false)).toBe('newest');
  expect(sortBy('created', 'newest', false)).toBe('oldest');
  expect(sortBy('assignee', undefined, false)).toBeNull();
  expect(sortBy('completed', undefined, false)).toBeNull();
  expect([sortOf('due', undefined), sortOf('created', 'newest'), sortOf('due', 'newest')]).toEqual([
    'ascending',
    'descending',
    undefined,
  ]);
});

test('rows are chosen one by one, or from one to another', () => {
  const ids = ['a', 'b', 'c', 'd'];

  expect([...chosenAfter(new Set(['a']), ids, { id: 'a', from: null })]).toEqual([]);
  expect([...chosenAfter(new Set(['d']), ids, { id: 'b', from: 'd' })].sort()).toEqual(['b', 'c', 'd']);
  expect([...chosenAfter(new Set(), ids, { id: 'b', from: 'gone' })]).toEqual(['b']);
});
