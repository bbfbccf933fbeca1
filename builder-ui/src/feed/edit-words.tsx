import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editWords, type Said } from '../api/feed-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './feed.module.css';

interface EditWordsProps {
  readonly said: Said;
  readonly text: string;
  readonly onDone: () => void;
}

/** Other words for what one said, in its place. */
export function EditWords({ said, text, onDone }: EditWordsProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(text);
  const save = useMutation({ mutationFn: () => editWords(said, words.trim()), onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === text.trim()) onDone();
    else if (words.trim() !== '') save.mutate();
  };
  return (
    <form className={classes.composer} onSubmit={submit}>
      <Textarea
        label={t('feed.edit.label')}
        dir="auto"
        autosize
        minRows={2}
        maxRows={14}
        maxLength={10_000}
        autoFocus
        value={words}
        error={words.trim() === '' && t('composer.missing')}
        readOnly={save.isPending}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      {save.error && <ProblemAlert error={save.error} title={t('feed.edit.failed')} />}
      <div className={classes.tools}>
        <Button type="submit" loading={save.isPending}>
          {t('feed.edit.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
