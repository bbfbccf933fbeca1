import { NativeSelect } from '@mantine/core';
import type { Classifier, ClassifierImport, ClassifierImportPreview } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { presentLabels } from './present-labels.ts';

interface ImportColumnsProps {
  readonly classifier: Classifier;
  readonly preview: ClassifierImportPreview;
  readonly table: ClassifierImport;
  /** Has the same table read otherwise. */
  readonly onTable: (table: ClassifierImport) => void;
}

const fieldNames = ['text', 'label', 'ignored'] as const;

/** What each column holds, where its header does not say it, and which label all rows have where no column names one. */
export function ImportColumns({ classifier, preview, table, onTable }: ImportColumnsProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const { columns, problems } = preview;
  const isAsked = problems.length > 0 || table.fields !== undefined || table.label !== undefined;
  if (columns.length === 0 || !isAsked) return null;
  const fields = columns.map(({ field }) => field);
  const choose = (at: number, value: string) => {
    const field = fieldNames.find((one) => one === value) ?? 'ignored';
    onTable({ ...table, fields: fields.map((kept, column) => (column === at ? field : kept)) });
  };
  const chooseLabel = (value: string) => {
    const { label: _before, ...rest } = table;
    onTable(value === '' ? rest : { ...rest, label: value });
  };
  return (
    <fieldset className={classes.names}>
      <legend className={classes.name}>{t('recognition.import.columns')}</legend>
      {columns.slice(0, mostColumns).map(({ header, field, sample }, at) => (
        <NativeSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name, and two may be called the same.
          key={at}
          label={<bdi>{header || t('recognition.import.column', { number: at + 1 })}</bdi>}
          description={<bdi>{sample}</bdi>}
          value={field}
          onChange={({ currentTarget }) => choose(at, currentTarget.value)}
        >
          {fieldNames.map((name) => (
            <option key={name} value={name}>
              {t(`recognition.import.field.${name}`)}
            </option>
          ))}
        </NativeSelect>
      ))}
      {!fields.includes('label') && (
        <NativeSelect
          label={t('recognition.import.oneLabel')}
          value={table.label ?? ''}
          onChange={({ currentTarget }) => chooseLabel(currentTarget.value)}
        >
          <option value="">{t('properties.choose')}</option>
          {presentLabels(classifier.labels).map(({ key }) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </NativeSelect>
      )}
    </fieldset>
  );
}

/** A table of examples has few; the others of a wide one are left out. */
const mostColumns = 20;
