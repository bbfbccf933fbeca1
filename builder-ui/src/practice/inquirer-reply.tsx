import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letReply } from '../api/practice-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import classes from './practice.module.css';

/** Lets the invented inquirer answer a message: in words of the learner's, or in invented ones. */
export function InquirerReply({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const [text, setText] = useState('');
  const reply = useMutation({
    mutationFn: () => letReply(instanceId, text.trim()),
    onSuccess: async () => {
      setText('');
      await queries.invalidateQueries();
    },
  });
  return (
    <div className={classes.answer}>
      <Button
        ref={opener}
        variant="default"
        className={classes.start ?? ''}
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {t('practice.reply.open')}
      </Button>
      {isOpen && (
        <>
          <Textarea
            ref={takeFocus}
            label={t('practice.reply.text')}
            description={t('practice.reply.hint')}
            value={text}
            maxLength={4000}
            autosize
            minRows={2}
            dir="auto"
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button loading={reply.isPending} onClick={() => reply.mutate()}>
              {t('practice.reply.send')}
            </Button>
            <Button variant="default" onClick={leave}>
              {t('action.cancel')}
            </Button>
          </div>
          <p className={classes.note} role="status">
            {reply.data && t('practice.reply.done', { text: reply.data.text })}
          </p>
          {reply.error && <ProblemAlert error={reply.error} title={t('practice.reply.failed')} />}
        </>
      )}
    </div>
  );
}
