import { Button, NumberInput } from '@mantine/core';
import type { FlowAnnotation } from '@nativ/schemas';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { languageName } from '../../../people/language-names.ts';
import '../../../ui/pick-styles.ts';
import { changeAnnotation, withoutAnnotations } from '../document/annotations.ts';
import { flowLanguages } from '../palette/flow-languages.ts';
import { nameFieldMark } from '../palette/focus-on-name.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../state/use-flow-store.ts';
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
  const document = useFlowDocument();
  const id = useId();
  const spoken = flowLanguages(document, reader);
  const written = typeof text === 'object' ? Object.keys(text) : [];
  const codes = [...new Set([...spoken, ...written])].toSorted((one) => (one === reader ? -1 : 1));
  const textOf = (code: string) => (typeof text === 'string' ? text : (text[code] ?? ''));
  const write = (code: string, value: string) =>
    onChange(`text ${code}`, (before) => ({
      ...before,
      text: { ...(typeof before.text === 'string' ? { [reader]: before.text } : before.text), [code]: value },
    }));
  return codes.map((code, index) => (
    <div key={code}>
      <label htmlFor={`${id}-${code}`} className={classes.label}>
        {codes.length === 1 ? t('flowNotes.text') : t('flowNotes.textIn', { language: languageName(code, reader) })}
      </label>
      <textarea
        id={`${id}-${code}`}
        className={classes.text}
        rows={4}
        maxLength={2000}
        lang={code}
        dir={code in languages ? languages[code as keyof typeof languages].dir : 'auto'}
        value={textOf(code)}
        onChange={({ target }) => write(code, target.value)}
        {...(index === 0 && { [nameFieldMark]: '' })}
      />
    </div>
  ));
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
