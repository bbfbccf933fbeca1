import type { FormPageInput, FormStep } from '@nativ/runtime';
import { ErrorSummary } from '../forms/renderer/error-summary.tsx';
import { rendererTexts } from '../forms/renderer/texts/texts-in.ts';
import draftStyles from './draft.css?inline';
import { FormSection } from './form-section.tsx';
import { Page } from './page.tsx';
import { publicTexts } from './texts/texts-in.ts';

/** The page on which a person fills in a form, with what is wrong right after its title. */
export function FormPage(input: FormPageInput) {
  const { errors = [], form, language, step } = input;
  const title = errors.length > 0 ? publicTexts(language).errorTitle(form.title) : form.title;
  return (
    <Page
      page={input}
      title={title}
      {...(input.mayKeepDraft && { before: <DraftBar language={language} />, styles: draftStyles })}
    >
      <h1 dir="auto">{form.title}</h1>
      <ErrorSummary errors={errors} language={language} />
      {form.intro && (step === undefined || step.number === 1) ? (
        <p className="lead" dir="auto">
          {form.intro}
        </p>
      ) : null}
      {step ? <StepHeading step={step} language={form.language} /> : null}
      <FormSection {...input} />
    </Page>
  );
}

function StepHeading({ step, language }: { readonly step: FormStep; readonly language: string }) {
  const { description, number, title, total } = step;
  return (
    <>
      <p className="nv-progress">
        {rendererTexts(language).progress(number, total)}
        <progress value={number} max={total} aria-hidden="true" />
      </p>
      {title ? (
        <h2 id={`step-${step.id}`} dir="auto">
          {title}
        </h2>
      ) : null}
      {description ? (
        <p className="nv-help" dir="auto">
          {description}
        </p>
      ) : null}
    </>
  );
}

/** Shown by the script that keeps drafts, when there is one from before. */
function DraftBar({ language }: { readonly language: string }) {
  const { draftContinue, draftDiscard, draftFound } = rendererTexts(language);
  return (
    <section id="draft" aria-label={draftFound} hidden>
      <p>{draftFound}</p>
      <button type="button" data-draft="continue">
        {draftContinue}
      </button>{' '}
      <button type="button" data-draft="discard">
        {draftDiscard}
      </button>
    </section>
  );
}
