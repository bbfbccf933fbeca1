import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../api/instance-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { fullTime } from '../ui/time-words.ts';
import classes from './case-page.module.css';
import { type CaseWords, historyLine } from './history-line.ts';

/** What happened, in words and in order. */
export function CaseHistory({ id, words }: { id: string; words: CaseWords }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const history = useInfiniteQuery(historyQuery(id));
  const lines = (history.data ?? []).flatMap((entry, index) => {
    const line = historyLine(entry, words);
    return line === null ? [] : [{ key: `${entry.sequence}-${index}`, line, at: entry.at }];
  });
  return (
    <Section title={t('history.title')}>
      {history.isPending && <LoadingLines lines={4} />}
      {history.error && !history.data && (
        <ProblemAlert error={history.error} title={t('history.problem')} onRetry={() => void history.refetch()} />
      )}
      <ol className={classes.history}>
        {lines.map(({ key, line, at }) => (
          <li key={key} className={classes.event}>
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
