import { Button, Textarea, TextInput } from '@mantine/core';
import type { ClassifierLabel, ClassifierLabelSet } from '@nativ/schemas';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOfTitle } from '../../designs/key-of-title.ts';
import classes from '../recognition.module.css';
import { bothTitles, titleOf } from '../settings/title-fields.ts';

interface LabelFormProps {
  /** Left out for a new one. */
  readonly label?: ClassifierLabel;
  /** The keys that are taken. */
  readonly taken: readonly string[];
  readonly isBusy: boolean;
  readonly onSave: (label: ClassifierLabelSet) => void;
  readonly onRemove?: () => void;
  readonly onCancel: () => void;
}

/** What a label is called in both languages, and the words that tell it. */
export function LabelForm({ label, taken, isBusy, onSave, onRemove, onCancel }: LabelFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const { he, en } = bothTitles(label?.title);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const title = titleOf(read('he'), read('en'));
    if (title === null) return;
    const words = [
      ...new Set(
        read('words')
          .split(/[,\n]/)
          .map((word) => word.trim()),
      ),
    ].filter((word) => word !== '');
    onSave({ key: label?.key ?? keyOfTitle(read('en') || read('he'), taken, 'label'), title, words });
  };
  return (
    <form onSubmit={submit} className={classes.form} aria-labelledby={id} style={{ flexGrow: 1 }}>
      <p id={id} className={classes.name}>
        {t(label ? 'recognition.label.editing' : 'recognition.label.adding')}
      </p>
      <div className={classes.pair}>
        <TextInput name="he" label={t('recognition.label.he')} dir="rtl" defaultValue={he} maxLength={200} autoFocus />
        <TextInput name="en" label={t('recognition.label.en')} dir="ltr" defaultValue={en} maxLength={200} />
      </div>
      <Textarea
        name="words"
        label={t('recognition.label.words')}
        description={t('recognition.label.wordsHint')}
        dir="auto"
        autosize
        minRows={2}
        defaultValue={label?.words.join(', ')}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {t('action.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        {onRemove && (
          <Button variant="subtle" disabled={isBusy} onClick={onRemove}>
            {t('recognition.label.remove')}
          </Button>
        )}
      </div>
      {onRemove && <p className={classes.note}>{t('recognition.label.removeHint')}</p>}
    </form>
  );
}
