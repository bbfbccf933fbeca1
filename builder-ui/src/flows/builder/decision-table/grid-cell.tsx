import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { answerInWords, cellInWords } from './cell-words.ts';
import classes from './decision-table.module.css';
import { cellAt } from './table-edits.ts';
import type { EditedTable } from './use-table.ts';

interface GridCellProps {
  readonly edited: EditedTable;
  readonly row: number;
  readonly column: number;
  /** What the check says of the very cell, in a few words. */
  readonly mark: string | null;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** What has been typed into it until now; null while nobody types. */
  readonly typing: string | null;
  readonly typedAs: (text: string, column: number) => string;
  readonly onCommit: (typed: string, by: 'down' | 'next' | 'before' | 'stay') => void;
  readonly onCancel: () => void;
  readonly onPress: (isRange: boolean) => void;
  readonly onOpen: () => void;
}

/** A cell of the grid: read in words, written over by typing. */
export function GridCell({ edited, row, column, mark, isActive, isChosen, typing, ...acts }: GridCellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = cellAt(edited.table, row, column);
  const { question } = edited.columns[column] ?? {};
  const [problem] = edited.problemsAt(row, column);
  const said = problem ? (problem.messages?.[language] ?? problem.message) : mark;
  const words = text === null ? '' : question ? cellInWords(text, question, t) : answerInWords(text, t);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys.
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid.
      role="gridcell"
      data-place={`${row} ${column}`}
      data-answer={question === undefined || undefined}
      data-none={text === null || undefined}
      data-severity={problem?.severity ?? (mark === null ? undefined : 'warning')}
      aria-selected={isChosen || isActive}
      aria-readonly={text === null || undefined}
      aria-invalid={problem?.severity === 'error' || undefined}
      tabIndex={isActive ? 0 : -1}
      title={said ?? undefined}
      onClick={({ shiftKey }) => typing === null && acts.onPress(shiftKey)}
      onDoubleClick={acts.onOpen}
    >
      {typing === null ? (
        <bdi>{words}</bdi>
      ) : (
        <TypedCell
          label={t('flowTable.cellOf', { number: row + 1, column: edited.columns[column]?.title ?? '' })}
          begun={typing}
          offered={question?.options.map(({ title }) => title) ?? []}
          onCommit={acts.onCommit}
          onCancel={acts.onCancel}
        />
      )}
      {said && <VisuallyHidden>{said}</VisuallyHidden>}
    </td>
  );
}

interface TypedCellProps extends Pick<GridCellProps, 'onCommit' | 'onCancel'> {
  readonly label: string;
  readonly begun: string;
  readonly offered: readonly string[];
}

function TypedCell({ label, begun, offered, onCommit, onCancel }: TypedCellProps) {
  const id = useId();
  const [typed, setTyped] = useState(begun);
  const strike = (event: KeyboardEvent) => {
    event.stopPropagation();
    const by = event.key === 'Enter' ? 'down' : event.key === 'Tab' ? (event.shiftKey ? 'before' : 'next') : null;
    if (by === null && event.key !== 'Escape') return;
    event.preventDefault();
    if (by === null) onCancel();
    else onCommit(typed, by);
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the cell in which somebody types.
        autoFocus
        className={classes.typed}
        type="text"
        dir="auto"
        aria-label={label}
        list={offered.length > 0 ? id : undefined}
        value={typed}
        maxLength={480}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={strike}
        onBlur={() => onCommit(typed, 'stay')}
      />
      {offered.length > 0 && (
        <datalist id={id}>
          {offered.map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
      )}
    </>
  );
}
