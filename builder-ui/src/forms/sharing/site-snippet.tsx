import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageName } from '../../people/language-names.ts';
import '../../ui/pick-styles.ts';
import { CopyableText } from './copyable-text.tsx';
import { embedSnippet } from './embed-snippet.ts';
import classes from './sharing.module.css';

interface SiteSnippetProps {
  readonly formKey: string;
  readonly isPersonal: boolean;
  readonly languages: readonly string[];
}

const steps = ['edit', 'block', 'paste', 'update'] as const;

/** The line that puts the form into a page of somebody's website, and how to get it there. */
export function SiteSnippet({ formKey, isPersonal, languages }: SiteSnippetProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const [language, setLanguage] = useState('');
  return (
    <>
      <p className={classes.note}>
        {t('sharing.siteHint')} {isPersonal && t('sharing.sitePersonal')}
      </p>
      <Select
        className={classes.language}
        label={t('sharing.language')}
        value={language}
        allowDeselect={false}
        onChange={(value) => setLanguage(value ?? '')}
        data={[
          { value: '', label: t('sharing.pageLanguage') },
          ...languages.map((code) => ({ value: code, label: languageName(code, reader) })),
        ]}
      />
      <CopyableText
        text={embedSnippet(location.origin, formKey, language)}
        label={t('sharing.snippet')}
        action={t('sharing.copySnippet')}
      />
      <details>
        <summary className={classes.summary}>{t('sharing.wordpress')}</summary>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>{t(`sharing.wordpressSteps.${step}`)}</li>
          ))}
        </ol>
        <p className={classes.note}>{t('sharing.wordpressSteps.stripped')}</p>
      </details>
    </>
  );
}
