import type { RelatedCaseAdd, RelatedCaseList } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import type { LinkOutcome, RelatedCaseService } from './related-case-service.ts';

type Params = { readonly instance: string };
const path = '/api/v1/instances/:instance/related';
const missing = 'instance.not-found';
const response = { status: 200, schema: 'nativ:api/related-case-list' };

/** Cases that belong together. */
export function relatedCaseRoutes(cases: RelatedCaseService): Route[] {
  return [
    defineRoute<{ params: Params; response: RelatedCaseList }>({
      method: 'get',
      path,
      summary: 'Lists the cases that belong together with one, of those that you may see',
      permission: 'workspace.use',
      scope: 'cases:read',
      response,
      errors: [missing],
      handle: async ({ params }, actor) => ({ json: listOf(await cases.list(actor, idIn(params.instance, missing))) }),
    }),
    defineRoute<{ params: Params; body: RelatedCaseAdd; response: RelatedCaseList }>({
      method: 'post',
      path,
      summary: 'Says that another case belongs together with this one, by its reference',
      permission: 'workspace.use',
      scope: 'cases:write',
      body: 'nativ:api/related-case-add',
      response,
      errors: [missing, 'case-link.not-found', 'case-link.refused'],
      handle: async ({ params, body }, actor) => ({
        json: listOf(await cases.link(actor, idIn(params.instance, missing), body.reference)),
      }),
    }),
    defineRoute<{ params: Params & { readonly otherId: string }; response: RelatedCaseList }>({
      method: 'delete',
      path: `${path}/:otherId`,
      summary: 'Takes back that two cases belong together',
      permission: 'workspace.use',
      scope: 'cases:write',
      response,
      errors: [missing, 'case-link.not-found'],
      handle: async ({ params }, actor) => {
        const id = idIn(params.instance, missing);
        return { json: listOf(await cases.unlink(actor, id, idIn(params.otherId, 'case-link.not-found'))) };
      },
    }),
  ];
}

function listOf(outcome: LinkOutcome): RelatedCaseList {
  switch (outcome.kind) {
    case 'listed':
      return outcome.list;
    case 'hidden':
      throw new ProblemError(missing);
    case 'noSuchCase':
      throw new ProblemError('case-link.not-found');
    case 'refused':
      throw new ProblemError('case-link.refused');
  }
}
