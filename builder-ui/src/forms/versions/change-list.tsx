import { compareForms } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../designs/versions/versions.module.css';
import { useLanguage } from '../../i18n/use-language.ts';
import { changeWords } from './change-words.ts';

/** What is different between two documents of a form, one sentence for each change. */
export function ChangeList({ before, after }: { readonly before: FormDocument; readonly after: FormDocument }) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const changes = useMemo(() => compareForms(before, after), [before, after]);
  if (changes.length === 0) return <p className={classes.note}>{t('formVersions.same')}</p>;
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={JSON.stringify(change)} dir="auto">
          {changeWords(change, { before, after }, t, reader)}
        </li>
      ))}
    </ul>
  );
}
