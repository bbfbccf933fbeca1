import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../api/account-queries.ts';
import { Page } from '../app/page.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { NameSection } from './name-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PushDevicesSection } from './push-devices-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TakeOutSection } from './take-out-section.tsx';

/** What somebody signs in with, and where they are signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const account = useQuery(accountQuery);
  if (account.isPending) {
    return (
      <Page title={t('myAccount.title')}>
        <LoadingLines lines={6} />
      </Page>
    );
  }
  if (!account.data) {
    return (
      <Page title={t('myAccount.title')}>
        <ProblemAlert error={account.error} title={t('myAccount.problem')} onRetry={() => void account.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={t('myAccount.title')}>
      <NameSection account={account.data} />
      <PasswordSection account={account.data} />
      <SecondFactorSection account={account.data} />
      <SessionsSection />
      <PushDevicesSection />
      <TakeOutSection />
    </Page>
  );
}
