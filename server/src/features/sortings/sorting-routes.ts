import type { CaseSortingList, SortingCorrect, SortingCorrected } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import { taskProblem } from '../tasks/task-problems.ts';
import type { CorrectOutcome, SortingService } from './sorting-service.ts';

type Params = { readonly instance: string };
const path = '/api/v1/instances/:instance/sortings';
const missing = 'instance.not-found';

/** What classifiers said of a case, and what people say instead. */
export function sortingRoutes(sortings: SortingService): Route[] {
  return [
    defineRoute<{ params: Params; response: CaseSortingList }>({
      method: 'get',
      path,
      summary: 'What classifiers said of a case, why, and who said otherwise',
      permission: 'workspace.use',
      scope: 'cases:read',
      response: { status: 200, schema: 'nativ:api/sorting-list' },
      errors: [missing],
      handle: async ({ params }, actor) => ({
        json: found(await sortings.list(actor, idIn(params.instance, missing)), missing),
      }),
    }),
    defineRoute<{ params: Params & { readonly node: string }; body: SortingCorrect; response: SortingCorrected }>({
      method: 'post',
      path: `${path}/:node/correction`,
      summary: 'Says what a case is really about, as somebody who works on it; the classifier learns from it',
      permission: 'workspace.use',
      scope: 'cases:write',
      body: 'nativ:api/sorting-correct',
      response: { status: 200, schema: 'nativ:api/sorting-corrected' },
      errors: [
        missing,
        'sorting.not-found',
        'sorting.unknown-label',
        'sorting.not-yours',
        'task.not-found',
        'task.not-yours',
        'task.recused',
        'task.already-completed',
        'task.cancelled',
        'task.stuck',
      ],
      handle: async ({ params, body, raw }, actor) => {
        const wish = { instanceId: idIn(params.instance, missing), node: params.node, label: body.label };
        return { json: correctedIn(await sortings.correct(actor, wish, requestLanguage(raw))) };
      },
    }),
  ];
}

function correctedIn(outcome: CorrectOutcome): SortingCorrected {
  switch (outcome.kind) {
    case 'corrected':
      return { list: outcome.list, wentOn: outcome.wentOn, moves: outcome.moves };
    case 'hidden':
      throw new ProblemError(missing);
    case 'noSorting':
      throw new ProblemError('sorting.not-found');
    case 'unknownLabel':
      throw new ProblemError('sorting.unknown-label');
    case 'notYours':
      throw new ProblemError('sorting.not-yours');
    case 'task':
      throw taskProblem(outcome.outcome);
  }
}
