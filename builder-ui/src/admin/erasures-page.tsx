import { Button } from '@mantine/core';
import type { Erasure } from '@nativ/schemas';
import { IconEraser } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cancelErasure, erasuresQuery } from '../api/erasure-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from '../workspace/reference.tsx';
import { EraseForm } from './erase-form.tsx';
import classes from './erasures-page.module.css';

/** Who is to be erased and who was; and the way to have somebody erased, or to hand out what is kept of them. */
export function ErasuresPage() {
  const { t } = useTranslation();
  const erasures = useQuery(erasuresQuery);
  if (erasures.isPending) return <PendingPage />;
  if (!erasures.data) return <ProblemPage error={erasures.error} onRetry={() => void erasures.refetch()} />;
  const { items } = erasures.data;
  const coming = items.filter(({ doneAt, cancelledAt }) => doneAt === null && cancelledAt === null);
  const over = items.filter((each) => !coming.includes(each));
  return (
    <Page title={t('erasures.title')} facts={t('erasures.hint')}>
      <EraseForm />
      <Section title={t('erasures.coming')}>
        {coming.length === 0 ? (
          <EmptyState icon={IconEraser} title={t('erasures.none.title')} hint={t('erasures.none.hint')} />
        ) : (
          <List erasures={coming} label={t('erasures.coming')} />
        )}
      </Section>
      {over.length > 0 && (
        <Section title={t('erasures.over')}>
          <List erasures={over} label={t('erasures.over')} />
        </Section>
      )}
    </Page>
  );
}

function List({ erasures, label }: { erasures: readonly Erasure[]; label: string }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {erasures.map((erasure) => (
        <Entry key={erasure.id} erasure={erasure} />
      ))}
    </ul>
  );
}

function Entry({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelErasure(erasure.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: erasuresQuery.queryKey }),
  });
  const { cancelledAt, doneAt, dueAt, cause, reference, person, kind } = erasure;
  const isComing = doneAt === null && cancelledAt === null;
  return (
    <li className={classes.entry}>
      {reference ? (
        <Reference code={reference} />
      ) : (
        <span>
          {t(`erasures.kind.${kind}`)}{' '}
          {person && (
            <Link to="/people/$id" params={{ id: person.id }}>
              <bdi>{person.name}</bdi>
            </Link>
          )}
        </span>
      )}
      <span className={classes.note}>{t(`erasures.cause.${cause}`)}</span>
      <span>
        {doneAt ? t('erasures.done') : cancelledAt ? t('erasures.cancelled') : t('erasures.due')}{' '}
        <TimeText at={doneAt ?? cancelledAt ?? dueAt} />
      </span>
      {isComing && cause === 'staff' && (
        <Button variant="light" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('erasures.cancel')}
        </Button>
      )}
      {cancel.error && <ProblemAlert error={cancel.error} title={t('erasures.problem')} />}
    </li>
  );
}
