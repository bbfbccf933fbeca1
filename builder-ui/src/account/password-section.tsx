import { Button } from '@mantine/core';
import type { Account } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, sessionsQuery } from '../api/account-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './account.module.css';
import { PasswordField } from './password-field.tsx';
import { textOf } from './text-of.ts';

/** Changes the password, for whoever has one; everywhere else they are signed out. */
export function PasswordSection({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <Section title={t('myAccount.password.title')}>
      {account.hasPassword ? (
        <PasswordForm email={account.email} />
      ) : (
        <p className={classes.note}>
          {t('myAccount.password.none', { provider: isolate(account.providers.join(', ')) })}
        </p>
      )}
      {account.hasPassword && account.providers.length > 0 && (
        <p className={classes.note}>
          {t('myAccount.providers')} <bdi>{account.providers.join(', ')}</bdi>
        </p>
      )}
    </Section>
  );
}

function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = { currentPassword: textOf(form, 'current'), newPassword: textOf(form, 'new') };
    change.mutate(body, { onSuccess: () => form.reset() });
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      {/* So that a password manager knows whose password it is. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField name="current" label={t('myAccount.password.current')} />
      <PasswordField name="new" label={t('myAccount.password.new')} isNew />
      {change.error && <ProblemAlert error={change.error} title={t('myAccount.password.failed')} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t('myAccount.password.save')}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {change.isSuccess && t('myAccount.password.saved')}
      </p>
    </form>
  );
}
