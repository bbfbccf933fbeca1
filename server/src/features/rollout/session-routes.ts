import type { Rollout, SessionLearnersAdd, TrainingSessionCreate, TrainingSessionPatch } from '@nativ/schemas';
import { defineRoute } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import { changing, idOf, missing, type OneParams, one, plan, planIn } from './plan-route.ts';
import type { SessionService } from './session-service.ts';

interface SessionParams extends OneParams {
  readonly session: string;
}
const sessionOf = ({ session }: SessionParams) => idIn(session, missing);

export const sessionRoutes = (sessions: SessionService) => [
  defineRoute<{ params: OneParams; body: TrainingSessionCreate; response: Rollout }>({
    method: 'post',
    path: `${one}/sessions`,
    summary: 'Plan a session and invite everybody to it who is taught in these units',
    permission: 'training.lead',
    body: 'nativ:api/training-session-create',
    response: { ...plan, status: 201 },
    errors: changing,
    handle: async ({ params, body }, actor) => ({ json: planIn(await sessions.plan(actor, idOf(params), body)) }),
  }),
  defineRoute<{ params: SessionParams; body: TrainingSessionPatch; response: Rollout }>({
    method: 'patch',
    path: `${one}/sessions/:session`,
    summary: 'Say who came to a session, give it another time, place or size, or call it off; who is invited is told',
    permission: 'training.lead',
    body: 'nativ:api/training-session-patch',
    response: plan,
    errors: changing,
    handle: async ({ params, body }, actor) => ({
      json: planIn(await sessions.change(actor, idOf(params), sessionOf(params), body)),
    }),
  }),
  defineRoute<{ params: SessionParams; body: SessionLearnersAdd; response: Rollout }>({
    method: 'post',
    path: `${one}/sessions/:session/learners`,
    summary: 'Invite more of those who are taught to a session; when it is full, they wait for a place',
    permission: 'training.lead',
    body: 'nativ:api/session-learners-add',
    response: plan,
    errors: changing,
    handle: async ({ params, body }, actor) => ({
      json: planIn(await sessions.invite(actor, idOf(params), sessionOf(params), body)),
    }),
  }),
  defineRoute<{ params: SessionParams & { readonly person: string }; response: Rollout }>({
    method: 'delete',
    path: `${one}/sessions/:session/learners/:person`,
    summary: 'Take somebody out of a session, who is told; whoever waits for a place comes up',
    permission: 'training.lead',
    response: plan,
    errors: [...changing, 'rollout.kept'],
    handle: async ({ params }, actor) => ({
      json: planIn(await sessions.uninvite(actor, idOf(params), sessionOf(params), idIn(params.person, missing))),
    }),
  }),
];
