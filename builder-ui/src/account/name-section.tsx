import { Button, TextInput } from '@mantine/core';
import type { Account } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { accountQuery, rename } from '../api/account-queries.ts';
import { meQuery } from '../api/session.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './account.module.css';
import { textOf } from './text-of.ts';

/** The name that colleagues read, and the address that somebody signs in with. */
export function NameSection({ account }: { account: Account }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: rename,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: accountQuery.queryKey, exact: true }),
        queries.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(textOf(event.currentTarget, 'name').trim());
  };
  return (
    <Section title={t('myAccount.name.title')}>
      <form onSubmit={submit} className={classes.fields}>
        <p className={classes.note}>
          {t('myAccount.email')} <bdi dir="ltr">{account.email}</bdi>
        </p>
        <TextInput
          label={t('myAccount.name.label')}
          name="name"
          autoComplete="name"
          defaultValue={account.name}
          maxLength={200}
          required
          withAsterisk={false}
        />
        {save.error && <ProblemAlert error={save.error} title={t('myAccount.name.failed')} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('myAccount.name.save')}
          </Button>
        </div>
        <p className={classes.note} role="status">
          {save.isSuccess && t('myAccount.name.saved')}
        </p>
      </form>
    </Section>
  );
}
