import { Button } from '@mantine/core';
import { flowName } from '@nativ/runtime';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './decision-table.module.css';
import * as edits from './table-edits.ts';
import type { EditedTable } from './use-table.ts';

interface TableToolsProps {
  readonly edited: EditedTable;
  readonly onGo: (row: number) => void;
}

const policies = ['unique', 'first', 'collect'] as const;
const mostRules = 500;
const mostColumns = 20;

/** What holds for the whole table, and how it grows. */
export function TableTools({ edited, onGo }: TableToolsProps) {
  const { t } = useTranslation();
  const { table, place, change } = edited;
  const { hitPolicy = 'unique', inputs, outputs, rules, otherwise } = table;
  const column = t('flowTable.did.column');
  return (
    <div className={classes.tools}>
      <label>
        {t('flowTable.policy')}
        <select
          value={hitPolicy}
          onChange={({ target }) => {
            const policy = policies.find((one) => one === target.value);
            if (policy) change({ ...table, hitPolicy: policy }, t('flowTable.did.policy'));
          }}
        >
          {policies.map((policy) => (
            <option key={policy} value={policy}>
              {t(`flowTable.policies.${policy}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={otherwise !== undefined}
          onChange={({ target }) => change(edits.setOtherwise(table, target.checked), t('flowTable.did.rule'))}
        />
        {t('flowTable.hasOtherwise')}
      </label>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={rules.length >= mostRules}
        onClick={() => {
          change(edits.addRule(table, rules.length), t('flowTable.did.rule'));
          onGo(rules.length);
        }}
      >
        {t('flowTable.addRule')}
      </Button>
      <select
        aria-label={t('flowTable.addQuestion')}
        value=""
        disabled={inputs.length >= mostColumns}
        onChange={({ target }) => change(edits.addInput(table, target.value), column)}
      >
        <option value="">{t('flowTable.addQuestion')}</option>
        {place.questions.map(({ path, title, group }) => (
          <option key={path} value={flowName(path)}>
            {group === undefined ? title : `${title} · ${group}`}
          </option>
        ))}
      </select>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={outputs.length >= mostColumns}
        onClick={() => change(edits.addOutput(table, edits.freeVariable(table)), column)}
      >
        {t('flowTable.addAnswer')}
      </Button>
    </div>
  );
}
