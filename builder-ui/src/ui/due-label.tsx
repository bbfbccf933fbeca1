import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './due-label.module.css';
import { dueState, fullTime, timeInWords } from './time-words.ts';
import { useNow } from './use-now.ts';

/** When a task is due, in words. Overdue is said and has its own icon, so that it does not hang on colour. */
export function DueLabel({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const due = new Date(dueAt);
  const state = dueState(due, now);
  const when = timeInWords(due, now, language);
  const Icon = state === 'overdue' ? IconAlertTriangle : IconClock;
  return (
    <time className={classes.label} data-state={state} dateTime={dueAt} title={fullTime(due, language)}>
      <Icon size={18} aria-hidden />
      {state === 'overdue' ? t('due.overdue', { when }) : t('due.ahead', { when })}
    </time>
  );
}
