import type {
  ClassifierExample,
  ClassifierExampleList,
  ClassifierExamplePatch,
  ClassifierExamplesAdd,
  ClassifierExamplesAdded,
  ClassifierExamplesReview,
  ClassifierExamplesReviewed,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, documentLimits, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listQuery } from '../list-query.ts';
import { idIn } from '../route-parts.ts';
import { type ExampleService, mostExamples, type Refused } from './example-service.ts';
import type { ExampleFilter } from './example-store.ts';
import { type ClassifierParams, design, missing, path } from './route-frame.ts';

type OneParams = ClassifierParams & { readonly example: string };

const noExample = 'example.not-found';
const onePath = `${path}/examples/:example`;

const filters = {
  label: { type: 'string', maxLength: 64, description: 'The key of a label.' },
  origin: { type: 'string', enum: ['typed', 'imported', 'correction'] },
  state: { type: 'string', enum: ['accepted', 'waiting', 'rejected'] },
  q: { type: 'string', maxLength: 200, description: 'A part of the text.' },
};

/** What a classifier learns from. */
export function exampleRoutes(examples: ExampleService): Route[] {
  return [...manyRoutes(examples), ...oneRoutes(examples)];
}

function manyRoutes(examples: ExampleService): Route[] {
  return [
    defineRoute<{ params: ClassifierParams; query: ListQuery & ExampleFilter; response: ClassifierExampleList }>({
      method: 'get',
      path: `${path}/examples`,
      summary: 'Lists examples, the newest first; those of cases that you do not see are not there',
      ...design,
      scope: 'flows:read',
      query: listQuery(filters),
      response: { status: 200, schema: 'nativ:api/classifier-example-list' },
      errors: [missing],
      async handle({ params, query }, actor) {
        const place = { beforeId: beforeId(query).beforeId ?? null, limit: query.limit };
        return { json: doneOr(await examples.list(actor, params.classifier, query, place)) };
      },
    }),
    defineRoute<{ params: ClassifierParams; body: ClassifierExamplesAdd; response: ClassifierExamplesAdded }>({
      method: 'post',
      path: `${path}/examples`,
      summary: 'Adds examples of a label',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/classifier-examples-add',
      limits: documentLimits,
      response: { status: 200, schema: 'nativ:api/classifier-examples-added' },
      errors: [missing, 'example.unknown-label', 'example.without-words', 'example.too-many'],
      handle: async ({ params, body }, actor) => ({ json: doneOr(await examples.add(actor, params.classifier, body)) }),
    }),
    defineRoute<{ params: ClassifierParams; body: ClassifierExamplesReview; response: ClassifierExamplesReviewed }>({
      method: 'post',
      path: `${path}/examples/review`,
      summary: 'Accepts or rejects corrections, or takes that back',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/classifier-examples-review',
      response: { status: 200, schema: 'nativ:api/classifier-examples-reviewed' },
      errors: [missing],
      handle: async ({ params, body }, actor) => ({
        json: { changed: doneOr(await examples.review(actor, params.classifier, body)) },
      }),
    }),
  ];
}

function oneRoutes(examples: ExampleService): Route[] {
  return [
    defineRoute<{ params: OneParams; body: ClassifierExamplePatch; response: ClassifierExample }>({
      method: 'patch',
      path: onePath,
      summary: 'Changes an example: its text, its label, whether it is learned from',
      ...design,
      scope: 'flows:write',
      body: 'nativ:api/classifier-example-patch',
      response: { status: 200, schema: 'nativ:api/classifier-example' },
      errors: [
        missing,
        noExample,
        'example.unknown-label',
        'example.without-words',
        'example.repeated',
        'example.of-a-case',
      ],
      async handle({ params, body }, actor) {
        const id = idIn(params.example, noExample);
        return { json: doneOr(await examples.change(actor, params.classifier, id, body)) };
      },
    }),
    defineRoute<{ params: OneParams }>({
      method: 'delete',
      path: onePath,
      summary: 'Removes an example; what was learned from it stays until the next learning',
      ...design,
      scope: 'flows:write',
      response: { status: 204 },
      errors: [missing, noExample],
      async handle({ params }, actor) {
        doneOr(await examples.remove(actor, params.classifier, idIn(params.example, noExample)));
        return { empty: true };
      },
    }),
  ];
}

function doneOr<T>(outcome: { readonly kind: 'done'; readonly value: T } | Refused): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'missing':
      throw new ProblemError(missing);
    case 'noExample':
      throw new ProblemError(noExample);
    case 'withoutWords':
      throw new ProblemError('example.without-words');
    case 'repeated':
      throw new ProblemError('example.repeated');
    case 'ofCase':
      throw new ProblemError('example.of-a-case');
    case 'tooMany':
      throw new ProblemError('example.too-many', { values: { most: mostExamples } });
    case 'unknownLabel':
      throw new ProblemError('example.unknown-label', { values: { label: outcome.label } });
  }
}
