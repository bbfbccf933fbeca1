import { TextInput } from '@mantine/core';
import type { QuestionConstraint, QuestionKind } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { useShape } from '../canvas/use-shape.ts';
import { isObject } from '../document/edit-at.ts';
import { NumberField } from './number-field.tsx';
import { OptionListField } from './option-list-field.tsx';
import classes from './properties.module.css';
import { useShapeEdit } from './use-shape-edit.ts';

const whole = new Set<QuestionConstraint>(['minLength', 'maxLength', 'minItems', 'maxItems']);
const numbers = ['minLength', 'maxLength', 'minimum', 'maximum', 'multipleOf', 'minItems', 'maxItems'] as const;

/** What the answers are held to: how long, how many, between which numbers, of which shape. */
export function BoundFields({ path, kind }: { readonly path: string; readonly kind: QuestionKind }) {
  const { t } = useTranslation();
  const { schema, ui } = useShape(path);
  const edit = useShapeEdit(path);
  const own = numbers.filter((name) => kind.constraints.includes(name));
  const hasPattern = kind.constraints.includes('pattern');
  const hasEnds = kind.constraints.includes('ends');
  const hasList = kind.constraints.includes('optionList');
  if (own.length === 0 && !hasPattern && !hasEnds && !hasList) return null;
  const options = isObject(ui['ui:options']) ? ui['ui:options'] : {};
  return (
    <fieldset className={classes.part}>
      <legend>{t('builder.properties.bounds')}</legend>
      <div className={classes.pair}>
        {own.map((name) => (
          <NumberField
            key={name}
            label={t(`builder.bounds.${name}`)}
            value={schema[name]}
            isWhole={whole.has(name) || kind.id === 'integer' || kind.id === 'rating' || kind.id === 'scale'}
            {...(whole.has(name) && { minimum: 0 })}
            onChange={(value) => edit('schema', [name], value)}
          />
        ))}
      </div>
      {hasEnds && (
        <div className={classes.pair}>
          {(['lowLabel', 'highLabel'] as const).map((name) => (
            <TextInput
              key={name}
              size="sm"
              label={t(`builder.bounds.${name}`)}
              value={String(options[name] ?? '')}
              onChange={({ target }) => edit('ui', ['ui:options', name], target.value)}
            />
          ))}
        </div>
      )}
      {hasList && (
        <OptionListField
          value={String(schema['x-options'] ?? '')}
          onChange={(list) => edit('schema', ['x-options'], list)}
        />
      )}
      {hasPattern && (
        <TextInput
          size="sm"
          label={t('builder.bounds.pattern')}
          description={t('builder.bounds.patternHint')}
          dir="ltr"
          value={String(schema.pattern ?? '')}
          onChange={({ target }) => edit('schema', ['pattern'], target.value === '' ? undefined : target.value)}
        />
      )}
    </fieldset>
  );
}
