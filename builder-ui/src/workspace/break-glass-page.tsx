import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { BreakGlassCreate } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { breakGlass } from '../api/compartment-queries.ts';
import { Page } from '../app/page.tsx';
import '../ui/choice-styles.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './item-bar.module.css';
import { Openings } from './openings.tsx';

const hours = [1, 4, 12, 24] as const;

/** Where an admin opens a classified group to read it, knowing what that means. */
export function BreakGlassPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('glass.title')} eyebrow={t('access.eyebrow')}>
      <Notice tone="danger" title={t('glass.warningTitle')}>
        <ul>
          <li>{t('glass.warning.told')}</li>
          <li>{t('glass.warning.recorded')}</li>
          <li>{t('glass.warning.readOnly')}</li>
          <li>{t('glass.warning.ends')}</li>
        </ul>
      </Notice>
      <Section title={t('glass.formTitle')}>
        <GlassForm />
      </Section>
      <Openings groupKey={null} title={t('glass.mine')} />
    </Page>
  );
}

function GlassForm() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const open = useMutation({
    mutationFn: (input: BreakGlassCreate) => breakGlass(input),
    onSuccess: async (opening) => {
      await queries.invalidateQueries();
      if (opening.group) void navigate({ to: '/groups/$key', params: { key: opening.group.key } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    open.mutate({
      group: String(fields.get('group')).trim(),
      reason: String(fields.get('reason')).trim(),
      hours: Number(fields.get('hours')),
    });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        name="group"
        label={t('glass.groupKey')}
        description={t('glass.groupKeyHint')}
        dir="ltr"
        maxLength={64}
        required
        autoComplete="off"
      />
      <Textarea
        name="reason"
        label={t('glass.reason')}
        description={t('glass.reasonHint')}
        rows={3}
        dir="auto"
        minLength={10}
        maxLength={1000}
        required
      />
      <NativeSelect name="hours" label={t('glass.howLong')}>
        {hours.map((count) => (
          <option key={count} value={count}>
            {t('glass.hours', { count })}
          </option>
        ))}
      </NativeSelect>
      <Checkbox checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} label={t('glass.sure')} />
      {open.error && <ProblemAlert error={open.error} title={t('glass.failed')} />}
      <Button type="submit" color="red" disabled={!isSure} loading={open.isPending}>
        {t('glass.open')}
      </Button>
    </form>
  );
}
