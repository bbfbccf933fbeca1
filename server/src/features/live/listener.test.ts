import type { LiveChange } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { changesFor } from './listener.ts';

const task = (id: string): LiveChange => ({ kind: 'task', id, groupKey: 'legal' });

test('a token hears of what it may read, and of nothing that one is told as a person', () => {
  const all: readonly LiveChange[] = [
    task('1'),
    { kind: 'post', id: '2' },
    { kind: 'notice', id: '3' },
    { kind: 'seat', id: '4' },
  ];

  expect(changesFor({ scopes: ['events:read', 'tasks:read'] }, all)).toEqual([task('1')]);
  expect(changesFor({ scopes: ['events:read'] }, all)).toEqual([]);
  expect(changesFor({ scopes: undefined }, all)).toEqual(all);
});

test('each change is told once', () => {
  expect(changesFor({ scopes: undefined }, [task('1'), task('2'), task('1')])).toEqual([task('1'), task('2')]);
});

test('of very many, what kind they are and where is enough', () => {
  const many = Array.from({ length: 101 }, (_, number) => task(String(number)));

  expect(changesFor({ scopes: undefined }, many)).toEqual([{ kind: 'task', groupKey: 'legal' }]);
});
