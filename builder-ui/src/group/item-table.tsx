import { useDirection } from '@mantine/core';
import type { Group, GroupItem, ViewSettings } from '@nativ/schemas';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { type Cell, cellAfter } from './grid-moves.ts';
import { ItemCell, ItemTitle } from './item-cell.tsx';
import classes from './table.module.css';
import { shownColumns, sortBy, sortOf, type TableColumn } from './table-columns.ts';

interface ItemTableProps {
  readonly items: readonly GroupItem[];
  readonly group: Group;
  readonly settings: ViewSettings;
  readonly chosen: ReadonlySet<string>;
  readonly label: string;
  readonly onSettings: (settings: ViewSettings) => void;
  readonly onChoose: (id: string, isRange: boolean) => void;
  readonly onChooseAll: (isAll: boolean) => void;
}

/** A grid in the sense of ARIA: one stop for the tab key, and arrow keys from cell to cell. */
export function ItemTable({
  items,
  group,
  settings,
  chosen,
  label,
  onSettings,
  onChoose,
  onChooseAll,
}: ItemTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const names = items.map(({ title, reference }) => [text(title), reference].filter(Boolean).join(' '));
  // Many tasks are called the same; which case they belong to tells them apart, or else where they stand.
  const nameAt = (row: number) => {
    const name = names[row] ?? '';
    const isTwin = names.indexOf(name) !== names.lastIndexOf(name);
    return isTwin ? `${name}, ${t('groupViews.rowNumber', { number: row + 1 })}` : name;
  };
  const columns = shownColumns(settings);
  const canChoose = settings.kind !== 'gathering';
  const first = canChoose ? 1 : 0;
  const { table, at, onKeyDown, onFocus } = useGridKeys(items.length + 1, columns.length + 1 + first);
  const stop = (row: number, column: number) => (at.row === row && at.column === column ? 0 : -1);
  const isAll = items.every(({ id }) => chosen.has(id));
  return (
    <div className={classes.frame}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves about in.
        role="grid"
        aria-label={label}
        aria-multiselectable={canChoose}
        className={classes.table}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            {canChoose && (
              <th scope="col" className={classes.mark}>
                <input
                  type="checkbox"
                  tabIndex={stop(0, 0)}
                  aria-label={t('groupViews.chooseAll')}
                  checked={isAll}
                  onChange={({ currentTarget }) => onChooseAll(currentTarget.checked)}
                />
              </th>
            )}
            <th scope="col" tabIndex={stop(0, first)}>
              {t('groupViews.tableColumn.title')}
            </th>
            {columns.map((column, index) => (
              <ColumnHead
                key={column}
                column={column}
                settings={settings}
                stop={stop(0, first + 1 + index)}
                onSettings={onSettings}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.id} aria-selected={canChoose ? chosen.has(item.id) : undefined}>
              {canChoose && (
                <td className={classes.mark}>
                  <input
                    type="checkbox"
                    tabIndex={stop(index + 1, 0)}
                    aria-label={t('groupViews.choose', { task: nameAt(index) })}
                    checked={chosen.has(item.id)}
                    onChange={() => undefined}
                    onClick={({ shiftKey }) => onChoose(item.id, shiftKey)}
                  />
                </td>
              )}
              <th scope="row" className={classes.title}>
                <ItemTitle item={item} tabIndex={stop(index + 1, first)} />
              </th>
              {columns.map((column, place) => (
                <td
                  key={column}
                  data-label={t(`groupViews.tableColumn.${column}`)}
                  tabIndex={stop(index + 1, first + 1 + place)}
                >
                  <ItemCell item={item} column={column} group={group} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: TableColumn;
  readonly settings: ViewSettings;
  readonly stop: 0 | -1;
  readonly onSettings: (settings: ViewSettings) => void;
}

function ColumnHead({ column, settings, stop, onSettings }: ColumnHeadProps) {
  const { t } = useTranslation();
  const isDone = settings.columns?.length === 1 && settings.columns[0] === 'done';
  const next = settings.kind === 'gathering' ? null : sortBy(column, settings.sort, isDone);
  const sort = sortOf(column, settings.sort);
  const Arrow = sort === 'descending' ? IconArrowDown : IconArrowUp;
  const name = t(`groupViews.tableColumn.${column}`);
  if (next === null || next === undefined) {
    return (
      <th scope="col" tabIndex={stop}>
        {name}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={sort ?? 'none'}>
      <button
        type="button"
        className={classes.sort}
        tabIndex={stop}
        onClick={() => onSettings({ ...settings, sort: next })}
      >
        {name}
        {sort && <Arrow size={16} aria-hidden />}
      </button>
    </th>
  );
}

/** One cell of a grid takes part in the order of the tab key; the arrow keys say which. */
function useGridKeys(rows: number, columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Cell>({ row: 1, column: 1 });
  const isFromRight = useDirection().dir === 'rtl';
  const at = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };
  const stopOf = (cell: Element) => cell.querySelector<HTMLElement>('a, button, input') ?? (cell as HTMLElement);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = cellAfter(at, { key: event.key, withControl: event.ctrlKey }, { rows, columns, isFromRight });
    if (next === null) return;
    event.preventDefault();
    const cell = table.current?.rows[next.row]?.cells[next.column];
    setPlace(next);
    if (cell) stopOf(cell).focus();
  };
  const onFocus = ({ target }: { readonly target: EventTarget }) => {
    const cell = target instanceof Element ? target.closest('td, th') : null;
    const row = cell?.closest('tr');
    if (!(cell instanceof HTMLTableCellElement) || !row) return;
    setPlace({ row: row.rowIndex, column: cell.cellIndex });
  };
  return { table, at, onKeyDown, onFocus };
}
