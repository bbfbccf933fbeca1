import { type AttachedFile, asksForFiles, type JsonObject, type LocalizedForm, type SchemaTest } from '@nativ/runtime';
import type { FieldError } from '@nativ/schemas';
// The front door of rjsf also opens its test tools, which want ajv.
import Form, { type FormProps, type IChangeEvent } from '@rjsf/core/lib/components/Form.js';
import { bracketNameGenerator, type RJSFSchema, TranslatableString, type UiSchema } from '@rjsf/utils';
import { type ReactNode, useMemo } from 'react';
import { toErrorSchema } from './error-schema.ts';
import { idPrefix, idSeparator, summaryId } from './field-ids.ts';
import type { UploadFile } from './file-context.ts';
import type { FormContext } from './form-context.ts';
import type { FormParts } from './form-parts.ts';
import { createFormValidator } from './form-validator.ts';
import { withKnownWidgets } from './known-widgets.ts';
import { fileTexts } from './texts/file-texts.ts';
import type { RendererTexts } from './texts/renderer-texts.ts';
import { rendererTexts } from './texts/texts-in.ts';
import { templates, widgets } from './theme/theme.ts';

export type FormChange = IChangeEvent<unknown, RJSFSchema, FormContext>;

interface FormBodyProps
  extends Pick<FormProps<unknown, RJSFSchema, FormContext>, 'onSubmit' | 'action' | 'method' | 'ref'> {
  readonly form: Pick<LocalizedForm, 'schema' | 'uiSchema' | 'language'>;
  readonly data: JsonObject | undefined;
  readonly errors: readonly FieldError[];
  readonly test: SchemaTest;
  readonly isPlainHtml: boolean;
  readonly mayAutofill: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly onChange?: (change: FormChange) => void;
  /** Files that are attached already. */
  readonly files?: readonly AttachedFile[];
  readonly upload?: UploadFile;
  /** Places that rules hide or want answered, as `settleForm` gives them. */
  readonly hidden?: readonly string[];
  readonly required?: readonly string[];
  /** What is drawn otherwise than the theme draws it. */
  readonly parts?: FormParts;
  /** What stands below the questions: the buttons. */
  readonly children: ReactNode;
}

const noFiles: readonly AttachedFile[] = [];
const noPlaces: readonly string[] = [];

/**
 * rjsf as we use it everywhere. Nothing is answered beforehand that the form does not say itself: no first option of a
 * required choice, no `false` for a question of yes or no, no consent that ticks itself.
 */
export function FormBody({
  form,
  data,
  errors,
  test,
  isPlainHtml,
  mayAutofill,
  action,
  children,
  files = noFiles,
  upload,
  hidden = noPlaces,
  required = noPlaces,
  parts,
  ...rest
}: FormBodyProps) {
  const { language } = form;
  const context = useMemo<FormContext>(
    () => ({
      texts: rendererTexts(language),
      isPlainHtml,
      mayAutofill,
      hidden: new Set(hidden),
      required: new Set(required),
      action: action ?? '',
      files: { texts: fileTexts(language), language, attached: files, upload: upload ?? null },
    }),
    [language, isPlainHtml, mayAutofill, action, files, upload, hidden, required],
  );
  const uiSchema = useMemo(() => withKnownWidgets(form), [form]);
  const validator = useMemo(() => createFormValidator(test), [test]);
  const extraErrors = useMemo(() => toErrorSchema(errors), [errors]);
  const { isDisabled, isReadOnly, onChange, ...events } = rest;
  return (
    <Form
      schema={form.schema as RJSFSchema}
      uiSchema={uiSchema as UiSchema<unknown, RJSFSchema, FormContext>}
      formData={data}
      formContext={context}
      validator={validator}
      extraErrors={extraErrors}
      templates={parts?.templates ? { ...templates, ...parts.templates } : templates}
      widgets={widgets}
      {...(parts?.fields && { fields: parts.fields })}
      idPrefix={idPrefix}
      idSeparator={idSeparator}
      nameGenerator={bracketNameGenerator}
      translateString={(text, params) => translated(text, context.texts, params)}
      className="nv-form"
      showErrorList={false}
      noHtml5Validate
      disabled={isDisabled === true}
      readonly={isReadOnly === true}
      experimental_defaultFormStateBehavior={{
        constAsDefaults: 'never',
        requiredBooleanDefault: 'skip',
        emptyObjectFields: 'skipEmptyDefaults',
        arrayMinItems: { populate: parts === undefined ? 'requiredOnly' : 'never' },
      }}
      {...(onChange !== undefined && { onChange })}
      {...events}
      {...(isPlainHtml && asksForFiles(form.schema) && { enctype: 'multipart/form-data' })}
      {...(action !== undefined && { action: `${action}#${summaryId}` })}
    >
      {children}
    </Form>
  );
}

/** Of rjsf's own words the theme lets only these through. */
function translated(text: TranslatableString, texts: RendererTexts, params: readonly string[] = []): string {
  switch (text) {
    case TranslatableString.YesLabel:
      return texts.yes;
    case TranslatableString.NoLabel:
      return texts.no;
    case TranslatableString.OptionPrefix:
      return texts.option(Number(params[0]));
    case TranslatableString.TitleOptionPrefix:
      return `${params[0] ?? ''}: ${texts.option(Number(params[1]))}`;
    case TranslatableString.DeprecatedLabel:
    case TranslatableString.KeyLabel:
      return params[0] ?? '';
    case TranslatableString.EmptyArray:
      return texts.emptyList;
    case TranslatableString.NewStringDefault:
    case TranslatableString.ArrayItemTitle:
      return '';
    default:
      return texts.unsupported;
  }
}
