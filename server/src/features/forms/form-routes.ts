import type { Form, FormCreate, FormPatch, FormSummaryList, FormVersion, FormVersionSummaryList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, documentLimits, type Route } from '../../http/routes.ts';
import { afterKey, belowNumber, type ListQuery, listQuery } from '../list-query.ts';
import { pageOf } from '../page.ts';
import { versionNumber } from '../version-number.ts';
import { completedForm, type FormService, toForm, toFormSummary, toFormVersion } from './form-service.ts';

/** Designing and publishing forms. */
export function formRoutes(forms: FormService): Route[] {
  const { designs } = forms;
  const notFound = () => new ProblemError('form.not-found');
  return [
    defineRoute<{ query: ListQuery; response: FormSummaryList }>({
      method: 'get',
      path: '/api/v1/forms',
      summary: 'Lists the forms of the workspace, in the order of their keys',
      permission: 'workspace.use',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/form-summary-list' },
      errors: [],
      async handle({ query }, actor) {
        const rows = await designs.list(actor, afterKey(query), query.limit + 1);
        return { json: pageOf(rows, query.limit, (row) => [row.key], toFormSummary) };
      },
    }),
    defineRoute<{ body: FormCreate; response: Form }>({
      method: 'post',
      path: '/api/v1/forms',
      summary: 'Makes a form, as a draft',
      permission: 'forms.design',
      body: 'nativ:api/form-create',
      limits: documentLimits,
      response: { status: 201, schema: 'nativ:api/form' },
      errors: ['form.key-taken'],
      async handle({ body }, actor) {
        const { key, ...document } = body;
        const row = await designs.create(actor, key, completedForm(document));
        if (!row) throw new ProblemError('form.key-taken', { values: { key } });
        return { json: toForm(row), headers: { Location: `/api/v1/forms/${key}` } };
      },
    }),
    defineRoute<{ params: { form: string }; response: Form }>({
      method: 'get',
      path: '/api/v1/forms/:form',
      summary: 'Gives a form with its draft',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/form' },
      errors: ['form.not-found'],
      async handle({ params }, actor) {
        const row = await designs.get(actor, params.form);
        if (!row) throw notFound();
        return { json: toForm(row) };
      },
    }),
    defineRoute<{ params: { form: string }; body: FormPatch; response: Form }>({
      method: 'patch',
      path: '/api/v1/forms/:form',
      summary: 'Changes the draft of a form',
      permission: 'forms.design',
      body: 'nativ:api/form-patch',
      limits: documentLimits,
      response: { status: 200, schema: 'nativ:api/form' },
      errors: ['form.not-found'],
      async handle({ params, body }, actor) {
        const row = await designs.change(actor, params.form, body);
        if (!row) throw notFound();
        return { json: toForm(row) };
      },
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
        if (outcome.kind === 'missing') throw notFound();
        if (outcome.kind === 'invalid') throw new ProblemError('form.invalid', { errors: outcome.errors });
        if (outcome.kind === 'breaksFlows') throw new ProblemError('form.breaks-flows', { problems: outcome.problems });
        return { json: outcome.version };
      },
    }),
    defineRoute<{ params: { form: string }; query: ListQuery; response: FormVersionSummaryList }>({
      method: 'get',
      path: '/api/v1/forms/:form/versions',
      summary: 'Lists the versions of a form, the newest first',
      permission: 'workspace.use',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/form-version-summary-list' },
      errors: ['form.not-found'],
      async handle({ params, query }, actor) {
        const rows = await designs.versions(actor, params.form, belowNumber(query), query.limit + 1);
        if (!rows) throw notFound();
        return {
          json: pageOf(
            rows,
            query.limit,
            (row) => [String(row.number)],
            ({ number, publishedAt }) => ({ number, publishedAt: publishedAt.toISOString() }),
          ),
        };
      },
    }),
    defineRoute<{ params: { form: string; number: string }; response: FormVersion }>({
      method: 'get',
      path: '/api/v1/forms/:form/versions/:number',
      summary: 'Gives one version of a form',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/form-version' },
      errors: ['form.not-found'],
      async handle({ params }, actor) {
        const row = await designs.version(actor, params.form, versionNumber(params.number));
        if (!row) throw notFound();
        return { json: toFormVersion(row) };
      },
    }),
  ];
}
