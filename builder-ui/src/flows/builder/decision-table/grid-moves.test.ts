import { expect, test } from 'vitest';
import { gridMove, nextCell } from './grid-moves.ts';

const size = { rows: 3, columns: 4 };
const press = (key: string, isRtl = false, ctrlKey = false) =>
  gridMove({ row: 1, column: 1 }, { key, ctrlKey, metaKey: false }, size, isRtl);

test('arrows go the way they point, also where the table runs from right to left', () => {
  expect(press('ArrowRight')).toEqual({ row: 1, column: 2 });
  expect(press('ArrowRight', true)).toEqual({ row: 1, column: 0 });
  expect(press('ArrowDown')).toEqual({ row: 2, column: 1 });
});

test('with control they go to the end, home and end to the ends of the row', () => {
  expect(press('ArrowLeft', true, true)).toEqual({ row: 1, column: 3 });
  expect(press('Home')).toEqual({ row: 1, column: 0 });
  expect(press('End', false, true)).toEqual({ row: 2, column: 3 });
});

test('the heads of rules and columns can be reached, and nothing beyond', () => {
  const at = (row: number, column: number, key: string) =>
    gridMove({ row, column }, { key, ctrlKey: false, metaKey: false }, size, false);
  expect(at(0, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 });
  expect(at(0, 0, 'ArrowLeft')).toEqual({ row: 0, column: -1 });
  expect(at(-1, 0, 'ArrowUp')).toBeNull();
  expect(at(2, 3, 'ArrowRight')).toBeNull();
});

test('tab goes on in reading order', () => {
  expect(nextCell({ row: 0, column: 3 }, 1, size)).toEqual({ row: 1, column: 0 });
  expect(nextCell({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 3 });
  expect(nextCell({ row: 2, column: 3 }, 1, size)).toBeNull();
});
