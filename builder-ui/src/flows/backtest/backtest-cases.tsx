import { Button } from '@mantine/core';
import type { BacktestCase } from '@nativ/schemas';
import { IconAlertTriangle, IconArrowsSplit2, IconQuestionMark } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './backtest.module.css';

const atOnce = 50;

const marks = {
  different: { icon: IconArrowsSplit2, tone: 'attention' },
  failed: { icon: IconAlertTriangle, tone: 'danger' },
  unknown: { icon: IconQuestionMark, tone: 'plain' },
} as const;

interface BacktestCasesProps {
  readonly cases: readonly BacktestCase[];
  /** Whether the same is told of all of them, and stands above already. */
  readonly isToldAbove: boolean;
}

/** Cases with what is told of each and the way to it. */
export function BacktestCases({ cases, isToldAbove }: BacktestCasesProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      <ul className={classes.cases}>
        {cases.slice(0, shown).map((found) => (
          <CaseRow key={found.instanceId} found={found} isToldAbove={isToldAbove} />
        ))}
      </ul>
      {cases.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + atOnce)}>
          {t('backtest.more', { count: cases.length - shown })}
        </Button>
      )}
    </>
  );
}

function CaseRow({ found, isToldAbove }: { readonly found: BacktestCase; readonly isToldAbove: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { icon, tone } = marks[found.outcome];
  return (
    <li className={classes.case}>
      <p className={classes.caseTitle}>
        <Link to="/cases/$id" params={{ id: found.instanceId }}>
          {found.reference === null ? (
            t('matchCount.noReference')
          ) : (
            <span className="nativ-code">{found.reference}</span>
          )}
        </Link>
        <StatusMark icon={icon} tone={tone}>
          {t(`backtest.outcome.${found.outcome}`)}
        </StatusMark>
        <span className={classes.note}>
          <TimeText at={found.startedAt} /> · {t('backtest.version', { number: found.flowVersion })}
        </span>
      </p>
      {!isToldAbove && (
        <p className={classes.told} dir="auto">
          {found.messages[language]}
        </p>
      )}
    </li>
  );
}
