import { Button, Radio } from '@mantine/core';
import { checkForm, type DocumentMisfit, documentMisfits, exportForm, joinPointer } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { IconBrandTypescript, IconDownload } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inRoom } from '../../api/room.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import { documentOf } from '../document-of.ts';
import { saveFile } from '../save-file.ts';
import type { JsonRemark } from './json-editor.tsx';
import classes from './json-panel.module.css';

// The editor is heavy, and most who build forms never open it.
const JsonEditor = lazy(() => import('./json-editor.tsx').then((module) => ({ default: module.JsonEditor })));

const parts = ['schema', 'uiSchema', 'settings'] as const;
type Part = (typeof parts)[number];

/** The whole form, to be read here again; and its questions alone, for programs that know react-jsonschema-form. */
const downloads = [
  { what: 'form', name: 'form', content: (document: FormDocument): unknown => documentOf(document) },
  { what: 'schema', name: 'schema', content: (document: FormDocument): unknown => exportForm(document) },
] as const;

interface JsonPanelProps {
  readonly document: FormDocument;
  readonly onChange: (document: FormDocument) => void;
  /** Names the file that is exported. */
  readonly formKey: string;
}

/** The form as what it is, for whoever reads JSON: edited here and in the builder alike. What does not fit is said where it stands and kept out. */
export function JsonPanel({ document, onChange, formKey }: JsonPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [part, setPart] = useState<Part>('schema');
  const [typed, setTyped] = useState<{ readonly part: Part; readonly text: string; readonly of: unknown } | null>(null);
  const value = document[part] ?? {};
  // What was typed stays as it was typed until somebody else changes the same part.
  const isTyped = typed !== null && typed.part === part && typed.of === value;
  const text = isTyped ? typed.text : JSON.stringify(value, null, 2);
  const read = useMemo(() => readPart(document, part, text), [document, part, text]);
  const remarks = useMemo<readonly JsonRemark[]>(() => {
    if (read === null) return [];
    if (read.misfits.length > 0) return read.misfits.map((misfit) => misfitRemark(misfit, part, t));
    return checkForm(read.document, language)
      .filter(({ path }) => path.startsWith(`/${part}`))
      .map(({ path, message }) => ({ pointer: path.slice(part.length + 1), message, severity: 'error' }));
  }, [read, part, language, t]);

  const write = (changed: string) => {
    const present = readPart(document, part, changed);
    const isKept = present !== null && present.misfits.length === 0;
    setTyped({ part, text: changed, of: isKept ? present.document[part] : value });
    if (isKept) onChange(present.document);
  };
  const isHeldBack = isTyped && (read === null || read.misfits.length > 0);

  return (
    <Section title={t('formJson.title')}>
      <p className={classes.note}>{t('formJson.lead')}</p>
      <div className={classes.tools}>
        <Radio.Group label={t('formJson.part')} value={part} onChange={(chosen) => setPart(chosen as Part)}>
          <div className={classes.parts}>
            {parts.map((each) => (
              <Radio key={each} value={each} label={t(`formJson.parts.${each}`)} />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.downloads}>
          {downloads.map(({ what, name, content }) => (
            <Button
              key={what}
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() =>
                saveFile(`${formKey}.${name}.json`, 'application/json', JSON.stringify(content(document), null, 2))
              }
            >
              {t(`formJson.download.${what}`)}
            </Button>
          ))}
          <Button
            variant="default"
            component="a"
            href={inRoom(`/api/v1/forms/${encodeURIComponent(formKey)}/types.d.ts`)}
            download={`${formKey}.d.ts`}
            leftSection={<IconBrandTypescript size={18} aria-hidden />}
          >
            {t('formJson.download.types')}
          </Button>
        </div>
      </div>
      <Suspense fallback={<LoadingLines lines={8} />}>
        <JsonEditor
          key={part}
          text={text}
          onChange={write}
          remarks={remarks}
          label={t('formJson.editor', { part: t(`formJson.parts.${part}`) })}
        />
      </Suspense>
      <div role="status" className={isHeldBack ? classes.held : classes.note}>
        {isHeldBack ? t('formJson.heldBack') : t('formJson.inStep')}
        {remarks.length > 0 && (
          <ul className={classes.remarks}>
            {remarks.map(({ pointer, message }) => (
              <li key={`${pointer} ${message}`}>
                <code dir="ltr">{pointer || '/'}</code> {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

interface PartRead {
  readonly document: FormDocument;
  readonly misfits: readonly DocumentMisfit[];
}

/** The document with one part as typed; null while the text is no JSON. */
function readPart(document: FormDocument, part: Part, text: string): PartRead | null {
  const value = parsed(text);
  if (value === undefined) return null;
  const changed = { ...document, [part]: value };
  return { document: changed, misfits: documentMisfits(documentOf(changed)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function misfitRemark({ pointer, kind, name }: DocumentMisfit, part: Part, t: TFunction): JsonRemark {
  const within = pointer.startsWith(`/${part}`) ? pointer.slice(part.length + 1) : '';
  return {
    pointer: kind === 'unknown' && name !== undefined ? joinPointer(within, name) : within,
    message: t(`formJson.misfit.${kind}`, { name: name ?? '' }),
    severity: 'error',
  };
}
