import { languageDirection } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { localizedIn, withSettingsText, withTitle, writtenLanguage } from '../document/texts.ts';
import { EditableText } from '../editable-text.tsx';
import { useBuilder, useBuilderStore } from '../state/use-builder.ts';
import classes from './canvas.module.css';

/** The title of the form and the few words above its first question. */
export function FormHead() {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const written = useBuilder(({ history }) => writtenLanguage(history.present));
  const title = useBuilder(({ history }) => localizedIn(history.present.title, language, written));
  const intro = useBuilder(({ history }) => localizedIn(history.present.settings?.intro, language, written));
  const direction = languageDirection(language);
  return (
    <div className={classes.head}>
      <EditableText
        look="title"
        value={title}
        label={t('builder.form.title')}
        placeholder={t('builder.form.title')}
        language={language}
        direction={direction}
        onChange={(words) =>
          store.change((document) => withTitle(document, language, words), {
            label: t('builder.did.formTitle'),
            tag: `title ${language}`,
          })
        }
      />
      <EditableText
        look="help"
        isMultiline
        value={intro}
        label={t('builder.form.intro')}
        placeholder={t('builder.form.introHint')}
        language={language}
        direction={direction}
        onChange={(words) =>
          store.change((document) => withSettingsText(document, 'intro', language, words), {
            label: t('builder.did.intro'),
            tag: `intro ${language}`,
          })
        }
      />
    </div>
  );
}

/** The button that sends the form. */
export function FormFoot() {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const label = useBuilder(({ history }) =>
    localizedIn(history.present.settings?.submitLabel, language, writtenLanguage(history.present)),
  );
  return (
    <div className={classes.foot}>
      <span className={classes.send}>
        <EditableText
          value={label}
          label={t('builder.form.submit')}
          placeholder={t('builder.form.submitHint')}
          language={language}
          direction={languageDirection(language)}
          onChange={(words) =>
            store.change((document) => withSettingsText(document, 'submitLabel', language, words), {
              label: t('builder.did.submit'),
              tag: `submit ${language}`,
            })
          }
        />
      </span>
    </div>
  );
}
