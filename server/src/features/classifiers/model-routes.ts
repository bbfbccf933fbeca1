import type {
  ClassifierModel,
  ClassifierModelList,
  ClassifierModelPublished,
  ClassifierTried,
  ClassifierTry,
} from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { belowNumber, type ListQuery, listQuery } from '../list-query.ts';
import type { ModelOutcome, ModelService } from './model-service.ts';
import { type ClassifierParams, design, missing, path } from './route-frame.ts';

type OneParams = ClassifierParams & { readonly number: string };

const noModel = 'model.not-found';
const onePath = `${path}/models/:number`;

/** What a classifier has learned, time by time. */
export function modelRoutes(models: ModelService): Route[] {
  return [...readRoutes(models), ...useRoutes(models)];
}

function readRoutes(models: ModelService): Route[] {
  return [
    defineRoute<{ params: ClassifierParams; query: ListQuery; response: ClassifierModelList }>({
      method: 'get',
      path: `${path}/models`,
      summary: 'Lists the models of a classifier, the newest first',
      ...design,
      scope: 'flows:read',
      query: listQuery(),
      response: { status: 200, schema: 'nativ:api/classifier-model-list' },
      errors: [missing],
      async handle({ params, query }, actor) {
        return { json: doneOr(await models.list(actor, params.classifier, belowNumber(query), query.limit)) };
      },
    }),
    defineRoute<{ params: OneParams; response: ClassifierModel }>({
      method: 'get',
      path: onePath,
      summary: 'Gives a model with its figures',
      ...design,
      scope: 'flows:read',
      response: { status: 200, schema: 'nativ:api/classifier-model' },
      errors: [missing, noModel],
      async handle({ params }, actor) {
        return { json: doneOr(await models.get(actor, params.classifier, numberIn(params.number))) };
      },
    }),
  ];
}

function useRoutes(models: ModelService): Route[] {
  return [
    defineRoute<{ params: OneParams; response: ClassifierModelPublished }>({
      method: 'post',
      path: `${onePath}/publish`,
      summary: 'Puts a model into use, a draft or an earlier one; the one before stays, to go back to',
      ...design,
      scope: 'flows:write',
      response: { status: 200, schema: 'nativ:api/classifier-model-published' },
      errors: [missing, noModel, 'model.damaged'],
      async handle({ params }, actor) {
        return { json: doneOr(await models.publish(actor, params.classifier, numberIn(params.number))) };
      },
    }),
    defineRoute<{ params: ClassifierParams; body: ClassifierTry; response: ClassifierTried }>({
      method: 'post',
      path: `${path}/try`,
      summary: 'Says what a model makes of a text, and by which words; the text is kept nowhere',
      ...design,
      scope: 'flows:read',
      body: 'nativ:api/classifier-try',
      limits: { jsonStringLength: 100_000 },
      response: { status: 200, schema: 'nativ:api/classifier-tried' },
      errors: [missing, 'classifier.no-model', noModel, 'model.damaged'],
      async handle({ params, body }, actor) {
        const outcome = await models.try(actor, params.classifier, body);
        if (outcome.kind === 'noModel' && body.model === undefined) throw new ProblemError('classifier.no-model');
        return { json: doneOr(outcome) };
      },
    }),
  ];
}

/** Whatever is no number names no model. */
export const numberIn = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

export function doneOr<T>(outcome: ModelOutcome<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'missing':
      throw new ProblemError(missing);
    case 'noModel':
      throw new ProblemError(noModel);
    case 'damaged':
      throw new ProblemError('model.damaged');
  }
}
