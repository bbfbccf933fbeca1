import { Button } from '@mantine/core';
import type { RolloutSummary } from '@nativ/schemas';
import { IconCircleCheck, IconPlayerStop, IconPlus, IconProgress, IconSchool } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rolloutsQuery } from '../../api/rollout-queries.ts';
import { meQuery } from '../../api/session.ts';
import { Page } from '../../app/page.tsx';
import { leadsTraining } from '../../help/leads-training.ts';
import { useText } from '../../i18n/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import cards from '../../ui/item-card.module.css';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { NewRollout } from './new-rollout.tsx';

/** The roll-outs that one leads, learns in, or whose units one manages. */
export function RolloutsPage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isPlanning, setPlanning] = useState(false);
  const leads = leadsTraining(me);
  return (
    <Page
      title={t('rollout.title')}
      facts={t('rollout.lead')}
      actions={
        <>
          {leads && (
            <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setPlanning(true)}>
              {t('rollout.new')}
            </Button>
          )}
          <Button variant="default" renderRoot={(props) => <Link to="/adoption" {...props} />}>
            {t('rollout.adoption.title')}
          </Button>
        </>
      }
    >
      <RolloutList />
      {isPlanning && <NewRollout onClose={() => setPlanning(false)} />}
    </Page>
  );
}

function RolloutList() {
  const { t } = useTranslation();
  const rollouts = useInfiniteQuery(rolloutsQuery);
  if (rollouts.isPending) return <LoadingLines lines={3} height={28} />;
  if (!rollouts.data)
    return <ProblemAlert error={rollouts.error} title={t('rollout.problem')} onRetry={() => void rollouts.refetch()} />;
  if (rollouts.data.length === 0)
    return <EmptyState icon={IconSchool} title={t('rollout.none.title')} hint={t('rollout.none.hint')} />;
  return (
    <>
      <ul className={cards.list} aria-label={t('rollout.title')} data-walk>
        {rollouts.data.map((rollout) => (
          <RolloutCard key={rollout.id} rollout={rollout} />
        ))}
      </ul>
      <LoadMore query={rollouts} of={t('rollout.title')} />
    </>
  );
}

const icons = { underWay: IconProgress, done: IconCircleCheck, stopped: IconPlayerStop } as const;

export function RolloutState({ state }: Pick<RolloutSummary, 'state'>) {
  const { t } = useTranslation();
  return (
    <StatusMark icon={icons[state]} tone={state === 'underWay' ? 'accent' : 'plain'}>
      {t(`rollout.state.${state}`)}
    </StatusMark>
  );
}

function RolloutCard({ rollout }: { readonly rollout: RolloutSummary }) {
  const { t } = useTranslation();
  const text = useText();
  const { id, title, flow, units, ready, state } = rollout;
  return (
    <li className={cards.card}>
      <div className={cards.body}>
        <h2 className={cards.title}>
          <Link to="/rollouts/$id" params={{ id }} className={cards.link}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <div className={cards.facts}>
          <RolloutState state={state} />
          <span>
            <bdi>{text(flow.title)}</bdi>
          </span>
          <span>{t('rollout.readyOf', { ready, count: units })}</span>
        </div>
      </div>
    </li>
  );
}
