import { Button } from '@mantine/core';
import { flowName } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { QuestionSelect } from '../../../designs/conditions/question-select.tsx';
import { ExpressionText } from '../conditions/expression-text.tsx';
import classes from './decision-table.module.css';
import * as edits from './table-edits.ts';
import type { EditedTable } from './use-table.ts';

interface HeadControlsProps {
  readonly edited: EditedTable;
  /** Which column, or which rule. */
  readonly at: number;
  /** Follows what is moved, and goes on from what is gone. */
  readonly onGo: (at: number) => void;
}

/** What a column looks at or gives, and where it stands. */
export function ColumnControls({ edited, at, onGo }: HeadControlsProps) {
  const { t } = useTranslation();
  const { table, columns, place, change } = edited;
  const input = table.inputs[at];
  const output = table.outputs[at - table.inputs.length];
  const title = columns[at]?.title ?? '';
  const known = place.questions.find(({ path }) => flowName(path) === input?.expression);
  const isAlone = input ? table.inputs.length < 2 : table.outputs.length < 2;
  const did = t('flowTable.did.column');
  const move = (to: number) => {
    change(edits.moveColumn(table, at, to), did);
    onGo(to);
  };
  return (
    <div className={classes.controls}>
      {input && (
        <>
          <QuestionSelect
            label={t('flowTable.looksAt')}
            value={known?.path ?? input.expression}
            questions={place.questions}
            onChange={({ path }) => change(edits.changeInput(table, at, { expression: flowName(path) }), did)}
          />
          {!known && (
            <div className={classes.expression}>
              <ExpressionText
                label={t('flowTable.looksAt')}
                value={input.expression}
                kind="value"
                place={place}
                onChange={(text) => change(edits.changeInput(table, at, { expression: text ?? "''" }), did)}
              />
            </div>
          )}
        </>
      )}
      {output && (
        <label>
          {t('flowTable.variable')}
          <input
            type="text"
            dir="ltr"
            spellCheck={false}
            maxLength={64}
            value={output.variable}
            onChange={({ target }) => {
              const name = target.value.trim();
              if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) change(edits.renameOutput(table, at, name), did);
            }}
          />
        </label>
      )}
      <Buttons
        actions={[
          [t('flowTable.earlier', { column: title }), () => move(at - 1), at === 0 || at === table.inputs.length],
          [
            t('flowTable.later', { column: title }),
            () => move(at + 1),
            at === table.inputs.length - 1 || at === edits.columnCount(table) - 1,
          ],
          [
            t('flowTable.removeColumn', { column: title }),
            () => {
              change(edits.removeColumn(table, at), did);
              onGo(Math.max(at - 1, 0));
            },
            isAlone,
          ],
        ]}
      />
    </div>
  );
}

/** Where a rule stands, and whether it stays. */
export function RuleControls({ edited, at, onGo }: HeadControlsProps) {
  const { t } = useTranslation();
  const { table, change } = edited;
  const number = at + 1;
  const did = t('flowTable.did.rule');
  const go = (next: edits.Table, to: number) => {
    change(next, did);
    onGo(to);
  };
  return (
    <div className={classes.controls}>
      <Buttons
        actions={[
          [t('flowTable.above', { number }), () => go(edits.addRule(table, at), at), false],
          [t('flowTable.below', { number }), () => go(edits.addRule(table, at + 1), at + 1), false],
          [t('flowTable.repeat', { number }), () => go(edits.repeatRule(table, at), at + 1), false],
          [t('flowTable.up', { number }), () => go(edits.moveRule(table, at, at - 1), at - 1), at === 0],
          [
            t('flowTable.down', { number }),
            () => go(edits.moveRule(table, at, at + 1), at + 1),
            at >= table.rules.length - 1,
          ],
          [
            t('flowTable.removeRule', { number }),
            () => go(edits.removeRule(table, at), Math.max(at - 1, 0)),
            table.rules.length < 2,
          ],
        ]}
      />
    </div>
  );
}

type Action = readonly [label: string, act: () => void, isOff: boolean];

function Buttons({ actions }: { readonly actions: readonly Action[] }) {
  return actions.map(([label, act, isOff]) => (
    <Button key={label} variant="default" size="compact-md" disabled={isOff} onClick={act}>
      {label}
    </Button>
  ));
}
