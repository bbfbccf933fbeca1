import { Button, NumberInput } from '@mantine/core';
import type { FlowAnnotation } from '@nativ/schemas';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import '../../../ui/pick-styles.ts';
import { changeAnnotation, withoutAnnotations } from '../document/annotations.ts';
import { LocalizedField } from '../properties/localized-field.tsx';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import { annotationTones } from './annotation.ts';
import classes from './annotation-panel.module.css';

/** What a note or an area says, how large it is and where, all by keyboard too. */
export function AnnotationPanel({ annotation }: { readonly annotation: FlowAnnotation }) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const { id, kind } = annotation;
  const change = (name: string, edit: (before: FlowAnnotation) => FlowAnnotation) =>
    store.change((document) => changeAnnotation(document, id, edit), {
      label: t('flowNotes.change', { name: t(`flowNotes.${kind}.name`) }),
      tag: `note ${id} ${name}`,
    });
  return (
    <fieldset className={classes.panel} disabled={isLocked}>
      <legend className={classes.title}>{t(`flowNotes.${kind}.name`)}</legend>
      <p className={classes.hint}>{t('flowNotes.onlyHere')}</p>
      <Words annotation={annotation} onChange={change} />
      <Tones annotation={annotation} onChange={change} />
      <Frame annotation={annotation} onChange={change} />
      <Button
        variant="default"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() =>
          store.change((document) => withoutAnnotations(document, new Set([id])), {
            label: t('flowNotes.remove'),
            says: t('flowNotes.removed'),
          })
        }
      >
        {t('flowNotes.remove')}
      </Button>
    </fieldset>
  );
}

interface EditorProps {
  readonly annotation: FlowAnnotation;
  readonly onChange: (name: string, edit: (before: FlowAnnotation) => FlowAnnotation) => void;
}

function Words({ annotation: { text }, onChange }: EditorProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  return (
    <LocalizedField
      id="note-text"
      label={t('flowNotes.text')}
      value={text}
      isLong
      isName
      maxLength={2000}
      onChange={(value) => onChange('text', (before) => ({ ...before, text: value ?? { [reader]: '' } }))}
    />
  );
}

function Tones({ annotation: { id, tone = 'plain' }, onChange }: EditorProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.tones}>
      <legend className={classes.label}>{t('flowNotes.tone')}</legend>
      {annotationTones.map((name) => (
        <label key={name} className={classes.tone} data-tone={name}>
          <input
            type="radio"
            name={`tone-${id}`}
            value={name}
            checked={tone === name}
            onChange={() => onChange('tone', (before) => ({ ...before, tone: name }))}
          />
          {t(`flowNotes.tones.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Frame({ annotation: { position, size }, onChange }: EditorProps) {
  const { t } = useTranslation();
  const fields = [
    ['x', position.x, -100_000, 100_000],
    ['y', position.y, -100_000, 100_000],
    ['width', size.width, 40, 20_000],
    ['height', size.height, 40, 20_000],
  ] as const;
  return (
    <div className={classes.frame}>
      {fields.map(([name, value, least, most]) => (
        <NumberInput
          key={name}
          label={t(`flowNotes.frame.${name}`)}
          value={value}
          min={least}
          max={most}
          step={10}
          clampBehavior="blur"
          allowDecimal={false}
          onChange={(typed) => {
            if (typeof typed !== 'number' || typed < least || typed > most) return;
            onChange(name, (before) =>
              name === 'x' || name === 'y'
                ? { ...before, position: { ...before.position, [name]: typed } }
                : { ...before, size: { ...before.size, [name]: typed } },
            );
          }}
        />
      ))}
    </div>
  );
}
