import { useDirection } from '@mantine/core';
import type { GroupBoard, GroupItem } from '@nativ/schemas';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { BoardPlace } from './board-place.ts';
import { type Cell, cellAfter } from './grid-moves.ts';

/**
 * Arrow keys go from card to card; with Shift they take the card along to the column beside. The focus follows a card that
 * was moved, so that one can go on from there.
 */
export function useBoardKeys(board: GroupBoard | undefined, move: (item: GroupItem, place: BoardPlace) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const follow = useRef<string | null>(null);
  const isFromRight = useDirection().dir === 'rtl';

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for each time the board has changed.
  useEffect(() => {
    const link = follow.current && ref.current?.querySelector<HTMLElement>(`[data-card="${follow.current}"]`);
    if (link) link.focus();
    follow.current = null;
  }, [board]);

  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
    if (board === undefined || id === undefined || event.altKey || event.metaKey) return;
    const at = placeOf(board, id);
    if (at === null) return;
    const wanted = { key: event.key, withControl: event.ctrlKey };
    const next = cellAfter(at, wanted, { rows: 1000, columns: board.columns.length, isFromRight });
    if (next === null) return;
    event.preventDefault();
    const item = board.columns[at.column]?.items[at.row];
    const column = board.columns[next.column];
    if (event.shiftKey) {
      if (item === undefined || column === undefined || next.column === at.column) return;
      follow.current = id;
      move(item, { column: column.column, status: column.groupStatus });
      return;
    }
    const target = next.column === at.column ? next : nextWithCards(board, at, next.column);
    const items = board.columns[target.column]?.items ?? [];
    const card = items[Math.min(target.row, items.length - 1)];
    if (card) ref.current?.querySelector<HTMLElement>(`[data-card="${card.id}"]`)?.focus();
  };

  return { ref, onKeyDown };
}

function placeOf(board: GroupBoard, id: string): Cell | null {
  for (const [column, { items }] of board.columns.entries()) {
    const row = items.findIndex((item) => item.id === id);
    if (row !== -1) return { row, column };
  }
  return null;
}

/** Empty columns are passed over. */
function nextWithCards(board: GroupBoard, at: Cell, towards: number): Cell {
  const step = Math.sign(towards - at.column);
  for (let column = towards; column >= 0 && column < board.columns.length; column += step)
    if ((board.columns[column]?.items.length ?? 0) > 0) return { row: at.row, column };
  return at;
}
