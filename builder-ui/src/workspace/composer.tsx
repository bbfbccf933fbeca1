import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { isolate } from '../i18n/isolate.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './composer.module.css';
import { MentionField } from './mention-field.tsx';
import { type Mentioned, mentionedIn } from './mention-text.ts';
import { useDraft } from './use-draft.ts';
import { usePeopleToMention } from './use-people-to-mention.ts';

interface ComposerProps {
  /** Names what is written here, so that it is found again after the session lapsed. */
  readonly place: string;
  readonly label: string;
  readonly submitLabel: string;
  /** Whose members can be called in with an @; left out where nobody can, such as in a message to an inquirer. */
  readonly mentionsOf?: string;
  /** Sends it, and gives the ids of those who could not be called in. */
  readonly send: (text: string, idempotencyKey: string, mentions: readonly string[]) => Promise<unknown>;
  readonly onSent: () => void;
  /** What stands on the button before its words, where two places to write must not look alike. */
  readonly submitIcon?: ReactNode;
  /** The one of two places whose words go out of the house. */
  readonly isOutgoing?: boolean;
  /** Somebody to call in, from elsewhere on the page: each new object puts their name into the words and the focus here. */
  readonly calledIn?: Mentioned | null;
  /** What stands between the words and the button; it may read and write the words. */
  readonly children?: ReactNode | ((words: ComposerWords) => ReactNode);
}

/** The words of a place to write, for what stands beneath them. */
export interface ComposerWords {
  readonly text: string;
  readonly write: (text: string) => void;
}

/** A place to write a few words. What was typed stays until the server has it, and is stored only once if sent twice. */
export function Composer({
  place,
  label,
  submitLabel,
  mentionsOf,
  send,
  onSent,
  submitIcon,
  isOutgoing = false,
  calledIn = null,
  children,
}: ComposerProps) {
  const { t } = useTranslation();
  const { draft, change, forget } = useDraft(place, false);
  const text = typeof draft.text === 'string' ? draft.text : '';
  const chosen = (draft.chosen as readonly Mentioned[] | undefined) ?? [];
  const people = usePeopleToMention(mentionsOf);
  const [unreached, setUnreached] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const key = useRef(newIdempotencyKey());
  const sending = useMutation({
    mutationFn: (words: string) => {
      const mentions = mentionedIn(words, chosen).map(({ id }) => id);
      return send(words, key.current, mentions);
    },
    onSuccess: (sent) => {
      const missed = (sent as { readonly unreached?: readonly string[] } | undefined)?.unreached ?? [];
      setUnreached(chosen.filter(({ id }) => missed.includes(id)).map(({ name }) => name));
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
  const type = (value: string, mentioned: readonly Mentioned[] = chosen) => {
    setMissing(false);
    setUnreached([]);
    // Other words are another remark: they need another key.
    key.current = newIdempotencyKey();
    change({ text: value, chosen: mentioned });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody is called in.
  useEffect(() => {
    if (!calledIn) return;
    type(`${text === '' || /\s$/.test(text) ? text : `${text} `}@${calledIn.name} `, [...chosen, calledIn]);
    field.current?.focus();
  }, [calledIn]);

  return (
    <form
      onSubmit={submit}
      className={classes.composer}
      data-composer={mentionsOf === undefined ? undefined : 'comment'}
      data-guide={isOutgoing ? 'case-reply' : undefined}
    >
      <MentionField
        field={field}
        people={people}
        label={label}
        {...(mentionsOf !== undefined && { description: t('mention.hint') })}
        rows={3}
        dir="auto"
        maxLength={10_000}
        value={text}
        onType={type}
        onMention={(words, person) => type(words, [...chosen, person])}
        error={isMissing && t('composer.missing')}
        readOnly={sending.isPending}
      />
      {typeof children === 'function' ? children({ text, write: (words) => type(words) }) : children}
      {sending.error && <ProblemAlert error={sending.error} title={t('composer.failed')} />}
      <Button
        type="submit"
        variant={isOutgoing ? 'filled' : 'default'}
        leftSection={submitIcon}
        loading={sending.isPending}
      >
        {submitLabel}
      </Button>
      {unreached.length > 0 && (
        <Notice tone="attention" title={t('mention.unreached.title')}>
          {t('mention.unreached.detail', { names: unreached.map(isolate).join(', ') })}
        </Notice>
      )}
    </form>
  );
}
