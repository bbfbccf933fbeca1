import type { FieldError, FormCheck, FormProblem, FormPublish, FormVersion } from '@nativ/schemas';
import { designRoutes } from '../../designs/design-routes.ts';
import { versionNote } from '../../designs/version-note.ts';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { answerTypes } from './answer-types.ts';
import { completedForm, type FormService, toForm, toFormSummary, toFormVersion } from './form-service.ts';

const TYPES = 'text/plain; charset=utf-8';

/** Designing and publishing forms. */
export function formRoutes(forms: FormService): Route[] {
  const { designs } = forms;
  return [
    ...designRoutes({
      kind: 'form',
      designs,
      permission: 'forms.design',
      readPermission: 'workspace.use',
      complete: completedForm,
      toDesign: toForm,
      toSummary: toFormSummary,
      toVersion: toFormVersion,
    }),
    defineRoute<{ params: { form: string } }>({
      method: 'get',
      path: '/api/v1/forms/:form/types.d.ts',
      summary: 'Gives TypeScript types of the answers to the published version of a form',
      permission: 'workspace.use',
      scope: 'forms:read',
      response: { status: 200, type: TYPES },
      errors: ['form.not-found'],
      async handle({ params }, actor) {
        const row = await designs.get(actor, params.form);
        if (!row?.publishedDocument || row.publishedVersion === null) throw new ProblemError('form.not-found');
        return { text: await answerTypes(row.key, row.publishedVersion, row.publishedDocument), type: TYPES };
      },
    }),
    defineRoute<{ params: { form: string }; response: FormCheck }>({
      method: 'post',
      path: '/api/v1/forms/:form/check',
      summary: 'Says what is wrong with the draft of a form',
      permission: 'forms.design',
      scope: 'forms:read',
      response: { status: 200, schema: 'nativ:api/form-check' },
      errors: ['form.not-found'],
      async handle({ params }, actor) {
        const problems = await forms.check(actor, params.form);
        if (!problems) throw new ProblemError('form.not-found');
        return { json: { problems: [...problems] } };
      },
    }),
    defineRoute<{ params: { form: string }; body: FormPublish; response: FormVersion }>({
      method: 'post',
      path: '/api/v1/forms/:form/publish',
      summary: 'Publishes the draft of a form as its next version, with a note for those who look at it later',
      permission: 'forms.design',
      scope: 'forms:write',
      body: 'nativ:api/form-publish',
      isBodyOptional: true,
      response: { status: 201, schema: 'nativ:api/form-version' },
      errors: ['form.not-found', 'form.invalid', 'form.breaks-flows'],
      async handle({ params, body }, actor) {
        const outcome = await forms.publish(actor, params.form, versionNote(body));
        if (outcome.kind === 'missing') throw new ProblemError('form.not-found');
        if (outcome.kind === 'invalid') throw new ProblemError('form.invalid', { errors: errorsIn(outcome.problems) });
        if (outcome.kind === 'breaksFlows') throw new ProblemError('form.breaks-flows', { problems: outcome.problems });
        return { json: outcome.version };
      },
    }),
  ];
}

/** What forbids publishing; warnings stand in the answer once it is published. */
function errorsIn(problems: readonly FormProblem[]): readonly FieldError[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ path, message }) => ({ path, message }));
}
