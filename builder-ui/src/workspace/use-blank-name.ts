import { replyBlanks } from '@nativ/runtime';
import type { TaskForm } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { answerBlanks } from './reply-values.ts';

/** What people call a blank of a ready reply: never the name that stands between its braces, where there is a better one. */
export function useBlankName(form: TaskForm | null): (name: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    const titles = new Map(answerBlanks(form, language).map(({ name, title }) => [name, title]));
    return (name: string) => {
      const known = replyBlanks.find((one) => one === name);
      return known ? t(`caseWork.blanks.${known}`) : (titles.get(name) ?? `{${name}}`);
    };
  }, [form, language, t]);
}
