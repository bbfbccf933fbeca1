import { Button, Checkbox } from '@mantine/core';
import type { Rollout } from '@nativ/schemas';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRollout, goLive, rolloutQuery } from '../../api/rollout-queries.ts';
import { meQuery } from '../../api/session.ts';
import { Page } from '../../app/page.tsx';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { useOrderOfNames } from '../../i18n/in-order-of-names.ts';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import { AddUnits } from './add-units.tsx';
import { LedgerSection } from './ledger-section.tsx';
import { ReadinessSection } from './readiness-section.tsx';
import classes from './rollout.module.css';
import { RolloutState } from './rollouts-page.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { unitId } from './unit-section.tsx';
import { UnitsList } from './units-list.tsx';
import { useRolloutChange } from './use-rollout-change.ts';

const route = getRouteApi('/staff/rollouts/$id');

/** A roll-out as a plan: each unit on its way, which ends in its going live. */
export function RolloutPage() {
  const { t } = useTranslation();
  const text = useText();
  const inOrder = useOrderOfNames();
  const { id } = route.useParams();
  const rollout = useQuery(rolloutQuery(id));
  if (rollout.isPending) return <PendingPage />;
  if (!rollout.data) return <ProblemPage error={rollout.error} onRetry={() => void rollout.refetch()} />;
  const plan = { ...rollout.data, unitList: inOrder(rollout.data.unitList, ({ group }) => group.name) };
  return (
    <Page
      title={plan.title}
      eyebrow={<Link to="/rollouts">{t('rollout.title')}</Link>}
      facts={
        <>
          <RolloutState state={plan.state} /> <bdi>{text(plan.flow.title)}</bdi>
        </>
      }
    >
      <div className={classes.stack}>
        <Standing plan={plan} />
        {plan.isLearner && !plan.mayLead && <p>{t('rollout.youLearn')}</p>}
        <ReadinessSection plan={plan} />
        <UnitsList plan={plan} />
        {plan.mayLead && plan.state === 'underWay' && <AddUnits plan={plan} />}
        <SessionsSection plan={plan} />
        {plan.mayLead && plan.state === 'underWay' && <TheEnd plan={plan} />}
        <LedgerSection id={plan.id} />
      </div>
    </Page>
  );
}

/** A day without a time is the same day everywhere. */
const dayIn = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Where it stands, in a sentence, and who is next. */
function Standing({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const next = plan.unitList.find((unit) => !unit.isLive && unit.signOff === null);
  return (
    <Section title={t('rollout.standing.title')}>
      <p>{t('rollout.readyOf', { ready: plan.ready, count: plan.units })}</p>
      {plan.goLiveOn !== null && <p>{t('rollout.standing.until', { day: dayIn(plan.goLiveOn, language) })}</p>}
      {plan.state === 'underWay' && (
        <p>{plan.isStaged ? t('rollout.standing.staged') : t('rollout.standing.notStaged')}</p>
      )}
      {plan.state === 'underWay' && next && (
        <p>
          {t('rollout.standing.next')}{' '}
          <a href={`#${unitId(next)}`}>
            <bdi>{text(next.group.name)}</bdi>
          </a>
        </p>
      )}
    </Section>
  );
}

function TheEnd({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [asked, setAsked] = useState<'live' | 'stop' | null>(null);
  const close = () => setAsked(null);
  const end = useRolloutChange(
    () => (asked === 'live' ? goLive(plan.id) : changeRollout(plan.id, { state: 'stopped' })),
    close,
  );
  const share = useRolloutChange((unitsSeeEachOther: boolean) => changeRollout(plan.id, { unitsSeeEachOther }));
  return (
    <Section title={t('rollout.end.title')}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('rollout.end.lead')}</p>
        {me.user.role === 'admin' && (
          <Checkbox
            label={t('rollout.end.share')}
            checked={share.isPending ? share.variables : plan.unitsSeeEachOther}
            disabled={share.isPending}
            onChange={({ currentTarget }) => share.mutate(currentTarget.checked)}
          />
        )}
        {share.error && <ProblemAlert error={share.error} title={t('rollout.failed')} />}
        <div className={classes.buttons}>
          <Button size="md" onClick={() => setAsked('live')}>
            {t('rollout.end.live')}
          </Button>
          <Button size="md" variant="default" onClick={() => setAsked('stop')}>
            {t('rollout.end.stop')}
          </Button>
        </div>
      </div>
      {asked !== null && (
        <Dialog title={t(`rollout.end.${asked}`)} onClose={close}>
          <div className={classes.stack}>
            <p>{t(`rollout.end.${asked}Asked`)}</p>
            {end.error && <ProblemAlert error={end.error} title={t('rollout.failed')} takesFocus />}
            <div className={classes.buttons}>
              <Button size="md" loading={end.isPending} onClick={() => end.mutate()}>
                {t(`rollout.end.${asked}`)}
              </Button>
              <Button size="md" variant="default" onClick={close}>
                {t('action.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </Section>
  );
}
