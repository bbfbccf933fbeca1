import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './composer.module.css';
import { useDraft } from './use-draft.ts';

interface ComposerProps {
  /** Names what is written here, so that it is found again after the session lapsed. */
  readonly place: string;
  readonly label: string;
  readonly submitLabel: string;
  readonly send: (text: string, idempotencyKey: string) => Promise<unknown>;
  readonly onSent: () => void;
  /** What stands between the words and the button. */
  readonly children?: ReactNode;
}

/** A place to write a few words. What was typed stays until the server has it, and is stored only once if sent twice. */
export function Composer({ place, label, submitLabel, send, onSent, children }: ComposerProps) {
  const { t } = useTranslation();
  const { draft, change, forget } = useDraft(place, false);
  const text = typeof draft.text === 'string' ? draft.text : '';
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const key = useRef(newIdempotencyKey());
  const sending = useMutation({
    mutationFn: (words: string) => send(words, key.current),
    onSuccess: () => {
      key.current = newIdempotencyKey();
      change({});
      forget();
      onSent();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    setMissing(words === '');
    if (words === '') field.current?.focus();
    else sending.mutate(words);
  };
  const type = (value: string) => {
    setMissing(false);
    // Other words are another remark: they need another key.
    key.current = newIdempotencyKey();
    change({ text: value });
  };

  return (
    <form onSubmit={submit} className={classes.composer}>
      <Textarea
        ref={field}
        label={label}
        rows={3}
        dir="auto"
        maxLength={10_000}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        error={isMissing && t('composer.missing')}
        readOnly={sending.isPending}
      />
      {children}
      {sending.error && <ProblemAlert error={sending.error} title={t('composer.failed')} />}
      <Button type="submit" variant="default" loading={sending.isPending}>
        {submitLabel}
      </Button>
    </form>
  );
}
