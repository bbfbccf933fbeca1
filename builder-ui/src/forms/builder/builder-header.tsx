import { Button } from '@mantine/core';
import { documentLanguages } from '@nativ/runtime';
import type { Form } from '@nativ/schemas';
import { IconKeyboard, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from '../../designs/draft-saver.ts';
import { HistoryButtons } from '../../designs/history-buttons.tsx';
import { ToolButton } from '../../designs/tool-button.tsx';
import classes from '../../designs/workshop.module.css';
import { WorkshopTitles } from '../../designs/workshop-titles.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageName } from '../../people/language-names.ts';
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
  return (
    <header className={classes.header}>
      <WorkshopTitles
        title={title}
        back={<Link to="/forms">{t('forms.title')}</Link>}
        publishedVersion={publishedVersion}
        status={status}
      />
      <div className={classes.actions}>
        <LanguageChoice />
        <HistoryButtons store={store} />
        <ToolButton className={classes.help} label={t('builder.shortcuts.title')} onPress={onHelp}>
          <IconKeyboard size={20} aria-hidden />
        </ToolButton>
        <Button leftSection={<IconSend size={18} aria-hidden />} onClick={onPublish}>
          {t('builder.publish.do')}
        </Button>
      </div>
    </header>
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
      className={classes.choice}
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
