import type { FormInput, FormStep, LocalizedForm } from '@nativ/runtime';
import { FormBody } from '../forms/renderer/form-body.tsx';
import type { RendererTexts } from '../forms/renderer/texts/renderer-texts.ts';
import { rendererTexts } from '../forms/renderer/texts/texts-in.ts';
import { FormGuards } from './form-guards.tsx';

const updateId = 'form-update';

/** The form itself, which works without script: every button sends it, and the server answers with the next page. */
export function FormSection(input: FormInput) {
  const { action, data, errors = [], files = [], hidden = [], required = [], step, test, triggers = [] } = input;
  const form = onStep(input.form, step);
  const texts = rendererTexts(form.language);
  const isEnd = step === undefined || step.isLast;
  return (
    <FormBody
      form={form}
      data={data}
      errors={errors}
      test={test}
      isPlainHtml
      mayAutofill
      action={action}
      method="post"
      files={files}
      hidden={hidden}
      required={required}
    >
      {Object.entries({ ...input.hiddenFields, ...(step && { _step: step.id }) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {input.guards ? <FormGuards {...input.guards} language={form.language} /> : null}
      {triggers.length > 0 ? <UpdateButton action={action} texts={texts} /> : null}
      {step?.end?.text ? (
        <p className="note" dir="auto">
          {step.end.text}
        </p>
      ) : null}
      <p
        className="nv-status"
        id="form-status"
        role="status"
        data-triggers={triggers === 'all' ? '*' : triggers.join('\n')}
        data-busy={texts.busy}
        data-lost={texts.lost}
        data-files={input.filesScript}
        {...(step && { 'data-step': step.id })}
      />
      <div className="nv-actions">
        {step && step.number > 1 ? (
          <button type="submit" className="nv-button" name="_op" value="back" formNoValidate>
            {texts.back}
          </button>
        ) : null}
        {step?.end?.refuses ? null : (
          <button type="submit" className="nv-button nv-primary">
            {isEnd ? form.submitLabel || texts.send : texts.next}
          </button>
        )}
      </div>
    </FormBody>
  );
}

/** For pages without script: what follows from the answers so far is shown by asking for it. */
function UpdateButton({ action, texts }: { readonly action: string; readonly texts: RendererTexts }) {
  return (
    <div className="nv-update" id={updateId}>
      <p className="nv-help">{texts.updateHint}</p>
      <button
        type="submit"
        className="nv-button"
        name="_op"
        value="update"
        formNoValidate
        formAction={`${action}#${updateId}`}
      >
        {texts.update}
      </button>
    </div>
  );
}

/** The questions of the other pages are there and not seen, so that their answers travel along without a server that keeps them. */
function onStep(form: LocalizedForm, step: FormStep | undefined): LocalizedForm {
  if (step === undefined) return form;
  const unseen = step.elsewhere.map((name) => {
    const ui = form.uiSchema[name];
    return [name, { ...(typeof ui === 'object' ? ui : {}), 'ui:widget': 'hidden' }] as const;
  });
  return { ...form, uiSchema: { ...form.uiSchema, ...Object.fromEntries(unseen) } };
}
