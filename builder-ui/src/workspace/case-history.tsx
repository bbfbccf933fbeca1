import { Button } from '@mantine/core';
import type { Conversation } from '@nativ/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handlingQuery } from '../api/case-queries.ts';
import { conversationQuery } from '../api/conversation-queries.ts';
import { historyQuery } from '../api/instance-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './case-page.module.css';
import { handlingLines } from './handling-lines.ts';
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
  const conversation = useQuery(conversationQuery(id));
  const handling = useQuery(handlingQuery(id));
  const told = (history.data ?? []).flatMap((entry) =>
    historyLines(entry, words).map((line, index) => ({ ...line, key: `${entry.sequence}-${index}`, at: entry.at })),
  );
  const happened = told
    .filter(({ isSmall }) => showsAll || !isSmall)
    // Branches that part at once would say the same several times.
    .filter(({ line }, index, all) => line !== all[index - 1]?.line);
  const beside = [...saidOf(conversation.data, t), ...handlingLines(handling.data ?? [], words)];
  const lines = [...happened, ...beside].sort((a, z) => a.at.localeCompare(z.at));
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

/** Who wrote to whom and when, never what. What a flow sent by itself stands in the history already. */
function saidOf(conversation: Conversation | undefined, t: TFunction) {
  return (conversation?.items ?? []).flatMap(({ id, direction, author, at }) => {
    if (direction === 'fromInquirer')
      return [{ key: id, line: t('caseWork.history.inquirerWrote'), at, isSmall: false }];
    if (author === null) return [];
    const line = t('caseWork.history.staffWrote', { who: isolate(author.name) });
    return [{ key: id, line, at, isSmall: false }];
  });
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
