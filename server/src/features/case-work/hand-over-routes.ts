import type { CaseHandedOver, CaseHandOver } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import type { HandOverOutcome, HandOverService } from './hand-over-service.ts';

const missing = 'instance.not-found';

/** Handing over what one has of a case, and taking it back. */
export function handOverRoutes(service: HandOverService): Route[] {
  return [
    defineRoute<{ params: { readonly instance: string }; body: CaseHandOver; response: CaseHandedOver }>({
      method: 'post',
      path: '/api/v1/instances/:instance/hand-over',
      summary: 'Hands your open tasks of a case to a member of their group or to another group, with a note',
      permission: 'workspace.use',
      scope: 'cases:write',
      body: 'nativ:api/case-hand-over',
      response: { status: 200, schema: 'nativ:api/case-handed-over' },
      errors: [missing, 'group.not-found', 'hand-over.nothing', 'hand-over.unfit', 'item.move-refused'],
      handle: async ({ params, body }, actor) => ({
        json: handedOver(await service.handOver(actor, idIn(params.instance, missing), body)),
      }),
    }),
    defineRoute<{ params: { readonly id: string } }>({
      method: 'post',
      path: '/api/v1/tasks/:id/take-back',
      summary: 'Takes back a task that you handed on within ten minutes, while nobody has touched it',
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: { status: 204 },
      errors: ['hand-over.too-late'],
      async handle({ params }, actor) {
        if (!(await service.takeBack(actor, idIn(params.id, 'hand-over.too-late'))))
          throw new ProblemError('hand-over.too-late');
        return { empty: true };
      },
    }),
  ];
}

function handedOver(outcome: HandOverOutcome): CaseHandedOver {
  switch (outcome.kind) {
    case 'handed':
      return outcome.over;
    case 'hidden':
      throw new ProblemError(missing);
    case 'nothing':
      throw new ProblemError('hand-over.nothing');
    case 'noSuchGroup':
      throw new ProblemError('group.not-found');
    case 'unfit':
      throw new ProblemError('hand-over.unfit');
    case 'refused':
      throw new ProblemError('item.move-refused');
  }
}
