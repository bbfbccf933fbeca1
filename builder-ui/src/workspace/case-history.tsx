import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../api/instance-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './case-page.module.css';
import { historyDays } from './history-days.ts';
import { historyLines } from './history-line.ts';
import type { CaseWords } from './history-words.ts';

/** The longest history that is read at once without asking for more. */
const mostLines = 60;

/** What happened, in words and in order, day by day; every small step, and what is long ago, for whoever asks. */
export function CaseHistory({ id, words }: { id: string; words: CaseWords }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const [shown, setShown] = useState(mostLines);
  const history = useInfiniteQuery(historyQuery(id));
  const told = (history.data ?? []).flatMap((entry) =>
    historyLines(entry, words).map((line, index) => ({ ...line, key: `${entry.sequence}-${index}`, at: entry.at })),
  );
  const lines = told
    .filter(({ isSmall }) => showsAll || !isSmall)
    // Branches that part at once would say the same several times.
    .filter(({ line }, index, all) => line !== all[index - 1]?.line);
  const before = Math.max(lines.length - shown, 0);
  return (
    <Section title={t('history.title')}>
      {history.isPending && <LoadingLines lines={4} />}
      {history.error && !history.data && (
        <ProblemAlert error={history.error} title={t('history.problem')} onRetry={() => void history.refetch()} />
      )}
      {told.some(({ isSmall }) => isSmall) && (
        <div className={classes.everything}>
          <Button variant="default" onClick={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'history.mainOnly' : 'history.everything')}
          </Button>
        </div>
      )}
      {before > 0 && (
        <div className={classes.everything}>
          <Button variant="subtle" onClick={() => setShown(shown + mostLines)}>
            {t('caseWork.history.earlier', { count: before })}
          </Button>
        </div>
      )}
      {historyDays(lines.slice(before)).map((day) => (
        <Day key={day.at} at={day.at} lines={day.lines} />
      ))}
      <LoadMore query={history} of={t('history.title')} />
    </Section>
  );
}

interface DayProps {
  readonly at: string;
  readonly lines: readonly {
    readonly key: string;
    readonly line: string;
    readonly at: string;
    readonly isSmall: boolean;
  }[];
}

function Day({ at, lines }: DayProps) {
  const language = useLanguage();
  const locale = language === 'en' ? 'en-GB' : language;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(new Date(at));
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <>
      <h3 className={classes.day}>{date}</h3>
      <ol className={classes.history} aria-label={date}>
        {lines.map((line) => (
          <li key={line.key} className={classes.event} data-small={line.isSmall}>
            <p className={classes.what}>{line.line}</p>
            <time className={classes.when} dateTime={line.at}>
              {time.format(new Date(line.at))}
            </time>
          </li>
        ))}
      </ol>
    </>
  );
}
