import { languageDirection } from '@nativ/runtime';
import type { LocalizedText } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { languageName } from '../../../people/language-names.ts';
import { nameFieldMark } from '../palette/focus-on-name.ts';
import { useFlowState } from '../state/use-flow-store.ts';
import { flowLanguages } from './flow-languages.ts';
import { textsIn, withText } from './localized-value.ts';
import classes from './properties.module.css';

interface LocalizedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: LocalizedText | undefined;
  readonly maxLength: number;
  readonly isLong?: boolean;
  /** Whether it names what is chosen, so that the focus finds it when that is new. */
  readonly isName?: boolean;
  /** Called with undefined when nothing is left in any language. */
  readonly onChange: (value: LocalizedText | undefined) => void;
}

/** A text of the drawing itself, in each language of the flow. */
export function LocalizedField({
  id,
  label,
  hint,
  value,
  maxLength,
  isLong = false,
  isName = false,
  onChange,
}: LocalizedFieldProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const isLocked = useFlowState((state) => state.isLocked);
  const languages = flowLanguages(reader);
  const texts = textsIn(value, languages);
  return (
    <fieldset className={`nv nv-field ${classes.form}`} {...(hint && { 'aria-describedby': `${id}-hint` })}>
      <legend>{label}</legend>
      {hint && (
        <p className="nv-help" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={classes.languages}>
        {languages.map((language, index) => {
          const name = languageName(language, reader);
          const attributes = {
            id: `${id}-${language}`,
            lang: language,
            dir: languageDirection(language),
            'aria-label': t('formSettings.inLanguage', { what: label, language: name }),
            disabled: isLocked,
            ...(isName && index === 0 && { [nameFieldMark]: true }),
            maxLength,
            value: texts[language] ?? '',
          };
          const write = (text: string) => onChange(withText(texts, language, text));
          return (
            <div key={language} className={classes.language}>
              <span aria-hidden className={classes.languageName}>
                {name}
              </span>
              {isLong ? (
                <textarea {...attributes} rows={2} onChange={({ target }) => write(target.value)} />
              ) : (
                <input {...attributes} type="text" onChange={({ target }) => write(target.value)} />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
