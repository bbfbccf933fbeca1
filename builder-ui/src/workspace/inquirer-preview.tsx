import type { AttachedFile } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';

interface InquirerPreviewProps {
  readonly text: string;
  readonly files: readonly AttachedFile[];
  readonly reference: string | null;
}

/** What the inquirer will read, and where, before it is sent; nothing while nothing is written. */
export function InquirerPreview({ text, files, reference }: InquirerPreviewProps) {
  const { t } = useTranslation();
  if (text.trim() === '') return null;
  return (
    <section className={classes.preview} aria-label={t('caseWork.inquirer.preview')}>
      <p className={classes.previewTitle}>{t('caseWork.inquirer.preview')}</p>
      <div className={classes.bubble}>
        <span className={classes.from}>{t('caseWork.inquirer.fromUs')}</span>
        <div dir="auto">{text.trim()}</div>
      </div>
      {files.length > 0 && <p className={classes.where}>{t('caseWork.inquirer.withFiles', { count: files.length })}</p>}
      <p className={classes.where}>
        {reference === null
          ? t('caseWork.inquirer.where')
          : t('caseWork.inquirer.whereBy', { reference: `\u2068${reference}\u2069` })}
      </p>
    </section>
  );
}
