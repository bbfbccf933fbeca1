import type { FlowProblem } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerControls } from './answer-controls.tsx';
import { CellControls } from './cell-controls.tsx';
import classes from './decision-table.module.css';
import type { GridPlace } from './grid-moves.ts';
import { ColumnControls, RuleControls } from './head-controls.tsx';
import { ProblemList } from './problem-list.tsx';
import { TableCards } from './table-cards.tsx';
import { cellAt, columnCount, putCell, rowCount } from './table-edits.ts';
import { focusAt, TableGrid } from './table-grid.tsx';
import { tableProblems } from './table-problems.ts';
import { TableTools } from './table-tools.tsx';
import { useRoom } from './use-room.ts';
import { type EditedTable, useTable } from './use-table.ts';

interface TableEditorProps {
  readonly nodeId: string;
  readonly title: string;
  readonly problems: readonly FlowProblem[];
}

/** A decision table with all that can be done to it: a grid where there is room, else a card for each rule. */
export function TableEditor({ nodeId, title, problems }: TableEditorProps) {
  const { t } = useTranslation();
  const edited = useTable(nodeId);
  const found = useMemo(() => tableProblems(problems, nodeId, t), [problems, nodeId, t]);
  const place = useRef<HTMLDivElement>(null);
  const isWide = useRoom(place);
  const [wanted, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const [open, setOpen] = useState<number | null>(null);
  const active = within(wanted, edited);
  const bar = useRef<HTMLFieldSetElement>(null);
  const goToRow = (row: number) => {
    setActive({ row, column: 0 });
    setOpen(row);
    requestAnimationFrame(() => {
      focusAt(place.current, { row, column: 0 });
      place.current?.querySelector<HTMLElement>(`[data-row="${row}"] button`)?.focus();
    });
  };
  return (
    <div ref={place} className={classes.table}>
      <TableTools edited={edited} onGo={goToRow} />
      {isWide ? (
        <>
          <fieldset
            ref={bar}
            className={classes.bar}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              event.preventDefault();
              focusAt(place.current, active);
            }}
          >
            <legend>{nameOf(active, edited, t)}</legend>
            <Bar key={`${active.row} ${active.column}`} edited={edited} active={active} onGo={setActive} />
          </fieldset>
          <TableGrid
            edited={edited}
            problems={found}
            title={title}
            active={active}
            onGo={setActive}
            onOpen={() => bar.current?.querySelector<HTMLElement>('select, input, button')?.focus()}
          />
          <p className={classes.note}>{t('flowTable.keys')}</p>
        </>
      ) : (
        <TableCards edited={edited} problems={found} open={open} onOpen={setOpen} />
      )}
      <ProblemList edited={edited} problems={found.all} onGo={goToRow} />
    </div>
  );
}

function within({ row, column }: GridPlace, { table }: EditedTable): GridPlace {
  return { row: Math.min(row, rowCount(table) - 1), column: Math.min(column, columnCount(table) - 1) };
}

function nameOf({ row, column }: GridPlace, { table, columns }: EditedTable, t: TFunction) {
  const title = columns[column]?.title ?? '';
  if (row < 0) return t('flowTable.columnNamed', { column: title });
  const rule = row === table.rules.length ? t('flowTable.otherwise') : t('flowTable.rule', { number: row + 1 });
  return column < 0 ? rule : `${rule} · ${title}`;
}

interface BarProps {
  readonly edited: EditedTable;
  readonly active: GridPlace;
  readonly onGo: (place: GridPlace) => void;
}

/** What can be said about the place in the grid at which one stands. */
function Bar({ edited, active: { row, column }, onGo }: BarProps) {
  const { t } = useTranslation();
  const { table, columns, place, change } = edited;
  if (row < 0)
    return <ColumnControls edited={edited} at={Math.max(column, 0)} onGo={(at) => onGo({ row, column: at })} />;
  if (column < 0)
    return row < table.rules.length ? (
      <RuleControls edited={edited} at={row} onGo={(at) => onGo({ row: at, column })} />
    ) : (
      <p className={classes.note}>{t('flowTable.otherwiseHint')}</p>
    );
  const text = cellAt(table, row, column);
  const { title = '', question } = columns[column] ?? {};
  if (text === null) return <p className={classes.note}>{t('flowTable.otherwiseHint')}</p>;
  const label = t('flowTable.cellOf', { number: row + 1, column: title });
  const put = (next: string) => change(putCell(table, row, column, next), t('flowTable.did.cell'));
  return question ? (
    <CellControls
      label={label}
      text={text}
      question={question}
      expression={table.inputs[column]?.expression ?? ''}
      place={place}
      onChange={put}
    />
  ) : (
    <AnswerControls label={label} text={text} onChange={put} />
  );
}
