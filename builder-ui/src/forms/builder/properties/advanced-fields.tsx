import { Button, TextInput } from '@mantine/core';
import type { QuestionKind } from '@nativ/runtime';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanvasEdits } from '../canvas/use-canvas-edits.ts';
import { useShape } from '../canvas/use-shape.ts';
import { keyOf } from '../document/question-path.ts';
import { OptionValues } from './option-fields.tsx';
import classes from './properties.module.css';
import { useShapeEdit } from './use-shape-edit.ts';

const prefilled = new Set(['text', 'email', 'phone', 'url', 'hidden', 'choice', 'listChoice', 'date']);

/** What most people never need: the name of the answer, what it begins with, the values behind the words. */
export function AdvancedFields({ path, kind }: { readonly path: string; readonly kind: QuestionKind }) {
  const { t } = useTranslation();
  const { schema } = useShape(path);
  const edit = useShapeEdit(path);
  return (
    <details className={classes.advanced}>
      <summary>{t('builder.properties.advanced')}</summary>
      <div className={classes.inner}>
        <KeyField path={path} />
        {prefilled.has(kind.id) && (
          <>
            <TextInput
              size="sm"
              label={t('builder.properties.default')}
              dir="auto"
              value={typeof schema.default === 'string' ? schema.default : ''}
              onChange={({ target }) => edit('schema', ['default'], target.value === '' ? undefined : target.value)}
            />
            <p className={classes.note}>
              {t('builder.properties.prefill')} <span className="nativ-code">{`?${keyOf(path)}=…`}</span>
            </p>
          </>
        )}
        {kind.constraints.includes('options') && <OptionValues path={path} />}
      </div>
    </details>
  );
}

function KeyField({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const edits = useCanvasEdits();
  const [key, setKey] = useState(keyOf(path));
  const [isTaken, setTaken] = useState(false);
  const isSame = key === keyOf(path);
  const isWellFormed = /^[^\s/~]{1,200}$/.test(key);
  const problem = !isWellFormed ? t('builder.properties.keyWrong') : isTaken ? t('builder.properties.keyTaken') : null;
  return (
    <form
      className={classes.key}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWellFormed && !isSame) setTaken(!edits.rename(path, key));
      }}
    >
      <TextInput
        size="sm"
        label={t('builder.properties.key')}
        description={t('builder.properties.keyHint')}
        dir="ltr"
        value={key}
        error={problem}
        onChange={({ target }) => {
          setKey(target.value);
          setTaken(false);
        }}
      />
      {!isSame && isWellFormed && (
        <Button type="submit" size="sm" variant="default">
          {t('builder.properties.rename')}
        </Button>
      )}
    </form>
  );
}
