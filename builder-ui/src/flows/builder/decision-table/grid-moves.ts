/** A place in the grid: the row above the first rule holds the heads of the columns, the column before the first those of the rules. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a place, as in a spreadsheet; null where it leads nowhere. */
export function gridMove(
  { row, column }: GridPlace,
  { key, ctrlKey, metaKey }: Stroke,
  { rows, columns }: GridSize,
  isRtl: boolean,
): GridPlace | null {
  const toEnd = ctrlKey || metaKey;
  const onwards = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const next = ((): GridPlace | null => {
    switch (key) {
      case 'ArrowUp':
        return { row: toEnd ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: toEnd ? rows - 1 : row + 1, column };
      case 'ArrowLeft':
      case 'ArrowRight':
        return { row, column: toEnd ? (key === onwards ? columns - 1 : 0) : column + (key === onwards ? 1 : -1) };
      case 'Home':
        return { row: toEnd ? 0 : row, column: 0 };
      case 'End':
        return { row: toEnd ? rows - 1 : row, column: columns - 1 };
      case 'PageUp':
        return { row: Math.max(row - 10, 0), column };
      case 'PageDown':
        return { row: Math.min(row + 10, rows - 1), column };
      default:
        return null;
    }
  })();
  if (next === null || next.row < -1 || next.column < -1 || next.row >= rows || next.column >= columns) return null;
  return next;
}

/** The cell after this one in reading order, or before it; null at the end. */
export function nextCell({ row, column }: GridPlace, by: 1 | -1, { rows, columns }: GridSize): GridPlace | null {
  const at = row * columns + column + by;
  return at < 0 || at >= rows * columns ? null : { row: Math.floor(at / columns), column: at % columns };
}
