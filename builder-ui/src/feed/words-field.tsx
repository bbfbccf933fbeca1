import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../api/idempotency-key.ts';
import { MentionField } from '../workspace/mention-field.tsx';
import { type Mentioned, mentionedIn } from '../workspace/mention-text.ts';
import { useDraft } from '../workspace/use-draft.ts';
import { usePeopleToMention } from '../workspace/use-people-to-mention.ts';

/** Words that are being written: kept until they are sent, and sent once however often it is tried. */
export interface Writing {
  readonly text: string;
  readonly chosen: readonly Mentioned[];
  readonly key: string;
  readonly isMissing: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly type: (text: string, chosen?: readonly Mentioned[]) => void;
  /** The words as they are to be sent; null where there are none, which the field then says. */
  readonly take: () => { readonly text: string; readonly mentions: readonly string[] } | null;
  readonly done: () => void;
}

export function useWriting(place: string): Writing {
  const { draft, change, forget } = useDraft(place, false);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const key = useRef(newIdempotencyKey());
  const text = typeof draft.text === 'string' ? draft.text : '';
  const chosen = (draft.chosen as readonly Mentioned[] | undefined) ?? [];
  return {
    text,
    chosen,
    key: key.current,
    isMissing,
    field,
    type(value, mentioned = chosen) {
      setMissing(false);
      // Other words are another remark: they need another key.
      key.current = newIdempotencyKey();
      change({ text: value, chosen: mentioned });
    },
    take() {
      const words = text.trim();
      setMissing(words === '');
      if (words === '') field.current?.focus();
      return words === '' ? null : { text: words, mentions: mentionedIn(words, chosen).map(({ id }) => id) };
    },
    done() {
      key.current = newIdempotencyKey();
      change({});
      forget();
    },
  };
}

interface WordsFieldProps {
  readonly writing: Writing;
  readonly groupKey: string;
  readonly label: string;
  readonly rows: number;
  readonly isSending: boolean;
}

/** The field for such words, in which an @ calls a colleague in. */
export function WordsField({ writing, groupKey, label, rows, isSending }: WordsFieldProps) {
  const { t } = useTranslation();
  const people = usePeopleToMention(groupKey);
  return (
    <MentionField
      field={writing.field}
      people={people}
      label={label}
      description={t('mention.hint')}
      rows={rows}
      autosize
      minRows={rows}
      maxRows={14}
      dir="auto"
      maxLength={10_000}
      value={writing.text}
      onType={(text) => writing.type(text)}
      onMention={(text, person) => writing.type(text, [...writing.chosen, person])}
      error={writing.isMissing && t('composer.missing')}
      readOnly={isSending}
    />
  );
}
