import { Button, Textarea } from '@mantine/core';
import type { Question } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsKey, replyTo } from '../api/help-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './help.module.css';

/** A champion answers here; whoever asked says more, which opens the question again. */
export function ReplyForm({ question: { id, isMine } }: { readonly question: Question }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const reply = useMutation({
    mutationFn: () => replyTo(id, words),
    onSuccess: () => {
      setWords('');
      return queries.invalidateQueries({ queryKey: questionsKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') reply.mutate();
  };
  return (
    <form className={classes.panel} onSubmit={submit}>
      <Textarea
        label={t(isMine ? 'help.question.more' : 'help.question.answer')}
        autosize
        minRows={3}
        maxLength={5000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {reply.error && <ProblemAlert error={reply.error} title={t('help.question.failed')} />}
      <div className={classes.actions}>
        <Button type="submit" loading={reply.isPending} variant={isMine ? 'default' : 'filled'}>
          {t('help.question.send')}
        </Button>
      </div>
    </form>
  );
}
