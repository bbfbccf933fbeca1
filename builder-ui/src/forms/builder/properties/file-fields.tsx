import { answerType } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { useShape } from '../canvas/use-shape.ts';
import { isObject } from '../document/edit-at.ts';
import { NumberField } from './number-field.tsx';
import classes from './properties.module.css';
import { useShapeEdit } from './use-shape-edit.ts';

/** Kinds of file as people speak of them. */
const fileKinds = {
  images: ['image/png', 'image/jpeg', 'image/webp', 'image/heic'],
  pdf: ['application/pdf'],
  documents: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/msword',
    'application/vnd.oasis.opendocument.text',
    'text/plain',
  ],
  tables: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.ms-excel', 'text/csv'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const megabyte = 1024 * 1024;

/** Which files are taken, in words, and how large. */
export function FileFields({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const { schema } = useShape(path);
  const edit = useShapeEdit(path);
  const steps = answerType(schema) === 'array' ? ['items', 'x-file'] : ['x-file'];
  const holder = answerType(schema) === 'array' && isObject(schema.items) ? schema.items : schema;
  const rule = isObject(holder['x-file']) ? holder['x-file'] : {};
  const accept = Array.isArray(rule.accept) ? rule.accept.map(String) : [];
  const toggle = (types: readonly string[], isTaken: boolean) => {
    const others = accept.filter((type) => !types.includes(type));
    const next = isTaken ? [...others, ...types] : others;
    edit('schema', [...steps, 'accept'], next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className={classes.part}>
      <legend>{t('builder.files.title')}</legend>
      <p className={classes.note}>{t(accept.length === 0 ? 'builder.files.any' : 'builder.files.only')}</p>
      {(Object.keys(fileKinds) as (keyof typeof fileKinds)[]).map((name) => (
        <label key={name} className={classes.tick}>
          <input
            type="checkbox"
            checked={fileKinds[name].every((type) => accept.includes(type))}
            onChange={({ target }) => toggle(fileKinds[name], target.checked)}
          />
          {t(`builder.files.${name}`)}
        </label>
      ))}
      <NumberField
        label={t('builder.files.megabytes')}
        value={typeof rule.maxBytes === 'number' ? Math.round((rule.maxBytes / megabyte) * 10) / 10 : undefined}
        minimum={0.1}
        onChange={(value) =>
          edit('schema', [...steps, 'maxBytes'], value === undefined ? undefined : Math.round(value * megabyte))
        }
      />
    </fieldset>
  );
}
