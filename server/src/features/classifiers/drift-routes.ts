import type {
  ClassifierCompare,
  ClassifierComparison,
  ClassifierDrift,
  ClassifierDriftCaseList,
  DriftMark,
} from '@nativ/schemas';
import { defineRoute, type Route } from '../../http/routes.ts';
import { beforeId, type ListQuery, listQuery } from '../list-query.ts';
import { found } from '../route-parts.ts';
import type { CompareService } from './compare-service.ts';
import type { DriftService } from './drift-service.ts';
import { doneOr, numberIn } from './model-routes.ts';
import { type ClassifierParams, design, missing, path } from './route-frame.ts';

type CasesQuery = ListQuery & {
  readonly week: string;
  readonly kind?: DriftMark['kind'];
  readonly label?: string;
};

/** What would change with another model, and what changes by itself. */
export function driftRoutes(compares: CompareService, drifts: DriftService): Route[] {
  return [
    defineRoute<{
      params: ClassifierParams & { readonly number: string };
      body: ClassifierCompare;
      response: ClassifierComparison;
    }>({
      method: 'post',
      path: `${path}/models/:number/compare`,
      summary: 'Asks a model about the last inquiries that you see, beside the one in use',
      ...design,
      scope: 'flows:read',
      body: 'nativ:api/classifier-compare',
      response: { status: 200, schema: 'nativ:api/classifier-comparison' },
      errors: [missing, 'model.not-found', 'model.damaged'],
      async handle({ params, body }, actor) {
        const { classifier, number } = params;
        return { json: doneOr(await compares.compare(actor, classifier, numberIn(number), body.last ?? 500)) };
      },
    }),
    defineRoute<{ params: ClassifierParams; query: { readonly weeks: number }; response: ClassifierDrift }>({
      method: 'get',
      path: `${path}/drift`,
      summary: 'Says week by week what was sorted, held back and corrected, and which weeks stand out',
      ...design,
      scope: 'flows:read',
      query: { properties: { weeks: { type: 'integer', minimum: 2, maximum: 52, default: 12 } } },
      response: { status: 200, schema: 'nativ:api/classifier-drift' },
      errors: [missing],
      handle: async ({ params, query }, actor) => ({
        json: found(await drifts.weeks(actor, params.classifier, query.weeks), missing),
      }),
    }),
    defineRoute<{ params: ClassifierParams; query: CasesQuery; response: ClassifierDriftCaseList }>({
      method: 'get',
      path: `${path}/drift/cases`,
      summary: 'Lists the inquiries behind a figure of a week, as far as you see them',
      ...design,
      scope: 'flows:read',
      query: {
        ...listQuery({
          week: { type: 'string', format: 'date', description: 'The first day of the week, as the drift names it.' },
          kind: { type: 'string', enum: ['label', 'heldBack', 'corrected'] },
          label: { type: 'string', maxLength: 64 },
        }),
        required: ['week'],
      },
      response: { status: 200, schema: 'nativ:api/classifier-drift-case-list' },
      errors: [missing],
      async handle({ params, query }, actor) {
        const { week, kind = null, label = null } = query;
        const place = { beforeId: beforeId(query).beforeId ?? null, limit: query.limit };
        return { json: found(await drifts.cases(actor, params.classifier, { week, kind, label }, place), missing) };
      },
    }),
  ];
}
