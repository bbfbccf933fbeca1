import { Button, NativeSelect } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { practiceFlowsQuery } from '../api/practice-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './practice.module.css';
import { useOpenRoom } from './use-open-room.ts';

/** Opens a room on one flow, or with everything that is published. */
export function NewRoom() {
  const { t } = useTranslation();
  const [flow, setFlow] = useState('');
  const open = useOpenRoom();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ purpose: 'free', ...(flow !== '' && { flow }) });
  };
  return (
    <Section title={t('practice.rooms.new')}>
      <form className={classes.stack} onSubmit={submit}>
        <p className={classes.lead}>{t('practice.rooms.newLead')}</p>
        <div className={classes.open}>
          <FlowChoice value={flow} onChange={setFlow} />
          <Button
            type="submit"
            size="lg"
            loading={open.isPending || open.isSuccess}
            leftSection={<IconSchool size={20} aria-hidden />}
          >
            {t('practice.rooms.open')}
          </Button>
        </div>
        {open.error && <ProblemAlert error={open.error} title={t('practice.rooms.failed')} takesFocus />}
      </form>
    </Section>
  );
}

function FlowChoice({ value, onChange }: { readonly value: string; readonly onChange: (flow: string) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const flows = useQuery(practiceFlowsQuery);
  return (
    <NativeSelect
      label={t('practice.rooms.on')}
      value={value}
      size="lg"
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{t('practice.rooms.everything')}</option>
      {flows.data?.items.map(({ key, title }) => (
        <option key={key} value={key}>
          {text(title)}
        </option>
      ))}
    </NativeSelect>
  );
}
