import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PushSection } from '../push/push-section.tsx';
import { ChoicesSection } from './choices-section.tsx';
import { DigestSection } from './digest-section.tsx';
import { QuietSection } from './quiet-section.tsx';
import classes from './settings.module.css';
import { useNotificationSettings } from './use-notification-settings.ts';

/** By which ways and when one is told. Each choice is saved as it is made. */
export function NotificationSettingsPage() {
  const { t } = useTranslation();
  const { read, change } = useNotificationSettings();
  const title = t('notificationSettings.title');
  if (read.isPending)
    return (
      <Page title={title}>
        <LoadingLines lines={8} />
      </Page>
    );
  if (!read.data)
    return (
      <Page title={title}>
        <ProblemAlert
          error={read.error}
          title={t('notificationSettings.notLoaded')}
          onRetry={() => void read.refetch()}
        />
      </Page>
    );
  const parts = { settings: read.data, onChange: change.mutate };
  return (
    <Page title={title}>
      <p className={classes.lead}>{t('notificationSettings.lead')}</p>
      {change.error && <ProblemAlert error={change.error} title={t('notificationSettings.notSaved')} />}
      <p className={classes.saved} role="status">
        {change.isSuccess && t('notificationSettings.saved')}
      </p>
      <PushSection pushKey={read.data.pushKey} />
      <ChoicesSection {...parts} />
      <QuietSection {...parts} />
      <DigestSection {...parts} />
    </Page>
  );
}
