import type { VariableAssignment } from '@nativ/schemas';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type EditorProps, inputAttributes, put } from '../editor-props.ts';
import classes from '../properties.module.css';
import { ExpressionInput } from './expression-editor.tsx';

/** Names and what each of them is to hold. */
export function AssignmentsEditor(props: EditorProps) {
  const { t } = useTranslation();
  const { id, ...attributes } = inputAttributes(props);
  const rows = (Array.isArray(props.formData) ? props.formData : []) as Partial<VariableAssignment>[];
  const title = props.schema.title ?? props.name;
  const change = (index: number, part: Partial<VariableAssignment>) =>
    put(props, rows.with(index, { ...rows[index], ...part }));
  return (
    <div className={classes.stack}>
      {rows.map(({ variable = '', expression = '' }, index) => {
        const name = variable || String(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, since its name is being typed.
          <div key={index} className={classes.row}>
            <input
              {...attributes}
              id={index === 0 ? id : `${id}-${index}`}
              type="text"
              dir="ltr"
              spellCheck={false}
              maxLength={64}
              placeholder={t('properties.name')}
              aria-label={t('properties.nameOf', { number: index + 1 })}
              value={variable}
              onChange={({ target }) => change(index, { variable: target.value.trim() })}
            />
            <button
              type="button"
              className={classes.remove}
              disabled={props.disabled === true}
              aria-label={t('properties.remove', { name })}
              onClick={() => put(props, rows.toSpliced(index, 1))}
            >
              <IconX size={16} aria-hidden />
            </button>
            <ExpressionInput
              label={t('properties.valueOf', { name })}
              value={expression}
              onChange={(text) => change(index, { expression: text })}
            />
          </div>
        );
      })}
      <button
        type="button"
        className="nv-button nv-small"
        disabled={props.disabled === true}
        onClick={() => put(props, [...rows, {}])}
      >
        {t('properties.addTo', { list: title })}
      </button>
    </div>
  );
}
