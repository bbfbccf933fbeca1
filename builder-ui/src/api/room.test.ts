import { expect, test } from 'vitest';
import { roomOf } from './room.ts';

test.each([
  ['/practice/0192f0c1-0000-7000-8000-000000000001', '0192f0c1-0000-7000-8000-000000000001'],
  ['/practice/0192f0c1-0000-7000-8000-000000000001/tasks/1', '0192f0c1-0000-7000-8000-000000000001'],
  ['/practice-rooms', null],
  ['/practice/', null],
  ['/tasks/practice/1', null],
  ['/', null],
])('the address %s lies in the room %s', (address, room) => {
  expect(roomOf(address)).toBe(room);
});
