import { Button, TextInput } from '@mantine/core';
import type { SessionState } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../account/password-field.tsx';
import { textOf } from '../account/text-of.ts';
import { asProblem } from '../api/api-problem.ts';
import { type Credentials, providerAddress, sessionQuery, signIn } from '../api/session.ts';
import { isolate } from '../i18n/isolate.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './front-door.module.css';
import type { SignInSearch } from './sign-in-search.ts';
import { useEnter } from './use-enter.ts';

interface SignInStartProps extends SignInSearch {
  readonly session: SessionState;
}

/** E-mail and password, or another system. */
export function SignInStart({ session, returnTo, trouble }: SignInStartProps) {
  const { t } = useTranslation();
  const enter = useSignIn(returnTo);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    enter.mutate({ email: textOf(form, 'email').trim(), password: textOf(form, 'password') });
  };
  return (
    <>
      <p className={classes.lead}>{returnTo ? t('signIn.again') : t('signIn.lead')}</p>
      {trouble && !enter.error && (
        <Notice tone="attention" title={t('signIn.trouble.title')}>
          {t(`signIn.trouble.${trouble}`)}
        </Notice>
      )}
      <SignInProblem error={enter.error} />
      {session.passwordSignIn && <PasswordForm onSubmit={submit} isPending={enter.isPending} />}
      {session.passwordSignIn && session.providers.length > 0 && <p className={classes.or}>{t('signIn.or')}</p>}
      {session.providers.map(({ id, label }) => (
        <Button key={id} component="a" href={providerAddress(id, returnTo)} variant="default" fullWidth>
          {t('signIn.with', { provider: isolate(label) })}
        </Button>
      ))}
    </>
  );
}

interface PasswordFormProps {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly isPending: boolean;
}

function PasswordForm({ onSubmit, isPending }: PasswordFormProps) {
  const { t } = useTranslation();
  return (
    <>
      <form onSubmit={onSubmit} className={classes.fields}>
        <TextInput
          label={t('field.email')}
          name="email"
          type="email"
          autoComplete="username"
          dir="ltr"
          required
          withAsterisk={false}
        />
        <PasswordField name="password" label={t('field.password')} />
        <Button type="submit" loading={isPending} fullWidth>
          {t('signIn.submit')}
        </Button>
      </form>
      <Link to="/forgot" className={classes.aside}>
        {t('signIn.forgot')}
      </Link>
    </>
  );
}

function useSignIn(returnTo: string | undefined) {
  const queries = useQueryClient();
  const enter = useEnter(returnTo);
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async (credentials: Credentials) => {
      const { standing } = await signIn(credentials);
      // What is still missing is another step of this page.
      if (standing === 'whole') await enter.mutateAsync();
      else await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

function SignInProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const { status, type } = asProblem(error);
  if (type === 'urn:nativ:problem:session.password-off')
    return <ProblemAlert error={error} title={t('passwordOff.refused')} />;
  if (status === 400 || status === 401 || status === 422) {
    return (
      <Notice tone="danger" title={t('signIn.wrong.title')}>
        {t('signIn.wrong.detail')}
      </Notice>
    );
  }
  return <ProblemAlert error={error} title={t(status === 429 ? 'signIn.tooMany' : 'signIn.failed')} />;
}
