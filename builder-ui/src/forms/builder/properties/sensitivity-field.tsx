import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useShape } from '../canvas/use-shape.ts';
import classes from './properties.module.css';
import { useShapeEdit } from './use-shape-edit.ts';

const levels = ['plain', 'personal', 'sensitive'] as const;

/** How carefully the answer is treated, and what that means. */
export function SensitivityField({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const id = useId();
  const { schema } = useShape(path);
  const edit = useShapeEdit(path);
  const present = levels.find((level) => level === schema['x-sensitivity']) ?? 'plain';
  return (
    <fieldset className={classes.part}>
      <legend>{t('builder.sensitivity.title')}</legend>
      {levels.map((level) => (
        <label key={level} className={classes.tick}>
          <input
            type="radio"
            name={id}
            checked={present === level}
            onChange={() => edit('schema', ['x-sensitivity'], level === 'plain' ? undefined : level)}
          />
          <span>
            {t(`builder.sensitivity.${level}.name`)}
            <span className={classes.hint}>{t(`builder.sensitivity.${level}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
