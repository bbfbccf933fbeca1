import { timeZoneNames } from '@nativ/runtime';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { cronInWords } from '../../../../nodes/schedule-start/cron-words.ts';
import { type EditorProps, inputAttributes, put, textOf } from '../editor-props.ts';

/** The times at which something begins, with what they mean in words. */
export function CronEditor(props: EditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const value = textOf(props.formData);
  return (
    <>
      <input
        type="text"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        {...inputAttributes(props)}
        value={value}
        maxLength={100}
        onChange={({ target }) => put(props, target.value)}
      />
      <p className="nv-help" role="status">
        {cronInWords(value, language, t)}
      </p>
    </>
  );
}

/** A time zone by its name. */
export function TimeZoneEditor(props: EditorProps) {
  const list = useId();
  return (
    <>
      <input
        type="text"
        dir="ltr"
        list={list}
        autoComplete="off"
        {...inputAttributes(props)}
        value={textOf(props.formData)}
        maxLength={60}
        onChange={({ target }) => put(props, target.value)}
      />
      <datalist id={list}>
        {timeZoneNames().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
