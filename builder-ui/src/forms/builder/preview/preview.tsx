import {
  cfworkerErrors,
  compileForm,
  createCfworkerSchemaTest,
  documentLanguages,
  type JsonObject,
  judgeAnswers,
  languageDirection,
  settleForm,
} from '@nativ/runtime';
import type { FieldError, FormDocument } from '@nativ/schemas';
import { IconDeviceDesktop, IconDeviceMobile, IconRefresh } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { languageName } from '../../../people/language-names.ts';
import { presentTime } from '../../../ui/present-time.ts';
import { ErrorSummary } from '../../renderer/error-summary.tsx';
import { idOfPath } from '../../renderer/field-ids.ts';
import { FormBody } from '../../renderer/form-body.tsx';
import '../../renderer/form.css';
import { DrawingBoundary } from '../drawing-boundary.tsx';
import { useDocument } from '../state/use-builder.ts';
import classes from './preview.module.css';

type Answers = Record<string, unknown>;

const test = createCfworkerSchemaTest();
const nothing: readonly FieldError[] = [];
const today = () => presentTime().toLocaleDateString('sv-SE');

interface PreviewProps {
  readonly width: 'phone' | 'desktop';
  readonly onWidth: (width: 'phone' | 'desktop') => void;
}

/** The form as it will be, to be tried: its rules work, and what would be sent or refused is shown. */
export function Preview({ width, onWidth }: PreviewProps) {
  const { t } = useTranslation();
  const reader = useLanguage();
  // The preview follows a moment later, so that it never holds up the typing.
  const document = useDeferredValue(useDocument());
  const languages = documentLanguages(document);
  const [chosen, setChosen] = useState<string>(reader);
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const [trial, setTrial] = useState(0);
  return (
    <section className={classes.preview} aria-label={t('builder.preview.title')}>
      <div className={classes.bar}>
        <div className={classes.choice}>
          {(['phone', 'desktop'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={width === one} onClick={() => onWidth(one)}>
              {one === 'phone' ? (
                <IconDeviceMobile size={18} aria-hidden />
              ) : (
                <IconDeviceDesktop size={18} aria-hidden />
              )}
              {t(`builder.preview.${one}`)}
            </button>
          ))}
        </div>
        {languages.length > 1 && (
          <select
            value={language}
            aria-label={t('builder.preview.language')}
            onChange={({ target }) => setChosen(target.value)}
          >
            {languages.map((code) => (
              <option key={code} value={code}>
                {languageName(code, reader)}
              </option>
            ))}
          </select>
        )}
        <button type="button" className={classes.again} onClick={() => setTrial(trial + 1)}>
          <IconRefresh size={18} aria-hidden />
          {t('builder.preview.again')}
        </button>
      </div>
      <div className={classes.device} data-width={width}>
        <DrawingBoundary subject={document} fallback={<p>{t('builder.preview.undrawable')}</p>}>
          <Trial key={`${trial} ${language}`} document={document} language={language} />
        </DrawingBoundary>
      </div>
    </section>
  );
}

type Sent = { readonly answers: JsonObject; readonly errors: readonly FieldError[] };

function Trial({ document, language }: { readonly document: FormDocument; readonly language: string }) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>({});
  const [pageId, setPageId] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const compiled = useMemo(() => compileForm(document), [document]);
  const settled = useMemo(
    () => settleForm(compiled, answers, { today: today(), test, language }),
    [compiled, answers, language],
  );
  const at = Math.max(
    0,
    settled.pages.findIndex(({ id }) => id === pageId),
  );
  const page = settled.pages[at];
  const isLast = settled.pages.length === 0 || at === settled.pages.length - 1;
  const form = useMemo(() => (page ? onlyOf(settled.form, page.questions) : settled.form), [settled.form, page]);
  const send = () => {
    const errors = judgeAnswers(compiled, settled, cfworkerErrors(settled.form.schema, settled.answers), {
      language,
      explained: settled.form,
    });
    setSent({ answers: settled.answers, errors });
  };
  const step = (by: number) => setPageId(settled.pages[at + by]?.id ?? null);
  return (
    <div className="nv" lang={language} dir={languageDirection(language)}>
      <p className={classes.formTitle}>{settled.form.title}</p>
      {settled.form.intro && at === 0 && <p className={classes.intro}>{settled.form.intro}</p>}
      {page && (
        <p className={classes.pageTitle}>
          {t('builder.preview.page', { number: at + 1, count: settled.pages.length })} <strong>{page.title}</strong>
        </p>
      )}
      {sent && sent.errors.length > 0 && (
        <ErrorSummary
          errors={sent.errors}
          language={language === 'he' ? 'he' : 'en'}
          onPick={(path) => window.document.getElementById(idOfPath(path))?.focus()}
        />
      )}
      <FormBody
        form={form}
        data={answers}
        errors={sent?.errors ?? nothing}
        test={test}
        isPlainHtml={false}
        mayAutofill={false}
        onChange={(change) => setAnswers((change.formData ?? {}) as Answers)}
        onSubmit={() => (isLast ? send() : step(1))}
      >
        <div className="nv-actions">
          <button type="submit" className="nv-button nv-primary">
            {isLast ? settled.form.submitLabel || t('form.submit') : t('builder.preview.next')}
          </button>
          {at > 0 && (
            <button type="button" className="nv-button" onClick={() => step(-1)}>
              {t('builder.preview.back')}
            </button>
          )}
        </div>
      </FormBody>
      {sent && <SentAnswers sent={sent} />}
    </div>
  );
}

/** The questions of one page; what the schema says of others is not in force yet. */
function onlyOf<Form extends { readonly schema: JsonObject }>(form: Form, keys: readonly string[]): Form {
  const { properties, required, ...schema } = form.schema as { properties?: Answers; required?: readonly string[] };
  const own = Object.fromEntries(Object.entries(properties ?? {}).filter(([key]) => keys.includes(key)));
  return {
    ...form,
    schema: { ...schema, properties: own, required: required?.filter((key) => keys.includes(key)) ?? [] },
  };
}

function SentAnswers({ sent }: { readonly sent: Sent }) {
  const { t } = useTranslation();
  return (
    <div className={classes.sent} role="status">
      <p className={classes.sentTitle}>
        {sent.errors.length === 0
          ? t('builder.preview.wouldArrive')
          : t('builder.preview.wouldRefuse', { count: sent.errors.length })}
      </p>
      {/* A field that cannot be changed: it is reached and scrolled with the keyboard, and copied from. */}
      <textarea
        className={classes.json}
        dir="ltr"
        readOnly
        rows={10}
        aria-label={t('builder.preview.answers')}
        value={JSON.stringify(sent.answers, null, 2)}
      />
    </div>
  );
}
