import {
  createCfworkerSchemaTest,
  type JsonObject,
  type LocalizedForm,
  languageDirection,
  localizeForm,
} from '@nativ/runtime';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormBody } from '../../renderer/form-body.tsx';
import '../../renderer/form.css';
import { DrawingBoundary } from '../drawing-boundary.tsx';
import classes from './question-face.module.css';

interface QuestionFaceProps {
  readonly path: string;
  readonly schema: JsonObject;
  readonly ui: JsonObject;
  /** Definitions that the question may refer to. */
  readonly root: JsonObject;
  readonly language: string;
  /** The translations of the question by the end of their pointers, as JSON: the same text is the same face. */
  readonly texts: string;
}

const test = createCfworkerSchemaTest();
const noErrors: [] = [];

/**
 * The place for the answer as the inquirer sees it, drawn by the real renderer, to be looked at only. Its label and help
 * stand beside it, where they are edited. It is drawn when it first comes near the window: a long form has hundreds.
 */
export const QuestionFace = memo(function QuestionFace(props: QuestionFaceProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        watcher.disconnect();
      },
      { rootMargin: '600px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={place} className={classes.face} inert aria-hidden="true">
      {isNear ? (
        <DrawingBoundary subject={props.schema} fallback={<p dir="auto">{t('builder.canvas.undrawable')}</p>}>
          <Face {...props} />
        </DrawingBoundary>
      ) : (
        <div className={classes.soon} />
      )}
    </div>
  );
});

function Face({ path, schema, ui, root, language, texts }: QuestionFaceProps) {
  const form = useMemo<LocalizedForm>(() => {
    const name = path.slice(1).replaceAll('/', '.');
    const { title, description, ...bare } = schema;
    const { 'ui:help': _help, 'ui:title': _uiTitle, 'ui:description': _about, ...look } = ui;
    const isText = bare.type === 'null';
    // A box to tick says what it is about itself; all other labels stand outside, where they are edited.
    const isTick = bare.const === true || look['ui:widget'] === 'checkbox';
    const document = {
      title: '',
      schema: {
        type: 'object',
        ...root,
        properties: { [name]: { ...bare, ...(isTick && { title }), ...(isText && { description }) } },
      },
      uiSchema: { [name]: { ...look, ...(!isTick && { 'ui:label': false }) } },
      translations: { [language]: pointersOf(texts, name) },
    };
    return localizeForm(document, language);
  }, [path, schema, ui, root, language, texts]);
  return (
    <div className="nv" lang={language} dir={languageDirection(language)}>
      <FormBody form={form} data={undefined} errors={noErrors} test={test} isPlainHtml={false} mayAutofill={false}>
        {/* Never null, which would bring in the button of the form library. */}
        {true}
      </FormBody>
    </div>
  );
}

function pointersOf(texts: string, name: string): Readonly<Record<string, string>> {
  const own = JSON.parse(texts || '{}') as Readonly<Record<string, string>>;
  const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return Object.fromEntries(
    Object.entries(own)
      .filter(([pointer]) => pointer !== 'schema/description' || pointer.startsWith('ui'))
      .map(([pointer, text]) =>
        pointer.startsWith('schema')
          ? [`/schema/properties/${step}${pointer.slice('schema'.length)}`, text]
          : [`/uiSchema/${step}${pointer.slice('ui'.length)}`, text],
      ),
  );
}
