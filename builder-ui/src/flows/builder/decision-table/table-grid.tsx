import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Area, cleared, copied, pasted } from './clipboard.ts';
import classes from './decision-table.module.css';
import { GridCell } from './grid-cell.tsx';
import { type GridPlace, gridMove, nextCell } from './grid-moves.ts';
import { RuleHead } from './rule-head.tsx';
import { cellAt, columnCount, moveRule, putCell, rowCount } from './table-edits.ts';
import type { TableProblems } from './table-problems.ts';
import { answerAsTyped, cellAsTyped, typedAnswer, typedCell } from './typed-cell.ts';
import type { EditedTable } from './use-table.ts';

interface TableGridProps {
  readonly edited: EditedTable;
  readonly problems: TableProblems;
  readonly title: string;
  readonly active: GridPlace;
  readonly onGo: (place: GridPlace) => void;
  /** Goes to what changes the cell part by part. */
  readonly onOpen: () => void;
}

/** The table as a grid with the keys of a spreadsheet: one writes where one stands, copies and pastes. */
export function TableGrid({ edited, problems, title, active, onGo, onOpen }: TableGridProps) {
  const { t } = useTranslation();
  const { table, columns, change } = edited;
  const grid = useRef<HTMLTableElement>(null);
  const [anchor, setAnchor] = useState<GridPlace | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const size = { rows: rowCount(table), columns: columnCount(table) };
  const area = areaOf(active, anchor);
  const questionAt = (column: number) => columns[column]?.question;
  const isAnswer = (column: number) => column >= table.inputs.length;
  const asTyped = (text: string, column: number) =>
    isAnswer(column) ? answerAsTyped(text) : cellAsTyped(text, questionAt(column));
  const read = (typed: string, column: number) =>
    isAnswer(column) ? typedAnswer(typed) : typedCell(typed, questionAt(column));

  const go = (place: GridPlace | null, keepsAnchor = false) => {
    if (place === null) return;
    setAnchor(keepsAnchor ? (anchor ?? active) : null);
    setTyping(null);
    onGo(place);
    // The cell is drawn as the active one before it takes the focus.
    requestAnimationFrame(() => focusAt(grid.current, place));
  };
  const write = (typed: string) => {
    const { row, column } = active;
    change(putCell(table, row, column, read(typed, column)), t('flowTable.did.cell'));
  };
  const strike = (event: KeyboardEvent<HTMLElement>) => {
    const isRtl = grid.current !== null && getComputedStyle(grid.current).direction === 'rtl';
    const isCell = active.row >= 0 && active.column >= 0;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const to = active.row + (event.key === 'ArrowUp' ? -1 : 1);
      event.preventDefault();
      if (active.row < 0 || to < 0 || Math.max(active.row, to) >= table.rules.length) return;
      change(moveRule(table, active.row, to), t('flowTable.did.rule'));
      go({ ...active, row: to });
      return;
    }
    const next = gridMove(active, event, size, isRtl);
    if (next !== null) {
      event.preventDefault();
      go(next, event.shiftKey);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      onOpen();
    } else if (isCell && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      change(cleared(table, area), t('flowTable.did.cell'));
    } else if (isCell && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (cellAt(table, active.row, active.column) === null) return;
      event.preventDefault();
      setTyping(event.key);
    }
  };
  const copy = (event: ClipboardEvent) => {
    if (typing !== null || active.row < 0 || active.column < 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied(table, area, asTyped));
    if (event.type === 'cut') change(cleared(table, area), t('flowTable.did.cell'));
  };
  const paste = (event: ClipboardEvent) => {
    if (typing !== null || active.row < 0 || active.column < 0) return;
    event.preventDefault();
    const at = { row: area.top, column: area.first };
    change(pasted(table, at, event.clipboardData.getData('text/plain'), read), t('flowTable.did.paste'));
  };
  const commit = (typed: string, by: 'down' | 'next' | 'before' | 'stay') => {
    write(typed);
    if (by === 'stay') return setTyping(null);
    const beyond = by === 'down' ? { ...active, row: Math.min(active.row + 1, size.rows - 1) } : null;
    go(beyond ?? nextCell(active, by === 'before' ? -1 : 1, size) ?? active);
  };
  const cell = (row: number, column: number) => (
    <GridCell
      key={column}
      edited={edited}
      row={row}
      column={column}
      mark={problems.cells.get(`${row} ${column}`) ?? null}
      isActive={active.row === row && active.column === column}
      isChosen={anchor !== null && isWithin(area, row, column)}
      typing={active.row === row && active.column === column ? typing : null}
      typedAs={asTyped}
      onCommit={commit}
      onCancel={() => go(active)}
      onPress={(isRange) => go({ row, column }, isRange)}
      onOpen={onOpen}
    />
  );
  return (
    <div className={classes.scroll}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through by keys.
        role="grid"
        className={classes.grid}
        aria-label={title}
        aria-multiselectable
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        onKeyDown={(event) => typing === null && strike(event)}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
      >
        <thead>
          <tr>
            <td className={classes.corner} />
            {columns.map(({ title: name }, column) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone.
                key={column}
                scope="col"
                data-place={`-1 ${column}`}
                data-answer={isAnswer(column) || undefined}
                tabIndex={active.row === -1 && active.column === column ? 0 : -1}
                onClick={() => go({ row: -1, column })}
                onDoubleClick={onOpen}
              >
                <span className={classes.role}>{t(isAnswer(column) ? 'flowTable.then' : 'flowTable.if')}</span>{' '}
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: size.rows }, (_each, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place alone.
            <tr key={row}>
              <RuleHead
                row={row}
                isOtherwise={row === table.rules.length}
                marks={problems.rules.get(row) ?? []}
                isActive={active.row === row && active.column === -1}
                onPress={() => go({ row, column: -1 })}
              />
              {columns.map((_column, column) => cell(row, column))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function areaOf(active: GridPlace, anchor: GridPlace | null): Area {
  const other = anchor ?? active;
  return {
    top: Math.max(Math.min(active.row, other.row), 0),
    bottom: Math.max(active.row, other.row),
    first: Math.max(Math.min(active.column, other.column), 0),
    last: Math.max(active.column, other.column),
  };
}

function isWithin({ top, bottom, first, last }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= first && column <= last;
}

/** Moves the focus to a cell, or to the head of a rule or column. */
export function focusAt(grid: ParentNode | null, { row, column }: GridPlace): void {
  grid?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
}
