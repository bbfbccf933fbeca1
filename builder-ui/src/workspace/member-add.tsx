import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { MembershipRole } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addMember } from '../api/compartment-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './item-bar.module.css';

/** Adds somebody of the workspace to a group by their address. */
export function MemberAdd({ groupKey, roles }: { groupKey: string; roles: readonly MembershipRole[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const add = useMutation({
    mutationFn: ({ email, role }: { email: string; role: MembershipRole }) => addMember(groupKey, email, role),
    onSuccess: () => {
      form.current?.reset();
      return queries.invalidateQueries({ queryKey: ['group', groupKey] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const role = roles.find((one) => one === fields.get('role')) ?? 'member';
    add.mutate({ email: String(fields.get('email')).trim(), role });
  };
  return (
    <Section title={t('members.add')}>
      <form ref={form} onSubmit={submit} className={classes.form}>
        <TextInput name="email" type="email" label={t('members.email')} dir="ltr" required maxLength={254} />
        <NativeSelect name="role" label={t('members.as')} defaultValue="member">
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`membership.${role}`)}
            </option>
          ))}
        </NativeSelect>
        {add.error && <ProblemAlert error={add.error} title={t('members.failed')} />}
        <Button type="submit" loading={add.isPending}>
          {t('members.addNow')}
        </Button>
      </form>
    </Section>
  );
}
