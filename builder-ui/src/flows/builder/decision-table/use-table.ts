import { flowName } from '@nativ/runtime';
import type { FlowProblem } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { useText } from '../../../i18n/use-language.ts';
import { computedChoice } from '../conditions/field-choices.ts';
import { type ExpressionPlace, useExpressionPlace } from '../conditions/use-expression-place.ts';
import { changeNode } from '../document/flow-edits.ts';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import { cellAt, type Table, tableOf } from './table-edits.ts';

/** A column as people read it. */
export interface Column {
  readonly title: string;
  /** What the column looks at; undefined for one that gives answers. */
  readonly question?: QuestionChoice;
}

/** A decision table that is being edited. */
export interface EditedTable {
  readonly nodeId: string;
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly place: ExpressionPlace;
  /** Makes a change that can be taken back. */
  readonly change: (next: Table, label: string) => void;
  /** What is wrong with the text of a cell. */
  readonly problemsAt: (row: number, column: number) => readonly FlowProblem[];
}

export function useTable(nodeId: string): EditedTable {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const config = useFlowState(({ history }) => history.present.nodes.find(({ id }) => id === nodeId)?.config);
  const place = useExpressionPlace({ nodeId });
  const table = useMemo(() => tableOf(config), [config]);
  const columns = useMemo<readonly Column[]>(
    () => [
      ...table.inputs.map(({ name, expression }) => {
        const question = questionOf(expression, place);
        return { title: text(name) || question.title || t('flowTable.newQuestion'), question };
      }),
      ...table.outputs.map(({ variable }) => ({ title: variable })),
    ],
    [table.inputs, table.outputs, place, text, t],
  );
  const problemsAt = useMemo(() => cellProblems(table, place), [table, place]);
  const change = (next: Table, label: string) => {
    if (next === table) return;
    store.change(
      (document) =>
        changeNode(document, nodeId, ({ config: before, ...node }) => {
          const { otherwise: _otherwise, ...kept } = before ?? {};
          return { ...node, config: { ...kept, ...next } };
        }),
      { label },
    );
  };
  return { nodeId, table, columns, place, change, problemsAt };
}

function questionOf(expression: string, { questions, reading }: ExpressionPlace): QuestionChoice {
  const found = questions.find(({ path }) => flowName(path) === expression);
  if (found) return found;
  const field = reading?.fieldOf(expression) ?? { path: [], kind: 'any', isSensitive: false };
  return computedChoice(field, expression);
}

/** Looks at every text of a column once, however many rules have it. */
function cellProblems(table: Table, { check }: ExpressionPlace): EditedTable['problemsAt'] {
  const known = new Map<string, readonly FlowProblem[]>();
  return (row, column) => {
    const cell = cellAt(table, row, column);
    if (cell === null) return [];
    const cellOf = table.inputs[column]?.expression;
    const key = `${cellOf ?? ''} ${cell}`;
    const before = known.get(key);
    if (before) return before;
    const found = check(cellOf === undefined ? 'value' : { cellOf }, cell);
    known.set(key, found);
    return found;
  };
}
