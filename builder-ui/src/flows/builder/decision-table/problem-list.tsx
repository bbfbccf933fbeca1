import { Button } from '@mantine/core';
import { applyFix } from '@nativ/runtime';
import type { FlowProblem } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { cellInWords } from './cell-words.ts';
import classes from './decision-table.module.css';
import { addRule, anything } from './table-edits.ts';
import type { EditedTable } from './use-table.ts';

interface ProblemListProps {
  readonly edited: EditedTable;
  readonly problems: readonly FlowProblem[];
  readonly onGo: (row: number) => void;
}

/** What is wrong with the table as a whole, and the change that mends it. */
export function ProblemList({ edited, problems, onGo }: ProblemListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={classes.problems} aria-live="polite">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.message}`} data-severity={problem.severity}>
          <p dir="auto">{gapInWords(problem, edited, t) ?? problem.messages?.[language] ?? problem.message}</p>
          <Fixes edited={edited} problem={problem} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function Fixes({ edited, problem, onGo }: { edited: EditedTable; problem: FlowProblem; onGo: (row: number) => void }) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const { table, change } = edited;
  const { fix, table: place } = problem;
  const edit = fix?.edit;
  const cells = place?.cells;
  const [rule] = place?.rules ?? [];
  return (
    <div className={classes.fixes}>
      {cells && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => {
            change(addRule(table, table.rules.length, cells), t('flowTable.did.rule'));
            onGo(table.rules.length);
          }}
        >
          {t('flowTable.fix.addRule')}
        </Button>
      )}
      {edit && fixNames.has(edit.kind) && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => store.change((document) => applyFix(document, edit), { label: t('flowTable.did.fix') })}
        >
          {t(`flowTable.fix.${edit.kind as 'addOtherwise' | 'setSetting' | 'removeRule'}`, { number: edit.rule ?? 0 })}
        </Button>
      )}
      {rule !== undefined && (
        <Button variant="default" size="compact-md" onClick={() => onGo(rule - 1)}>
          {t('flowTable.fix.show', { number: rule })}
        </Button>
      )}
    </div>
  );
}

/** A case that no rule fits, with the titles of the questions and answers; null for any other problem. */
function gapInWords({ table }: FlowProblem, { columns }: EditedTable, t: TFunction): string | null {
  if (!table?.cells) return null;
  const parts = table.cells.flatMap((cell, column) => {
    const { title, question } = columns[column] ?? {};
    return cell === anything || title === undefined ? [] : [`${title} ${cellInWords(cell, question, t)}`];
  });
  return parts.length === 0 ? null : t('flowTable.gap', { case: parts.join(' · ') });
}

const fixNames: ReadonlySet<string> = new Set(['addOtherwise', 'setSetting', 'removeRule']);
