import { Textarea, type TextareaProps } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import classes from './mention-field.module.css';
import { type Mentioned, matching, queryAt, withMention } from './mention-text.ts';

interface MentionFieldProps extends Omit<TextareaProps, 'onChange' | 'value'> {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly people: readonly Mentioned[];
  readonly onType: (text: string) => void;
  readonly onMention: (text: string, person: Mentioned) => void;
}

const most = 8;

/**
 * A place to write in which an @ calls somebody in. The list is walked with the arrows and taken with Enter or Tab while the
 * focus stays in the text; Escape closes it, and what was typed stays.
 */
export function MentionField({ field, value, people, onType, onMention, ...props }: MentionFieldProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const asked = caret === null ? null : queryAt(value, caret);
  const found = asked === null ? [] : matching(people, asked.query, most);
  const isOpen = found.length > 0;
  const at = Math.min(active, found.length - 1);
  const follow = (text: HTMLTextAreaElement) => {
    setCaret(text.selectionStart);
    setActive(0);
  };
  const take = (person: Mentioned | undefined) => {
    if (!person || !asked || caret === null) return;
    const written = withMention(value, { from: asked.from, caret }, person.name);
    // At once, so that a fast writer's next letter does not come before the caret has moved.
    flushSync(() => {
      onMention(written.text, person);
      setCaret(null);
    });
    field.current?.focus();
    field.current?.setSelectionRange(written.caret, written.caret);
  };
  const press = (event: KeyboardEvent) => {
    // A key that ends a composition, as Hebrew or Japanese is typed on some machines, is not ours.
    if (!isOpen || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((at + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[at]);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.field}>
      <Textarea
        {...props}
        ref={field}
        value={value}
        onChange={(event) => {
          onType(event.currentTarget.value);
          follow(event.currentTarget);
        }}
        onKeyDown={press}
        onBlur={() => setCaret(null)}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${at}` })}
      />
      {isOpen && (
        <div role="listbox" id={listId} aria-label={t('mention.list')} className={classes.list}>
          {found.map((person, index) => (
            // The focus stays in the text, which hears the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys
            <div
              key={person.id}
              role="option"
              id={`${listId}-${index}`}
              aria-selected={index === at}
              className={classes.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
      <span role="status" className={classes.hint}>
        {isOpen && t('mention.found', { count: found.length })}
      </span>
    </div>
  );
}
