import { localizedText } from '@nativ/runtime';
import type { Classifier, ClassifierCreate, ClassifierList, ClassifierPatch } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { afterKey, type ListQuery, listQuery } from '../list-query.ts';
import { found } from '../route-parts.ts';
import type { ClassifierOutcome, ClassifierService } from './classifier-service.ts';
import { design, missing, path } from './route-frame.ts';

const shown = { status: 200, schema: 'nativ:api/classifier' };

/** What finds out what a text is about. */
export function classifierRoutes(classifiers: ClassifierService): Route[] {
  return [
    defineRoute<{ query: ListQuery; response: ClassifierList }>({
      method: 'get',
      path: '/api/v1/classifiers',
      summary: 'Lists the classifiers and where each stands',
      ...design,
      scope: 'flows:read',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/classifier-list' },
      errors: [],
      handle: async ({ query }, actor) => ({
        json: await classifiers.list(actor, afterKey(query), query.limit),
      }),
    }),
    defineRoute<{ body: ClassifierCreate; response: Classifier }>({
      method: 'post',
      path: '/api/v1/classifiers',
      summary: 'Makes a classifier with its labels; it learns nothing yet',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/classifier-create',
      response: { ...shown, status: 201 },
      errors: ['classifier.key-taken', 'classifier.label-repeated'],
      async handle({ body }, actor) {
        const classifier = classifierOf(await classifiers.create(actor, body), body.key);
        return { json: classifier, headers: { Location: `/api/v1/classifiers/${classifier.key}` } };
      },
    }),
    defineRoute<{ params: { classifier: string }; response: Classifier }>({
      method: 'get',
      path,
      summary: 'Gives a classifier',
      ...design,
      scope: 'flows:read',
      response: shown,
      errors: [missing],
      handle: async ({ params }, actor) => ({
        json: found(await classifiers.get(actor, params.classifier), missing),
      }),
    }),
    defineRoute<{ params: { classifier: string }; body: ClassifierPatch; response: Classifier }>({
      method: 'patch',
      path,
      summary:
        'Changes a classifier: its name, its labels, how sure it has to be, what it may read, whether it is put away',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/classifier-patch',
      response: shown,
      errors: [missing, 'classifier.label-repeated', 'classifier.server-missing', 'classifier.in-use'],
      handle: async ({ params: { classifier: key }, body }, actor) => ({
        json: classifierOf(await classifiers.change(actor, key, body), key),
      }),
    }),
  ];
}

function classifierOf(outcome: ClassifierOutcome, key: string): Classifier {
  switch (outcome.kind) {
    case 'kept':
      return outcome.classifier;
    case 'missing':
      throw new ProblemError(missing);
    case 'keyTaken':
      throw new ProblemError('classifier.key-taken', { values: { key } });
    case 'labelRepeated':
      throw new ProblemError('classifier.label-repeated', { values: { label: outcome.label } });
    case 'inUse':
      throw new ProblemError('classifier.in-use', { values: { flow: localizedText(outcome.flow, 'en', 'he') ?? key } });
    case 'noServer':
      throw new ProblemError('classifier.server-missing');
  }
}
