import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../account/password-field.tsx';
import { textOf } from '../account/text-of.ts';
import { completeReset, resetOfQuery } from '../api/account-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Done } from './done.tsx';
import classes from './front-door.module.css';
import { FrontDoor } from './front-door.tsx';
import { LinkProblem } from './link-problem.tsx';
import { Page } from './page.tsx';
import { setupToken } from './setup-token.ts';

/** Takes a new password from whoever holds the link. The token stands in the fragment, which no server log sees. */
export function ResetPage() {
  const { t } = useTranslation();
  const [token] = useState(() => setupToken(location.hash));
  return (
    <FrontDoor>
      <Page title={t('reset.title')}>
        {token === null ? <LinkProblem error={null} onRetry={() => {}} /> : <ResetForm token={token} />}
      </Page>
    </FrontDoor>
  );
}

function ResetForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const reset = useMutation({ meta: { signsIn: true }, mutationFn: completeReset });
  const found = useQuery({ ...resetOfQuery(token), refetchOnWindowFocus: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    reset.mutate({ token, password: textOf(event.currentTarget, 'password') });
  };
  if (reset.isSuccess) {
    return (
      <>
        <Done title={t('reset.done.title')}>{t('reset.done.detail')}</Done>
        <Link to="/sign-in" className={classes.aside}>
          {t('reset.toSignIn')}
        </Link>
      </>
    );
  }
  if (found.isPending) return <LoadingLines lines={3} />;
  if (!found.data) return <LinkProblem error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <p className={classes.lead}>{t('reset.lead', { email: isolate(found.data.email) })}</p>
      {reset.error && <ProblemAlert error={reset.error} title={t('reset.failed')} />}
      <form onSubmit={submit} className={classes.fields}>
        <input type="hidden" autoComplete="username" value={found.data.email} readOnly />
        <PasswordField name="password" label={t('reset.newPassword')} isNew />
        <Button type="submit" loading={reset.isPending} fullWidth>
          {t('reset.submit')}
        </Button>
      </form>
    </>
  );
}
