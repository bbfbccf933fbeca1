import '../../ui/choice-styles.ts';
import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './live.module.css';
import type { Choice } from './use-choice.ts';

interface ChoiceListProps<Entry> {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly idOf: (entry: Entry) => string;
  readonly nameOf: (entry: Entry, index: number) => string;
  /** How many there are, as far as it is known. */
  readonly count: number;
  readonly choice: Choice;
  readonly children: (entry: Entry, index: number) => ReactNode;
}

/** A list of which one, several or all entries are chosen. */
export function ChoiceList<Entry>(props: ChoiceListProps<Entry>) {
  const { label, entries, idOf, nameOf, count, choice, children } = props;
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        className={classes.all ?? ''}
        label={t('live.choose.all', { count })}
        checked={choice.isAll}
        indeterminate={!choice.isAll && choice.ids.size > 0}
        onChange={({ currentTarget: { checked } }) => choice.setAll(checked)}
      />
      <ul className={classes.entries} aria-label={label}>
        {entries.map((entry, index) => (
          <li key={idOf(entry)} className={classes.entry}>
            <Checkbox
              aria-label={t('live.choose.one', { name: nameOf(entry, index) })}
              checked={choice.isAll || choice.ids.has(idOf(entry))}
              disabled={choice.isAll}
              onChange={() => choice.toggle(idOf(entry))}
            />
            <div className={classes.entryWords}>{children(entry, index)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
