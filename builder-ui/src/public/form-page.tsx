import type { FormPageInput } from '@nativ/runtime';
import { ErrorSummary } from '../forms/renderer/error-summary.tsx';
import { FormSection } from './form-section.tsx';
import { Page } from './page.tsx';
import { publicTexts } from './texts/texts-in.ts';

/** The page on which a person fills in a form, with what is wrong right after its title. */
export function FormPage(input: FormPageInput) {
  const { errors = [], form, language } = input;
  const title = errors.length > 0 ? publicTexts(language).errorTitle(form.title) : form.title;
  return (
    <Page page={input} title={title}>
      <h1 dir="auto">{form.title}</h1>
      <ErrorSummary errors={errors} language={language} />
      {form.intro ? (
        <p className="lead" dir="auto">
          {form.intro}
        </p>
      ) : null}
      <FormSection {...input} />
    </Page>
  );
}
