import '../../ui/choice-styles.ts';
import { Checkbox, NativeSelect } from '@mantine/core';
import type { Classifier, ClassifierImport, ClassifierImportPreview } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { ImportColumns } from './import-columns.tsx';
import { presentLabels } from './present-labels.ts';

interface ImportRowsProps {
  readonly classifier: Classifier;
  readonly preview: ClassifierImportPreview;
  readonly table: ClassifierImport;
  /** Has the same table read otherwise. */
  readonly onTable: (table: ClassifierImport) => void;
}

/** So many rows say enough of a table. */
const shownRows = 100;

/** What would become of a table, row by row, and what its unknown names stand for. */
export function ImportRows({ classifier, preview, table, onTable }: ImportRowsProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const { problems, counts, rows } = preview;
  const shown = [...rows].sort((one, other) => rank(one.verdict) - rank(other.verdict)).slice(0, shownRows);
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="danger" title={t('recognition.import.failed')}>
          {problems.map((problem) => (
            <p key={problem} className={classes.text}>
              {problem}
            </p>
          ))}
        </Notice>
      )}
      <ImportColumns classifier={classifier} preview={preview} table={table} onTable={onTable} />
      <p role="status" className={classes.note}>
        {problems.length === 0 && t('recognition.import.counts', { ...counts })}
      </p>
      <UnknownNames classifier={classifier} preview={preview} table={table} onTable={onTable} />
      {shown.length > 0 && (
        <div className={classes.scroller}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('recognition.import.row')}</th>
                <th scope="col">{t('recognition.import.outcome')}</th>
                <th scope="col">{t('recognition.figures.label')}</th>
                <th scope="col">{t('recognition.import.text')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ line, verdict, label, start, error }) => (
                <tr key={line}>
                  <th scope="row" data-label={t('recognition.import.row')}>
                    {line}
                  </th>
                  <td data-label={t('recognition.import.outcome')}>
                    {t(`recognition.import.verdict.${verdict}`)}
                    {error !== null && ` ${error}`}
                  </td>
                  <td data-label={t('recognition.figures.label')} className={classes.whole}>
                    <bdi>{label === null ? '–' : nameOf(label)}</bdi>
                  </td>
                  <td data-label={t('recognition.import.text')}>
                    <bdi>{start}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** What needs a look stands first. */
const rank = (verdict: ClassifierImportPreview['rows'][number]['verdict']): number =>
  ['error', 'leftOut', 'new', 'repeated', 'exists'].indexOf(verdict);

function UnknownNames({ classifier, preview, table, onTable }: ImportRowsProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const known = new Set(presentLabels(classifier.labels).flatMap(({ key }) => [key, nameOf(key)]));
  const unknown = preview.names.filter(({ name, label, isNew }) => isNew || label === null || !known.has(name));
  if (unknown.length === 0 && table.addLabels !== true) return null;
  return (
    <fieldset className={classes.names}>
      <legend className={classes.name}>{t('recognition.import.names')}</legend>
      <Checkbox
        label={t('recognition.import.addLabels')}
        checked={table.addLabels === true}
        onChange={({ currentTarget }) => onTable({ ...table, addLabels: currentTarget.checked })}
      />
      {unknown
        .filter(({ isNew }) => !isNew)
        .slice(0, 20)
        .map(({ name, label, rows }) => (
          <NativeSelect
            key={name}
            label={
              <>
                <bdi>{name}</bdi> ({t('recognition.import.rows', { count: rows })})
              </>
            }
            value={label ?? ''}
            onChange={({ currentTarget }) =>
              onTable({ ...table, labels: { ...table.labels, [name]: currentTarget.value || null } })
            }
          >
            <option value="">{t('recognition.import.leaveOut')}</option>
            {presentLabels(classifier.labels).map(({ key }) => (
              <option key={key} value={key}>
                {nameOf(key)}
              </option>
            ))}
          </NativeSelect>
        ))}
    </fieldset>
  );
}
