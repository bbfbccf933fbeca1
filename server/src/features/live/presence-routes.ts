import type { Presence, PresenceSet } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { PresenceService } from './presence-service.ts';

const kinds = [
  { kind: 'task', path: '/api/v1/tasks/:id/presence', noun: 'task', missing: 'task.not-found' },
  { kind: 'case', path: '/api/v1/instances/:id/presence', noun: 'case', missing: 'instance.not-found' },
] as const;

/** Who has a task or a case open. For people at their screens: no token opens it. */
export function presenceRoutes(presence: PresenceService): Route[] {
  return kinds.flatMap(({ kind, path, noun, missing }) => [
    defineRoute<{ params: { id: string }; body: PresenceSet; response: Presence }>({
      method: 'post',
      path,
      summary: `Says that you have a ${noun} open, and hears who else has`,
      permission: 'workspace.use',
      body: 'nativ:api/presence-set',
      response: { status: 200, schema: 'nativ:api/presence' },
      errors: [missing],
      async handle({ params, body: { tab, isWriting = false } }, actor) {
        const item = { kind, id: idIn(params.id, missing) };
        return { json: found(await presence.keep(actor, item, { tab, isWriting }), missing) };
      },
    }),
    defineRoute<{ params: { id: string }; query: { tab: string } }>({
      method: 'delete',
      path,
      summary: `Says that you have closed a ${noun}`,
      permission: 'workspace.use',
      query: { required: ['tab'], properties: { tab: { type: 'string', pattern: '^[A-Za-z0-9-]{8,64}$' } } },
      response: { status: 204 },
      errors: [missing],
      async handle({ params, query: { tab } }, actor) {
        const item = { kind, id: idIn(params.id, missing) };
        if (!(await presence.end(actor, item, tab))) throw new ProblemError(missing);
        return { empty: true };
      },
    }),
  ]);
}
