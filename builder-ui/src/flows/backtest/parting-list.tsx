import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import classes from './backtest.module.css';
import type { Parting } from './partings.ts';

interface PartingListProps {
  readonly partings: readonly Parting[];
  readonly chosenKey: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** What is told of the cases, each with how many it is told of. Choosing one shows those alone; choosing it again, all. */
export function PartingList({ partings, chosenKey, onChoose }: PartingListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p className={classes.note}>{t('backtest.choose')}</p>
      <ul className={classes.partings} aria-label={t('backtest.where')}>
        {partings.map(({ key, outcome, messages, cases }) => (
          <li key={key}>
            <UnstyledButton
              className={classes.parting}
              data-outcome={outcome}
              aria-pressed={key === chosenKey}
              onClick={() => onChoose(key === chosenKey ? null : key)}
            >
              <span className={classes.count}>{t('backtest.some', { count: cases.length })}</span>
              <span dir="auto">{messages[language]}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
