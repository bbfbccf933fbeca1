import { Button } from '@mantine/core';
import type { BreakGlass } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openingReadsQuery, openingsQuery } from '../api/compartment-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { EndGlass } from './glass-notice.tsx';
import classes from './item-bar.module.css';

/** Every time that an admin opened classified groups: of one group for its readers, or one's own. */
export function Openings({ groupKey, title }: { groupKey: string | null; title: string }) {
  const { t } = useTranslation();
  const openings = useInfiniteQuery(openingsQuery(groupKey));
  return (
    <Section title={title}>
      {openings.isPending && <LoadingLines lines={2} />}
      {openings.error && !openings.data && (
        <ProblemAlert error={openings.error} title={t('glass.failed')} onRetry={() => void openings.refetch()} />
      )}
      {openings.data?.length === 0 && <p className={classes.hint}>{t('glass.none')}</p>}
      <ul className={classes.list} aria-label={title}>
        {openings.data?.map((opening) => (
          <Opening key={opening.id} opening={opening} />
        ))}
      </ul>
      <LoadMore query={openings} of={title} />
    </Section>
  );
}

function Opening({ opening }: { opening: BreakGlass }) {
  const { t } = useTranslation();
  const text = useText();
  const [isShown, setShown] = useState(false);
  return (
    <li className={classes.form}>
      <strong>
        <bdi>{opening.openedBy.name}</bdi>
        {opening.group && (
          <>
            {' · '}
            <bdi>{text(opening.group.name)}</bdi>
          </>
        )}
      </strong>
      <span>
        <TimeText at={opening.openedAt} /> · {t(opening.isOpen ? 'glass.isOpen' : 'glass.isOver')}
      </span>
      <span>
        {t('glass.reasonLabel')} <bdi>{opening.reason}</bdi>
      </span>
      <div className={classes.actions}>
        <Button variant="default" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t('glass.reads', { count: opening.readCount })}
        </Button>
        {opening.mayClose && <EndGlass id={opening.id} />}
      </div>
      {isShown && <Reads id={opening.id} />}
    </li>
  );
}

function Reads({ id }: { id: string }) {
  const { t } = useTranslation();
  const reads = useInfiniteQuery(openingReadsQuery(id));
  if (reads.isPending) return <LoadingLines lines={2} />;
  return (
    <>
      <ol className={classes.list} aria-label={t('glass.whatWasRead')}>
        {reads.data?.map(({ id: readId, at, route, itemId }) => (
          <li key={readId} className={classes.line}>
            <bdi dir="ltr">{route}</bdi>
            {itemId && <bdi dir="ltr">{itemId}</bdi>}
            <TimeText at={at} />
          </li>
        ))}
      </ol>
      <LoadMore query={reads} of={t('glass.whatWasRead')} />
    </>
  );
}
