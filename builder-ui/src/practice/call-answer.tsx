import { Button, NumberInput, Textarea } from '@mantine/core';
import type { DrawerAnswer } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerCall } from '../api/practice-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { bodyOf } from './body-of.ts';
import classes from './practice.module.css';
import '../ui/pick-styles.ts';

/** Answers a call in place of the system that it was meant for, or lets it fail. */
export function CallAnswer({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [status, setStatus] = useState(200);
  const [body, setBody] = useState('');
  const read = bodyOf(body);
  const answer = useMutation({
    mutationFn: (given: DrawerAnswer) => answerCall(id, given),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <div className={classes.answer}>
      <p className={classes.note}>{t('practice.call.lead')}</p>
      <details>
        <summary>{t('practice.call.what')}</summary>
        <div className={classes.stack}>
          <NumberInput
            label={t('practice.call.status')}
            value={status}
            min={100}
            max={599}
            allowDecimal={false}
            hideControls
            onChange={(value) => setStatus(Number(value))}
          />
          <Textarea
            label={t('practice.call.body')}
            description={t('practice.call.bodyHint')}
            value={body}
            error={read === null && t('practice.call.notJson')}
            dir="ltr"
            autosize
            minRows={3}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        </div>
      </details>
      <div className={classes.buttons}>
        <Button
          loading={answer.isPending}
          disabled={read === null || status < 100 || status > 599}
          onClick={() => answer.mutate({ status, ...read })}
        >
          {t('practice.call.works')}
        </Button>
        <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate({ fails: true })}>
          {t('practice.call.fails')}
        </Button>
      </div>
      {answer.error && <ProblemAlert error={answer.error} title={t('practice.call.failed')} />}
    </div>
  );
}
