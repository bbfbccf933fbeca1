import { Button, TextInput } from '@mantine/core';
import type { LocalizedText, Scenario } from '@nativ/schemas';
import { IconBookmark } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepScenario, scenariosQuery } from '../../../api/scenario-queries.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import classes from './scenarios.module.css';

interface SaveScenarioProps {
  readonly flowKey: string;
  readonly scenarioNamed: (title: LocalizedText) => Scenario;
}

/** Keeps what was done up to the shown moment, so that every publishing tries it again. */
export function SaveScenario({ flowKey, scenarioNamed }: SaveScenarioProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const keep = useMutation({
    mutationFn: () => keepScenario(flowKey, scenarioNamed({ [language]: title.trim() })),
    onSuccess: () => {
      setTitle('');
      return client.invalidateQueries({ queryKey: scenariosQuery(flowKey).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') keep.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.keep}>
      <p className={classes.lead}>{t('scenarios.keep.lead')}</p>
      {keep.error && <ProblemAlert error={keep.error} title={t('scenarios.keep.failed')} takesFocus />}
      <TextInput
        label={t('scenarios.keep.name')}
        value={title}
        required
        maxLength={200}
        dir="auto"
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconBookmark size={18} aria-hidden />}
        loading={keep.isPending}
      >
        {t('scenarios.keep.do')}
      </Button>
      <p role="status" className={classes.status}>
        {keep.isSuccess && title === '' && t('scenarios.keep.done')}
      </p>
    </form>
  );
}
