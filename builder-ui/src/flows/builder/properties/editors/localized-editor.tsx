import { languageDirection } from '@nativ/runtime';
import type { LocalizedText } from '@nativ/schemas';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { languageName } from '../../../../people/language-names.ts';
import { AnswerMenu } from '../answers/answer-menu.tsx';
import { type EditorProps, inputAttributes, put } from '../editor-props.ts';
import { textsIn, withText } from '../localized-value.ts';
import { usePanel } from '../panel-context.ts';
import classes from '../properties.module.css';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A short text in each language of the flow. */
export function LineEditor(props: EditorProps) {
  return <LocalizedEditor {...props} isLong={false} />;
}

/** A longer text in each language of the flow. */
export function WordsEditor(props: EditorProps) {
  return <LocalizedEditor {...props} isLong />;
}

/** One field per language, all in view, and answers to put where the caret was last. */
function LocalizedEditor({ isLong, ...props }: EditorProps & { readonly isLong: boolean }) {
  const { languages } = usePanel();
  const { id, ...described } = inputAttributes(props);
  const texts = textsIn(props.formData as LocalizedText | undefined, languages);
  const fields = useRef(new Map<string, Field>());
  const [last, setLast] = useState(languages[0] ?? 'he');
  const write = (language: string, text: string) => put(props, withText(texts, language, text));
  const insert = (placeholder: string) => {
    const field = fields.current.get(last);
    const text = texts[last] ?? '';
    const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
    write(last, text.slice(0, from) + placeholder + text.slice(to));
    // Once the new text is there, the caret goes behind what was put in.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + placeholder.length, from + placeholder.length);
    });
  };
  return (
    <div className={classes.languages}>
      {languages.map((language, index) => (
        <LanguageField
          key={language}
          language={language}
          title={props.schema.title ?? props.name}
          isLong={isLong}
          attributes={{ ...described, id: index === 0 ? id : `${id}-${language}` }}
          value={texts[language] ?? ''}
          maxLength={isLong ? 20_000 : 500}
          onFocus={() => setLast(language)}
          onChange={(text) => write(language, text)}
          ref={(field) => {
            if (field) fields.current.set(language, field);
            else fields.current.delete(language);
          }}
        />
      ))}
      <AnswerMenu onPick={(path) => insert(`{{${path}}}`)} />
    </div>
  );
}

interface LanguageFieldProps {
  readonly language: string;
  readonly title: string;
  readonly isLong: boolean;
  readonly attributes: { readonly id: string };
  readonly value: string;
  readonly maxLength: number;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
  readonly ref: (field: Field | null) => void;
}

function LanguageField({ language, title, isLong, attributes, onChange, ref, ...rest }: LanguageFieldProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const name = languageName(language, reader);
  const shared = {
    ...attributes,
    ...rest,
    lang: language,
    dir: languageDirection(language),
    'aria-label': t('formSettings.inLanguage', { what: title, language: name }),
  };
  return (
    <div className={classes.language}>
      <span aria-hidden className={classes.languageName}>
        {name}
      </span>
      {isLong ? (
        <textarea {...shared} ref={ref} rows={2} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...shared} ref={ref} type="text" onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}
