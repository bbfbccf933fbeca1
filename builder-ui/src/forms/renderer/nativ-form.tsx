import {
  cfworkerErrors,
  compactAnswers,
  compileForm,
  createCfworkerSchemaTest,
  type FormTexts,
  judgeAnswers,
  type LocalizedForm,
  settleForm,
  settleRules,
} from '@nativ/runtime';
import type { FieldError, Language } from '@nativ/schemas';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { presentTime } from '../../ui/present-time.ts';
import { ErrorSummary } from './error-summary.tsx';
import { idOfPath } from './field-ids.ts';
import './form.css';
import type { UploadFile } from './file-context.ts';
import { FormBody } from './form-body.tsx';
import { PageHead, useFormPages } from './form-pages.tsx';
import { rendererTexts } from './texts/texts-in.ts';

type Answers = Record<string, unknown>;

interface NativFormProps {
  /** As `localizeForm` gives it, in the language of the reader. */
  readonly form: LocalizedForm;
  /** The document itself, whose rules are followed; without it there are none. */
  readonly source?: FormTexts;
  readonly language: Language;
  readonly formData: Answers;
  readonly onChange: (answers: Answers) => void;
  /** Called with the visible answers once they fit the schema, as far as a browser can tell. */
  readonly onSubmit: (answers: Answers) => void;
  /** What the server found wrong. */
  readonly errors?: readonly FieldError[];
  readonly submitLabel?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  /** Sends files; without it none can be chosen. */
  readonly upload?: UploadFile;
  /** Shows a form that has pages page by page, as the public form does, instead of as one. */
  readonly byPages?: boolean;
}

const test = createCfworkerSchemaTest();
const nothing: readonly FieldError[] = [];

const withoutRules = ({ title, schema, uiSchema, language }: LocalizedForm): FormTexts => ({
  title,
  schema,
  uiSchema,
  settings: { language },
});

/** The date is that of the device; the server decides by that of the workspace. */
function contextIn(language: Language) {
  const now = presentTime();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return { language, today, test, forbidden: 'drop' } as const;
}

/** A form to be filled in the staff app: it checks before it sends, and shows what the server says where it belongs. */
export function NativForm(props: NativFormProps) {
  const {
    form,
    source,
    language,
    formData,
    onChange,
    onSubmit,
    errors = nothing,
    disabled = false,
    readOnly = false,
  } = props;
  const [found, setFound] = useState<{
    readonly beside: readonly FieldError[];
    readonly errors: readonly FieldError[];
  }>();
  // What was found here is shown until the server says something else.
  const shown = found !== undefined && found.beside === errors ? found.errors : errors;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown.length > 0) summary.current?.focus();
  }, [shown]);

  const compiled = useMemo(() => compileForm(source ?? withoutRules(form)), [source, form]);
  const state = useMemo(() => settleForm(compiled, formData, contextIn(language)), [compiled, formData, language]);
  const hidden = useMemo(() => [...state.hidden], [state]);
  const required = useMemo(() => [...state.required], [state]);

  const steps = useFormPages(state, props.byPages === true && !readOnly);
  const submit = (data: unknown) => {
    const settled = settleRules(compiled, compactAnswers(compiled.schema, data), contextIn(language));
    const found = cfworkerErrors(compiled.schema, settled.answers);
    const wrong = judgeAnswers(compiled, settled, found, { language, explained: form });
    // What stands on pages further on is asked for when they are reached.
    const here = steps.isLast ? wrong : wrong.filter(({ path }) => steps.isHere(path));
    setFound({ beside: errors, errors: here });
    if (here.length > 0) return steps.goTo(here[0]?.path);
    if (steps.isLast) onSubmit({ ...settled.answers });
    else steps.next();
  };

  return (
    <div className="nv" lang={form.language} dir={form.direction}>
      <ErrorSummary
        errors={shown}
        language={language}
        ref={summary}
        onPick={(path) => {
          flushSync(() => steps.goTo(path));
          document.getElementById(idOfPath(path))?.focus();
        }}
      />
      {steps.page && <PageHead page={steps.page} number={steps.number} of={steps.count} language={language} />}
      <FormBody
        form={steps.form}
        data={state.answers}
        hidden={hidden}
        required={required}
        errors={shown}
        test={test}
        isPlainHtml={false}
        mayAutofill={false}
        isDisabled={disabled}
        isReadOnly={readOnly}
        {...(props.upload && { upload: props.upload })}
        onChange={(change) => onChange((change.formData ?? {}) as Answers)}
        onSubmit={(change) => submit(change.formData)}
      >
        {/* Never null, which would bring in the button of the form library. */}
        {readOnly || (
          <div className="nv-actions">
            {steps.number > 1 && (
              <button type="button" className="nv-button" disabled={disabled} onClick={steps.back}>
                {rendererTexts(language).back}
              </button>
            )}
            <button type="submit" className="nv-button nv-primary" disabled={disabled}>
              {steps.isLast
                ? props.submitLabel || form.submitLabel || rendererTexts(language).send
                : rendererTexts(language).next}
            </button>
          </div>
        )}
      </FormBody>
    </div>
  );
}
