import { type FormInput, hasConditions } from '@nativ/runtime';
import { FormBody } from '../forms/renderer/form-body.tsx';
import { rendererTexts } from '../forms/renderer/texts/texts-in.ts';
import { FormGuards } from './form-guards.tsx';

const updateId = 'form-update';

/** The form itself, which works without script: every button sends it, and the server answers with the next page. */
export function FormSection({
  form,
  data,
  errors = [],
  action,
  hiddenFields = {},
  test,
  files = [],
  guards,
  triggers = [],
}: FormInput) {
  const texts = rendererTexts(form.language);
  return (
    <FormBody form={form} data={data} errors={errors} test={test} isPlainHtml mayAutofill action={action} method="post" files={files}>
      {Object.entries(hiddenFields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {guards ? <FormGuards {...guards} language={form.language} /> : null}
      {hasConditions(form.schema) ? (
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
      ) : null}
      <p
        className="nv-status"
        id="form-status"
        role="status"
        data-triggers={triggers === 'all' ? '*' : triggers.join(' ')}
        data-busy={texts.busy}
        data-lost={texts.lost}
      />
      <div className="nv-actions">
        <button type="submit" className="nv-button nv-primary">
          {form.submitLabel || texts.send}
        </button>
      </div>
    </FormBody>
  );
}
