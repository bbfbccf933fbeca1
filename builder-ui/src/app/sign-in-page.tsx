import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { FrontDoor } from './front-door.tsx';
import { Page } from './page.tsx';
import { SignInRequiredStep } from './sign-in-required-step.tsx';
import { SignInSecondFactor } from './sign-in-second-factor.tsx';
import { SignInStart } from './sign-in-start.tsx';

const route = getRouteApi('/sign-in');
const titles = {
  none: 'signIn.title',
  whole: 'signIn.title',
  secondFactor: 'secondFactor.title',
  setUp: 'secondFactor.required.title',
} as const;

/** The way in, step by step: who one is, then the second factor, or setting one up where it is required. */
export function SignInPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const session = useQuery(sessionQuery);
  if (!session.data) {
    return (
      <FrontDoor>
        <Page title={t('signIn.title')}>
          {session.error ? (
            <ProblemAlert error={session.error} title={t('signIn.failed')} onRetry={() => void session.refetch()} />
          ) : (
            <LoadingLines lines={3} />
          )}
        </Page>
      </FrontDoor>
    );
  }
  const { standing } = session.data;
  return (
    <FrontDoor>
      <Page key={standing} title={t(titles[standing])}>
        {standing === 'secondFactor' && <SignInSecondFactor returnTo={search.returnTo} />}
        {standing === 'setUp' && <SignInRequiredStep returnTo={search.returnTo} />}
        {(standing === 'none' || standing === 'whole') && <SignInStart session={session.data} {...search} />}
      </Page>
    </FrontDoor>
  );
}
