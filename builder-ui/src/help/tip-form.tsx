import { Button, Textarea } from '@mantine/core';
import type { HelpLink, Language } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createTip, tipsKey } from '../api/help-queries.ts';
import { writtenIn } from '../i18n/written-in.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { filledOnly } from './filled-only.ts';
import classes from './help.module.css';

interface TipFormProps {
  /** What to begin with, in the language in which it is written. */
  readonly text: string;
  readonly at: HelpLink;
  readonly onKept: () => void;
  readonly onCancel: () => void;
}

const languages: readonly Language[] = ['he', 'en'];

/** A tip in both languages; where one is left empty, readers of it see the other. */
export function TipForm({ text, at, onKept, onCancel }: TipFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [words, setWords] = useState({ he: '', en: '', [writtenIn(text)]: text.slice(0, 400) });
  const keep = useMutation({
    mutationFn: () => createTip({ text: filledOnly(words), at }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: tipsKey });
      onKept();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className={classes.panel} onSubmit={submit}>
      {languages.map((one) => (
        <Textarea
          key={one}
          label={t(`help.tip.${one}`)}
          lang={one}
          dir="auto"
          autosize
          minRows={2}
          maxLength={400}
          value={words[one]}
          onChange={(event) => setWords({ ...words, [one]: event.currentTarget.value })}
        />
      ))}
      {keep.error && <ProblemAlert error={keep.error} title={t('help.question.failed')} />}
      <div className={classes.actions}>
        <Button type="submit" loading={keep.isPending}>
          {t('help.tip.keep')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
