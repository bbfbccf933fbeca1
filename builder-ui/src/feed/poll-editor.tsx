import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './feed.module.css';
import { mostChoices, type PollDraft } from './poll-draft.ts';

interface PollEditorProps {
  readonly poll: PollDraft;
  readonly isMissing: boolean;
  readonly onChange: (poll: PollDraft) => void;
  readonly onRemove: () => void;
}

/** Makes the choices of a poll; the post says what is asked. */
export function PollEditor({ poll, isMissing, onChange, onRemove }: PollEditorProps) {
  const { t } = useTranslation();
  const hint = useId();
  const { choices } = poll;
  const add = () =>
    onChange({ ...poll, choices: [...choices, { key: Math.max(...choices.map(({ key }) => key)) + 1, text: '' }] });
  return (
    <fieldset className={classes.pollEditor}>
      <legend>{t('feed.poll.title')}</legend>
      {choices.map((choice, index) => (
        <div key={choice.key} className={classes.choiceLine}>
          <TextInput
            aria-label={t('feed.poll.choice', { number: index + 1 })}
            placeholder={t('feed.poll.choice', { number: index + 1 })}
            dir="auto"
            maxLength={200}
            value={choice.text}
            error={isMissing && index === 0 && t('feed.poll.missing')}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...poll,
                choices: choices.map((one) => (one.key === choice.key ? { ...one, text: value } : one)),
              })
            }
          />
          {choices.length > 2 && (
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('feed.poll.removeChoice', { number: index + 1 })}
              onClick={() => onChange({ ...poll, choices: choices.filter((one) => one.key !== choice.key) })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {choices.length < mostChoices && (
        <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {t('feed.poll.addChoice')}
        </Button>
      )}
      <label className={classes.option}>
        <input
          type="checkbox"
          checked={poll.several}
          onChange={({ currentTarget: { checked } }) => onChange({ ...poll, several: checked })}
        />
        {t('feed.poll.several')}
      </label>
      <label className={classes.option}>
        <input
          type="checkbox"
          checked={poll.named}
          aria-describedby={hint}
          onChange={({ currentTarget: { checked } }) => onChange({ ...poll, named: checked })}
        />
        {t('feed.poll.named')}
      </label>
      <p id={hint} className={classes.hint}>
        {t('feed.poll.namedHint')}
      </p>
      <TextInput
        type="datetime-local"
        label={t('feed.poll.closesAt')}
        value={poll.closesAt}
        onChange={({ currentTarget: { value } }) => onChange({ ...poll, closesAt: value })}
      />
      <Button variant="default" onClick={onRemove}>
        {t('feed.poll.remove')}
      </Button>
    </fieldset>
  );
}
