import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { type Credentials, meQuery, signIn } from '../api/session.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { forgetDrafts } from '../workspace/task-draft.ts';
import classes from './front-door.module.css';
import { FrontDoor } from './front-door.tsx';
import { Page } from './page.tsx';
import { returnAddress } from './return-address.ts';

const route = getRouteApi('/sign-in');

/** Signs in, then goes back to where one came from. */
export function SignInPage() {
  const { t } = useTranslation();
  const { returnTo } = route.useSearch();
  const enter = useEnter(returnTo);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    enter.mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  };

  return (
    <FrontDoor>
      <Page title={t('signIn.title')}>
        <p className={classes.lead}>{returnTo ? t('signIn.again') : t('signIn.lead')}</p>
        <SignInProblem error={enter.error} />
        <form onSubmit={submit} className={classes.fields}>
          <TextInput
            label={t('field.email')}
            name="email"
            type="email"
            autoComplete="username"
            dir="ltr"
            required
            withAsterisk={false}
          />
          <PasswordInput
            label={t('field.password')}
            name="password"
            autoComplete="current-password"
            dir="ltr"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
          />
          <Button type="submit" loading={enter.isPending} fullWidth>
            {t('signIn.submit')}
          </Button>
        </form>
      </Page>
    </FrontDoor>
  );
}

function useEnter(returnTo: string | undefined) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async (credentials: Credentials) => {
      await signIn(credentials);
      queries.clear();
      const me = await queries.fetchQuery(meQuery);
      // Whoever sits down here next does not find what somebody else typed.
      forgetDrafts(me.user.id);
    },
    onSuccess: () => router.history.push(returnAddress(returnTo)),
  });
}

function SignInProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const { status } = asProblem(error);
  if (status === 400 || status === 401 || status === 422) {
    return (
      <Notice tone="danger" title={t('signIn.wrong.title')}>
        {t('signIn.wrong.detail')}
      </Notice>
    );
  }
  return <ProblemAlert error={error} title={t('signIn.failed')} />;
}
