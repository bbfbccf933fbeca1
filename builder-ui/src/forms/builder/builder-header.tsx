import { Button } from '@mantine/core';
import { documentLanguages } from '@nativ/runtime';
import type { Form } from '@nativ/schemas';
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageName } from '../../people/language-names.ts';
import classes from './builder.module.css';
import rowClasses from './canvas/question-row.module.css';
import { SaveMark } from './save-mark.tsx';
import type { SaveStatus } from './state/draft-saver.ts';
import { useBuilder, useBuilderStore } from './state/use-builder.ts';

interface BuilderHeaderProps {
  readonly form: Form;
  readonly publishedVersion: number | null;
  readonly title: string;
  readonly status: SaveStatus;
  readonly onHelp: () => void;
  readonly onPublish: () => void;
}

/** The name of the form, whether it is kept, the way back, the language being written, and publishing. */
export function BuilderHeader({ publishedVersion, title, status, onHelp, onPublish }: BuilderHeaderProps) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const canUndo = useBuilder(({ history }) => history.past.at(-1)?.label ?? null);
  const canRedo = useBuilder(({ history }) => history.future[0]?.label ?? null);
  const version =
    publishedVersion === null ? t('builder.header.draft') : t('builder.header.version', { version: publishedVersion });
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        <p className={classes.crumb}>
          <Link to="/forms">{t('forms.title')}</Link>
          <span>{version}</span>
          <SaveMark status={status} />
        </p>
        <h1 className={classes.title} dir="auto">
          {title}
        </h1>
      </div>
      <div className={classes.actions}>
        <LanguageChoice />
        <HistoryButton
          label={canUndo === null ? t('builder.undo') : t('builder.undoOf', { what: canUndo })}
          isDisabled={canUndo === null}
          onPress={() => store.undo()}
          isRedo={false}
        />
        <HistoryButton
          label={canRedo === null ? t('builder.redo') : t('builder.redoOf', { what: canRedo })}
          isDisabled={canRedo === null}
          onPress={() => store.redo()}
          isRedo
        />
        <button
          type="button"
          className={`${rowClasses.tool} ${classes.help}`}
          aria-label={t('builder.shortcuts.title')}
          title={t('builder.shortcuts.title')}
          onClick={onHelp}
        >
          <IconKeyboard size={20} aria-hidden />
        </button>
        <Button leftSection={<IconSend size={18} aria-hidden />} onClick={onPublish}>
          {t('builder.publish.do')}
        </Button>
      </div>
    </header>
  );
}

interface HistoryButtonProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly isRedo: boolean;
  readonly onPress: () => void;
}

function HistoryButton({ label, isDisabled, isRedo, onPress }: HistoryButtonProps) {
  const Sign = isRedo ? IconArrowForwardUp : IconArrowBackUp;
  return (
    <button
      type="button"
      className={`${rowClasses.tool} ${classes.mirrored}`}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      <Sign size={20} aria-hidden />
    </button>
  );
}

/** The language whose words are edited on the sheet. */
function LanguageChoice() {
  const { t } = useTranslation();
  const reader = useLanguage();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const languages = useBuilder(({ history }) => documentLanguages(history.present).join(' ')).split(' ');
  if (languages.length < 2) return null;
  return (
    <select
      className={rowClasses.kind}
      value={language}
      aria-label={t('builder.header.language')}
      title={t('builder.header.language')}
      onChange={({ target }) => store.set({ language: target.value })}
    >
      {languages.map((code) => (
        <option key={code} value={code}>
          {languageName(code, reader)}
        </option>
      ))}
    </select>
  );
}
