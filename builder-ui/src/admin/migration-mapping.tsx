import { NativeSelect } from '@mantine/core';
import type { FlowNode } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { faceOf } from '../nodes/node-faces.ts';
import classes from './flow-migration.module.css';
import { stepsToMap } from './migration-plan.ts';

interface MigrationMappingProps {
  readonly from: readonly FlowNode[];
  readonly to: readonly FlowNode[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly onChange: (mapping: Readonly<Record<string, string>>) => void;
}

/** Where cases go on that stand at a step which the new version lacks. Steps that stay need no answer. */
export function MigrationMapping({ from, to, mapping, onChange }: MigrationMappingProps) {
  const { t } = useTranslation();
  const nameOf = useStepName();
  const asked = stepsToMap(from, to);
  if (asked.length === 0) return <p className={classes.note}>{t('migration.allKept')}</p>;
  const choose = (id: string, target: string) => {
    const { [id]: _before, ...others } = mapping;
    onChange(target === '' ? others : { ...others, [id]: target });
  };
  return (
    <fieldset className={classes.mapping}>
      <legend>{t('migration.mapping')}</legend>
      {asked.map(({ node, targets }) =>
        targets.length === 0 ? (
          <p key={node.id} className={classes.note}>
            {t('migration.noTarget', { step: nameOf(node) })}
          </p>
        ) : (
          <NativeSelect
            key={node.id}
            label={t('migration.standingAt', { step: nameOf(node) })}
            value={mapping[node.id] ?? ''}
            onChange={(event) => choose(node.id, event.currentTarget.value)}
          >
            <option value="">{t('migration.stay')}</option>
            {targets.map((target) => (
              <option key={target.id} value={target.id}>
                {nameOf(target)}
              </option>
            ))}
          </NativeSelect>
        ),
      )}
    </fieldset>
  );
}

/** A function that says what people call a step. */
export function useStepName(): (node: FlowNode) => string {
  const { t } = useTranslation();
  const text = useText();
  return (node) => text(node.name) || (t(faceOf(node.type).label) as string);
}
