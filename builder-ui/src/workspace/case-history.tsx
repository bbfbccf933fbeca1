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
import { fullTime } from '../ui/time-words.ts';
import classes from './case-page.module.css';
import { historyLines } from './history-line.ts';
import type { CaseWords } from './history-words.ts';

/** What happened, in words and in order; every small step for whoever asks. */
export function CaseHistory({ id, words }: { id: string; words: CaseWords }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const history = useInfiniteQuery(historyQuery(id));
  const lines = (history.data ?? []).flatMap((entry) =>
    historyLines(entry, words).map((told, index) => ({ ...told, key: `${entry.sequence}-${index}`, at: entry.at })),
  );
  return (
    <Section title={t('history.title')}>
      {history.isPending && <LoadingLines lines={4} />}
      {history.error && !history.data && (
        <ProblemAlert error={history.error} title={t('history.problem')} onRetry={() => void history.refetch()} />
      )}
      {lines.some(({ isSmall }) => isSmall) && (
        <div className={classes.everything}>
          <Button variant="default" onClick={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'history.mainOnly' : 'history.everything')}
          </Button>
        </div>
      )}
      <ol className={classes.history}>
        {lines
          .filter(({ isSmall }) => showsAll || !isSmall)
          // Branches that part at once would say the same several times.
          .filter(({ line }, index, all) => line !== all[index - 1]?.line)
          .map(({ key, line, at, isSmall }) => (
            <li key={key} className={classes.event} data-small={isSmall}>
              <p className={classes.what}>{line}</p>
              <time className={classes.when} dateTime={at}>
                {fullTime(new Date(at), language)}
              </time>
            </li>
          ))}
      </ol>
      <LoadMore query={history} of={t('history.title')} />
    </Section>
  );
}
