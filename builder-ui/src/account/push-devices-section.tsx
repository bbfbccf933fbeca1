import { Button } from '@mantine/core';
import type { PushDevice } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pushDevicesQuery, removePushDevice } from '../api/notification-queries.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './account.module.css';

/** Every device that is told of new things, each with a way to end it. */
export function PushDevicesSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const devices = useQuery(pushDevicesQuery);
  const remove = useMutation({
    mutationFn: removePushDevice,
    onSettled: () => queries.invalidateQueries({ queryKey: pushDevicesQuery.queryKey }),
  });
  return (
    <Section title={t('myAccount.devices.title')}>
      <p className={classes.note}>{t('myAccount.devices.lead')}</p>
      {devices.isPending && <LoadingLines lines={2} />}
      {devices.error && !devices.data && (
        <ProblemAlert
          error={devices.error}
          title={t('myAccount.devices.problem')}
          onRetry={() => void devices.refetch()}
        />
      )}
      {remove.error && <ProblemAlert error={remove.error} title={t('myAccount.devices.failed')} />}
      {devices.data?.items.length === 0 && <p className={classes.note}>{t('myAccount.devices.none')}</p>}
      <ul className={classes.list} aria-label={t('myAccount.devices.title')}>
        {devices.data?.items.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            isBusy={remove.isPending}
            onRemove={() => remove.mutate(device.id)}
          />
        ))}
      </ul>
      <p className={classes.note}>
        <Link to="/notifications/settings">{t('myAccount.devices.settings')}</Link>
      </p>
      <p className={classes.note} role="status">
        {remove.isSuccess && t('myAccount.devices.removed')}
      </p>
    </Section>
  );
}

interface DeviceRowProps {
  readonly device: PushDevice;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

function DeviceRow({ device: { browser, system, createdAt, lastSentAt }, isBusy, onRemove }: DeviceRowProps) {
  const { t } = useTranslation();
  const name = t('myAccount.sessions.device', {
    browser: browser ?? t('myAccount.sessions.unknownBrowser'),
    system: system ?? t('myAccount.sessions.unknownSystem'),
  });
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.name}>{name}</p>
        <p className={classes.facts}>
          <span>
            {t('myAccount.devices.since')} <TimeText at={createdAt} />
          </span>
          {lastSentAt && (
            <span>
              {t('myAccount.devices.lastSent')} <TimeText at={lastSentAt} />
            </span>
          )}
        </p>
      </div>
      <Button
        variant="default"
        disabled={isBusy}
        aria-label={t('myAccount.devices.removeNamed', { device: name })}
        onClick={onRemove}
      >
        {t('myAccount.devices.remove')}
      </Button>
    </li>
  );
}
