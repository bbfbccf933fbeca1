import type { FormVersion } from '@nativ/schemas';
import { designRoutes } from '../../designs/design-routes.ts';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { completedForm, type FormService, toForm, toFormSummary, toFormVersion } from './form-service.ts';

/** Designing and publishing forms. */
export function formRoutes(forms: FormService): Route[] {
  const { designs } = forms;
  return [
    ...designRoutes({
      kind: 'form',
      designs,
      permission: 'forms.design',
      complete: completedForm,
      toDesign: toForm,
      toSummary: toFormSummary,
      toVersion: toFormVersion,
    }),
    defineRoute<{ params: { form: string }; response: FormVersion }>({
      method: 'post',
      path: '/api/v1/forms/:form/publish',
      summary: 'Publishes the draft of a form as its next version',
      permission: 'forms.design',
      response: { status: 201, schema: 'nativ:api/form-version' },
      errors: ['form.not-found', 'form.invalid', 'form.breaks-flows'],
      async handle({ params }, actor) {
        const outcome = await forms.publish(actor, params.form);
        if (outcome.kind === 'missing') throw new ProblemError('form.not-found');
        if (outcome.kind === 'invalid') throw new ProblemError('form.invalid', { errors: outcome.errors });
        if (outcome.kind === 'breaksFlows') throw new ProblemError('form.breaks-flows', { problems: outcome.problems });
        return { json: outcome.version };
      },
    }),
  ];
}
