import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { SetupCreate } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { createFirstAdmin, signIn } from '../api/session.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './front-door.module.css';
import { FrontDoor } from './front-door.tsx';
import { Page } from './page.tsx';
import { setupToken } from './setup-token.ts';

const shortestPassword = 10;

/** Makes the first admin of a new workspace. The one-time token stands in the fragment, which no server log sees. */
export function SetupPage() {
  const { t } = useTranslation();
  const [token] = useState(() => setupToken(location.hash));
  return (
    <FrontDoor>
      <Page title={t('setup.title')}>
        {token === null ? (
          <Notice tone="attention" title={t('setup.noToken.title')}>
            {t('setup.noToken.detail')}
          </Notice>
        ) : (
          <SetupForm token={token} />
        )}
      </Page>
    </FrontDoor>
  );
}

function SetupForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const create = useCreate();
  const fieldErrors = new Map(asProblem(create.error).errors.map(({ path, message }) => [path.slice(1), message]));
  const field = (name: keyof SetupCreate) => ({
    name,
    required: true,
    withAsterisk: false,
    error: fieldErrors.get(name),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: keyof SetupCreate) => String(form.get(name) ?? '');
    create.mutate({
      token,
      organization: read('organization').trim(),
      name: read('name').trim(),
      email: read('email').trim(),
      password: read('password'),
    });
  };
  return (
    <>
      <p className={classes.lead}>{t('setup.lead')}</p>
      {create.error && <ProblemAlert error={create.error} title={t('setup.failed')} />}
      <form onSubmit={submit} className={classes.fields}>
        <TextInput
          label={t('setup.organization')}
          description={t('setup.organizationHint')}
          maxLength={200}
          {...field('organization')}
        />
        <TextInput label={t('setup.name')} autoComplete="name" maxLength={200} {...field('name')} />
        <TextInput label={t('field.email')} type="email" autoComplete="username" dir="ltr" {...field('email')} />
        <PasswordInput
          label={t('field.password')}
          description={t('setup.passwordHint', { count: shortestPassword })}
          autoComplete="new-password"
          minLength={shortestPassword}
          dir="ltr"
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
          {...field('password')}
        />
        <Button type="submit" loading={create.isPending} fullWidth>
          {t('setup.submit')}
        </Button>
      </form>
    </>
  );
}

function useCreate() {
  const router = useRouter();
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async (admin: SetupCreate) => {
      await createFirstAdmin(admin);
      await signIn({ email: admin.email, password: admin.password });
    },
    onSuccess: () => router.history.push('/'),
  });
}
