import type { ArrayFieldItemTemplateProps, Registry, RJSFSchema } from '@rjsf/utils';
import type { FileContext } from './file-context.ts';
import type { RendererTexts } from './texts/renderer-texts.ts';

/** What the parts of the theme know of the form around them. */
export interface FormContext {
  readonly texts: RendererTexts;
  /** The page works without script: buttons send the form, and tell what they are for by their value. */
  readonly isPlainHtml: boolean;
  /** Where a page without script posts the form. */
  readonly action: string;
  /** The person fills in their own details, so that the browser may offer them. */
  readonly mayAutofill: boolean;
  readonly files: FileContext;
  /** Places, as JSON Pointers, that rules hide or want answered; rows of a list share one schema, so it cannot say so. */
  readonly hidden: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

export type FormRegistry = Registry<unknown, RJSFSchema, FormContext>;

export type RowProps = ArrayFieldItemTemplateProps<unknown, RJSFSchema, FormContext>;
