import { Button, TextInput } from '@mantine/core';
import type { HeldSubmissionPage } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { discardHeld, heldQuery, quarantineKey, releaseHeld } from '../api/quarantine-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Inquiry } from './inquiry.tsx';
import classes from './quarantine.module.css';
import { HeldFlags } from './quarantine-page.tsx';

const route = getRouteApi('/staff/quarantine/$id');

/** One submission that waits: what it says, why it waits, and the two ways on. */
export function HeldPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const held = useQuery(heldQuery(id));
  if (held.isPending) return <PendingPage />;
  if (!held.data) return <ProblemPage error={held.error} onRetry={() => void held.refetch()} />;
  return (
    <Page title={t('quarantine.one')} facts={<HeldFlags flags={held.data.flags} />}>
      <p className={classes.back}>
        <Link to="/quarantine">{t('quarantine.back')}</Link>
      </p>
      <Decision held={held.data} />
      <Inquiry submission={held.data.submission} form={held.data.formDocument} />
    </Page>
  );
}

function Decision({ held }: { held: HeldSubmissionPage }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: quarantineKey });
  const release = useMutation({ mutationFn: () => releaseHeld(held.id), onSettled });
  const instanceId = release.data?.instanceId ?? held.submission.instanceId;
  if (held.status === 'released')
    return (
      <p role="status" className={classes.released}>
        {t('quarantine.released')}{' '}
        {instanceId && (
          <Link to="/cases/$id" params={{ id: instanceId }}>
            {t('quarantine.toCase')}
          </Link>
        )}
      </p>
    );
  return (
    <Section title={t('quarantine.decide')}>
      <p className={classes.note}>{t(held.status === 'waiting' ? 'quarantine.ask' : 'quarantine.wasDiscarded')}</p>
      {held.reason && (
        <p>
          {t('quarantine.reason')}: <bdi>{held.reason}</bdi>
        </p>
      )}
      {held.erasureAt && (
        <p className={classes.note}>
          {t('quarantine.goes')} <TimeText at={held.erasureAt} />
        </p>
      )}
      <div className={classes.release}>
        <Button loading={release.isPending} onClick={() => release.mutate()}>
          {t('quarantine.release')}
        </Button>
      </div>
      {release.error && <ProblemAlert error={release.error} title={t('quarantine.problem')} />}
      {held.status === 'waiting' && <DiscardForm id={held.id} onSettled={onSettled} />}
    </Section>
  );
}

function DiscardForm({ id, onSettled }: { id: string; onSettled: () => Promise<void> }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const discard = useMutation({ mutationFn: () => discardHeld(id, reason.trim()), onSettled });
  return (
    <form
      className={classes.discard}
      onSubmit={(event) => {
        event.preventDefault();
        discard.mutate();
      }}
    >
      <TextInput
        className={classes.reason}
        label={t('quarantine.discardReason')}
        description={t('quarantine.discardHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
        required
        dir="auto"
      />
      <Button type="submit" variant="light" loading={discard.isPending} disabled={reason.trim() === ''}>
        {t('quarantine.discard')}
      </Button>
      {discard.error && <ProblemAlert error={discard.error} title={t('quarantine.problem')} />}
    </form>
  );
}
