import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { InvitationCreate, InvitationSent } from '@nativ/schemas';
import type { UseMutationResult } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/api-problem.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './account.module.css';
import { textOf } from './text-of.ts';

const roles = ['member', 'champion', 'designer', 'admin'] as const;
const languages = ['he', 'en'] as const;

/** Whom to invite, and as what. */
export function InvitationForm({ send }: { send: UseMutationResult<InvitationSent, Error, InvitationCreate> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const errors = new Map(asProblem(send.error).errors.map(({ path, message }) => [path.slice(1), message]));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = {
      email: textOf(form, 'email').trim(),
      name: textOf(form, 'name').trim(),
      role: textOf(form, 'role') as InvitationCreate['role'],
      language: textOf(form, 'language') as InvitationCreate['language'],
    };
    send.mutate(body, { onSuccess: () => form.reset() });
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      {send.error && <ProblemAlert error={send.error} title={t('access.invitations.failed')} />}
      <TextInput
        label={t('access.invitations.email')}
        name="email"
        type="email"
        autoComplete="off"
        dir="ltr"
        required
        withAsterisk={false}
        error={errors.get('email')}
      />
      <TextInput
        label={t('access.invitations.name')}
        name="name"
        autoComplete="off"
        maxLength={200}
        required
        withAsterisk={false}
        error={errors.get('name')}
      />
      <NativeSelect label={t('access.invitations.role')} name="role">
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect label={t('access.invitations.language')} name="language" defaultValue={language}>
        {languages.map((one) => (
          <option key={one} value={one}>
            {t(`language.${one}`)}
          </option>
        ))}
      </NativeSelect>
      <div className={classes.buttons}>
        <Button type="submit" loading={send.isPending}>
          {t('access.invitations.submit')}
        </Button>
      </div>
    </form>
  );
}
