import { Button, TextInput } from '@mantine/core';
import type { Calendar } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarsQuery, createCalendar } from '../api/calendar-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './calendars.module.css';

interface NewCalendarProps {
  /** The new one begins with the hours of this one. */
  readonly like: Calendar;
  readonly onMade: (key: string) => void;
  readonly onCancel: () => void;
}

/** Hours beside those of the workspace, such as those of a hotline, for flows to name. */
export function NewCalendar({ like, onMade, onCancel }: NewCalendarProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: createCalendar,
    onSuccess: async ({ key }) => {
      await queries.invalidateQueries({ queryKey: calendarsQuery.queryKey });
      onMade(key);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    create.mutate({ key: read('key'), title: read('title'), calendar: like.calendar });
  };
  return (
    <Section title={t('calendars.newTitle')}>
      {create.error && <ProblemAlert error={create.error} title={t('calendars.createFailed')} />}
      <form onSubmit={submit} className={classes.fields}>
        <TextInput name="title" label={t('calendars.name')} required withAsterisk={false} maxLength={200} autoFocus />
        <TextInput
          name="key"
          label={t('calendars.key')}
          description={t('calendars.keyHint')}
          required
          withAsterisk={false}
          maxLength={64}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title={t('calendars.keyHint')}
          dir="ltr"
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={create.isPending}>
            {t('calendars.create')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
