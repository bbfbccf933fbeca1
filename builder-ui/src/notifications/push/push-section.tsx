import { Button } from '@mantine/core';
import { IconBell, IconBellOff, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pushDevicesQuery } from '../../api/notification-queries.ts';
import { meQuery } from '../../api/session.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from '../settings/settings.module.css';
import { isToldHere, silenceHere, tellHere } from './push-here.ts';
import { type PushState, pushStateOf, surroundings } from './push-state.ts';

/** Whether this device is told at once. It asks the browser only after a tap, and says before what that means. */
export function PushSection({ pushKey }: { readonly pushKey: string }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const queries = useQueryClient();
  const [state, setState] = useState<PushState>(() => pushStateOf(surroundings()));
  const told = useQuery({ queryKey: ['told-here', me.user.id], queryFn: () => isToldHere(me.user.id) });
  const isTold = told.data === true && state === 'possible';
  const turn = useMutation({
    mutationFn: async () => (isTold ? silenceHere() : tellHere(me.user.id, pushKey)),
    onSettled: async () => {
      // What the browser was told may be no.
      setState(pushStateOf(surroundings()));
      await Promise.all([told.refetch(), queries.invalidateQueries({ queryKey: pushDevicesQuery.queryKey })]);
    },
  });
  return (
    <Section title={t('push.title')}>
      <p className={classes.note}>{t('push.lead')}</p>
      {state === 'possible' ? (
        <>
          <p className={classes.standing} role="status">
            {isTold ? <IconBell size={20} aria-hidden /> : <IconBellOff size={20} aria-hidden />}
            {t(isTold ? 'push.on' : 'push.off')}
          </p>
          <Button
            variant={isTold ? 'default' : 'filled'}
            loading={turn.isPending}
            disabled={told.isPending}
            onClick={() => turn.mutate()}
          >
            {t(isTold ? 'push.turnOff' : 'push.turnOn')}
          </Button>
        </>
      ) : (
        <PushHindrance state={state} />
      )}
      {turn.error && <ProblemAlert error={turn.error} title={t('push.failed')} />}
    </Section>
  );
}

/** What is in the way, and what can be done about it. */
function PushHindrance({ state }: { readonly state: Exclude<PushState, 'possible'> }) {
  const { t } = useTranslation();
  return (
    <div className={classes.hindrance} role="status">
      <IconDeviceMobile size={22} aria-hidden />
      <div>
        <p className={classes.strong}>{t(`push.${state}.title`)}</p>
        <p className={classes.note}>{t(`push.${state}.hint`)}</p>
      </div>
    </div>
  );
}
