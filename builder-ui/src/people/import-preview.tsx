import { Checkbox, NativeSelect } from '@mantine/core';
import type { PeopleImport, PeopleImportPreview } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import '../ui/choice-styles.ts';
import classes from './people.module.css';

const fields = ['ignored', 'name', 'email', 'role', 'groups'] as const;
/** A page of 5,000 rows would be slow to read for people and machines alike; mistakes come first. */
const shownAtOnce = 200;

interface ImportPreviewProps {
  readonly preview: PeopleImportPreview;
  readonly onFields: (fields: NonNullable<PeopleImport['fields']>) => void;
}

/** What would become of each row, with what is wrong where it is wrong. */
export function ImportPreview({ preview, onFields }: ImportPreviewProps) {
  const { t } = useTranslation();
  const [onlyMistakes, setOnlyMistakes] = useState(false);
  const { counts, columns, rows, problems } = preview;
  const chosen = rows.filter(({ verdict }) => !onlyMistakes || verdict === 'error');
  const shown = chosen.slice(0, shownAtOnce);
  return (
    <>
      {problems.map((problem) => (
        <Notice key={problem} tone="danger" title={t('import.cannot')}>
          {problem}
        </Notice>
      ))}
      <p className={classes.note} role="status">
        {t('import.counts', { ...counts })} {t(`import.encoding.${preview.encoding}`)}
      </p>
      <fieldset className={classes.set}>
        <legend className={classes.legend}>{t('import.columns')}</legend>
        <div className={classes.pair}>
          {columns.map(({ header, field }, column) => (
            <NativeSelect
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
              key={column}
              label={<bdi>{header || t('import.column', { number: column + 1 })}</bdi>}
              value={field}
              onChange={(event) => {
                const value = event.currentTarget.value as (typeof fields)[number];
                onFields(columns.map((each, index) => (index === column ? value : each.field)));
              }}
            >
              {fields.map((one) => (
                <option key={one} value={one}>
                  {t(`import.field.${one}`)}
                </option>
              ))}
            </NativeSelect>
          ))}
        </div>
      </fieldset>
      {counts.error > 0 && (
        <Checkbox
          label={t('import.onlyMistakes', { count: counts.error })}
          checked={onlyMistakes}
          onChange={(event) => setOnlyMistakes(event.currentTarget.checked)}
        />
      )}
      {shown.length > 0 && <Rows columns={columns} rows={shown} />}
      {chosen.length > shown.length && (
        <p className={classes.note}>{t('import.more', { count: chosen.length - shown.length })}</p>
      )}
    </>
  );
}

function Rows({ columns, rows }: Pick<PeopleImportPreview, 'columns' | 'rows'>) {
  const { t } = useTranslation();
  return (
    // Scrolled by keyboard too, so it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={classes.table} aria-label={t('import.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.verdict')}</th>
            {columns.map(({ header }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
              <th key={column} scope="col">
                <bdi>{header || t('import.column', { number: column + 1 })}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, verdict, cells, errors }) => (
            <tr key={line} data-verdict={verdict}>
              <td>{line}</td>
              <td>
                {t(`import.verdictOf.${verdict}`)}
                {errors
                  .filter(({ column }) => columns[column] === undefined)
                  .map(({ message }) => (
                    <span key={message} className={classes.mistake}>
                      {message}
                    </span>
                  ))}
              </td>
              {columns.map((_column, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
                <td key={column}>
                  <bdi>{cells[column] ?? ''}</bdi>
                  {errors
                    .filter((error) => error.column === column)
                    .map(({ message }) => (
                      <span key={message} className={classes.mistake}>
                        {message}
                      </span>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
