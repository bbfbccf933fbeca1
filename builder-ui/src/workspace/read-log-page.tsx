import type { ReadEntry } from '@nativ/schemas';
import { IconLockOpen } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readLogQuery } from '../api/sealed-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './read-log-page.module.css';
import { Reference } from './reference.tsx';

const route = getRouteApi('/staff/groups/$key/reads');

/** Who has opened what was sealed in the cases of a group; for its managers. */
export function ReadLogPage() {
  const { t } = useTranslation();
  const { key } = route.useParams();
  const reads = useInfiniteQuery(readLogQuery(key));
  if (reads.isPending) return <PendingPage />;
  if (!reads.data) return <ProblemPage error={reads.error} onRetry={() => void reads.refetch()} />;
  return (
    <Page
      title={t('readLog.title')}
      eyebrow={
        <Link to="/groups/$key" params={{ key }}>
          {t('readLog.back')}
        </Link>
      }
      facts={t('readLog.hint')}
    >
      {reads.data.length === 0 ? (
        <EmptyState icon={IconLockOpen} title={t('readLog.none.title')} hint={t('readLog.none.hint')} />
      ) : (
        <ul className={classes.list} aria-label={t('readLog.title')}>
          {reads.data.map((entry) => (
            <Opening key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <LoadMore query={reads} of={t('readLog.title')} />
    </Page>
  );
}

function Opening({ entry }: { entry: ReadEntry }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <li className={classes.entry}>
      <PersonName name={entry.person.name} />
      <span>{t(`readLog.of.${entry.of}`)}</span>
      {entry.of === 'answers' || entry.of === 'taskAnswers' ? (
        <bdi className={classes.fields}>{entry.questions.map((question) => text(question)).join(', ')}</bdi>
      ) : null}
      {entry.reference && entry.instanceId && (
        <Link to="/cases/$id" params={{ id: entry.instanceId }}>
          <Reference code={entry.reference} />
        </Link>
      )}
      <TimeText at={entry.at} />
    </li>
  );
}
