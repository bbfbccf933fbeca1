/** A place in a grid: the row and the column, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Whether it reads from right to left, so that the right arrow leads to the column before. */
  readonly isFromRight: boolean;
}

const pageRows = 10;

/** Where a key leads from a cell; null for a key that leads nowhere. At the edges it stays. */
export function cellAfter(
  { row, column }: Cell,
  { key, withControl }: { readonly key: string; readonly withControl: boolean },
  { rows, columns, isFromRight }: Grid,
): Cell | null {
  const forward = isFromRight ? 'ArrowLeft' : 'ArrowRight';
  const backward = isFromRight ? 'ArrowRight' : 'ArrowLeft';
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case forward:
      return { row, column: within(column + 1, columns) };
    case backward:
      return { row, column: within(column - 1, columns) };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'PageDown':
      return { row: within(row + pageRows, rows), column };
    case 'PageUp':
      return { row: within(row - pageRows, rows), column };
    case 'Home':
      return { row: withControl ? 0 : row, column: 0 };
    case 'End':
      return { row: withControl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
