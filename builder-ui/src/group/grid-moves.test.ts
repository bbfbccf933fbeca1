import { expect, test } from 'vitest';
import { cellAfter } from './grid-moves.ts';

const grid = { rows: 30, columns: 5, isFromRight: false };
const press = (key: string, withControl = false) => ({ key, withControl });

test('arrows lead to the cell beside, and stay at the edge', () => {
  expect(cellAfter({ row: 0, column: 0 }, press('ArrowRight'), grid)).toEqual({ row: 0, column: 1 });
  expect(cellAfter({ row: 0, column: 0 }, press('ArrowLeft'), grid)).toEqual({ row: 0, column: 0 });
  expect(cellAfter({ row: 29, column: 2 }, press('ArrowDown'), grid)).toEqual({ row: 29, column: 2 });
});

test('where one reads from the right, the left arrow goes forward', () => {
  const mirrored = { ...grid, isFromRight: true };

  expect(cellAfter({ row: 0, column: 0 }, press('ArrowLeft'), mirrored)).toEqual({ row: 0, column: 1 });
});

test('home and end go along the row, with control to the corners', () => {
  expect(cellAfter({ row: 3, column: 2 }, press('End'), grid)).toEqual({ row: 3, column: 4 });
  expect(cellAfter({ row: 3, column: 2 }, press('Home', true), grid)).toEqual({ row: 0, column: 0 });
  expect(cellAfter({ row: 3, column: 2 }, press('PageDown'), grid)).toEqual({ row: 13, column: 2 });
});

test('other keys are not taken', () => {
  expect(cellAfter({ row: 0, column: 0 }, press('a'), grid)).toBeNull();
  expect(cellAfter({ row: 0, column: 0 }, press('Tab'), grid)).toBeNull();
});
