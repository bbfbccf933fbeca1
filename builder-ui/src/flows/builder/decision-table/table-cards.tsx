import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerControls } from './answer-controls.tsx';
import { CellControls } from './cell-controls.tsx';
import { answerInWords, cellInWords } from './cell-words.ts';
import classes from './decision-table.module.css';
import { RuleControls } from './head-controls.tsx';
import { anything, cellAt, putCell, rowCount } from './table-edits.ts';
import type { TableProblems } from './table-problems.ts';
import type { EditedTable } from './use-table.ts';

interface TableCardsProps {
  readonly edited: EditedTable;
  readonly problems: TableProblems;
  /** The rule that is open; null while all are closed. */
  readonly open: number | null;
  readonly onOpen: (row: number | null) => void;
}

/** The table where there is no room for one: a card for each rule, of which one is open. */
export function TableCards({ edited, problems, open, onOpen }: TableCardsProps) {
  return (
    <ol className={classes.cards}>
      {Array.from({ length: rowCount(edited.table) }, (_each, row) => (
        <RuleCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place alone.
          key={row}
          edited={edited}
          row={row}
          marks={problems.rules.get(row) ?? []}
          isOpen={open === row}
          onOpen={onOpen}
        />
      ))}
    </ol>
  );
}

interface RuleCardProps {
  readonly edited: EditedTable;
  readonly row: number;
  readonly marks: readonly string[];
  readonly isOpen: boolean;
  readonly onOpen: (row: number | null) => void;
}

function RuleCard({ edited, row, marks, isOpen, onOpen }: RuleCardProps) {
  const { t } = useTranslation();
  const id = useId();
  const isOtherwise = row === edited.table.rules.length;
  const name = isOtherwise ? t('flowTable.otherwise') : t('flowTable.rule', { number: row + 1 });
  return (
    <li className={classes.card} data-row={row} data-marked={marks.length > 0 || undefined}>
      <button
        type="button"
        className={classes.cardHead}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onOpen(isOpen ? null : row)}
      >
        <span className={classes.cardName}>{name}</span>
        {isOpen ? <IconChevronUp size={18} aria-hidden /> : <IconChevronDown size={18} aria-hidden />}
        <span className={classes.sentence}>{useRuleInWords(edited, row)}</span>
        {marks.map((mark) => (
          <span key={mark} className={classes.mark}>
            {mark}
          </span>
        ))}
      </button>
      <div id={id} hidden={!isOpen} className={classes.cardBody}>
        {isOpen && <RuleFields edited={edited} row={row} />}
        {isOpen && !isOtherwise && <RuleControls edited={edited} at={row} onGo={onOpen} />}
      </div>
    </li>
  );
}

/** A rule in a line: what it asks, where it asks something, and what it gives. */
function useRuleInWords({ table, columns }: EditedTable, row: number): string {
  const { t } = useTranslation();
  const parts = columns.flatMap(({ title, question }, column) => {
    const text = cellAt(table, row, column);
    if (text === null || (question && text === anything)) return [];
    return [`${title}: ${question ? cellInWords(text, question, t) : answerInWords(text, t)}`];
  });
  return parts.join(' · ');
}

function RuleFields({ edited, row }: { readonly edited: EditedTable; readonly row: number }) {
  const { t } = useTranslation();
  const { table, columns, place, change } = edited;
  return columns.map(({ title, question }, column) => {
    const text = cellAt(table, row, column);
    if (text === null) return null;
    const label = t('flowTable.cellOf', { number: row + 1, column: title });
    const put = (next: string) => change(putCell(table, row, column, next), t('flowTable.did.cell'));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone.
      <fieldset key={column} className={classes.cardField}>
        <legend>{title}</legend>
        {question ? (
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
        )}
      </fieldset>
    );
  });
}
