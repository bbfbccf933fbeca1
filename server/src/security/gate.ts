import type { WorkspaceRole } from '@nativ/schemas';
import { ProblemError } from '../http/problem.ts';
import { routeTemplate } from '../http/route-template.ts';
import type { Gate } from '../http/routes.ts';
import type { Actor, Standing } from './actor.ts';
import { type CrossSiteOptions, isForeignWrite } from './cross-site.ts';
import type { Permission } from './permission.ts';
import { readRoomOfAddress, roomOf } from './room-of.ts';
import type { ResolveActor } from './session.ts';

/** What everybody may who is signed in, as far as the standing of the session goes. */
const own: readonly Permission[] = ['session.prove', 'account.secure', 'workspace.use'];
const permissions: Readonly<Record<WorkspaceRole, readonly Permission[]>> = {
  admin: [
    ...own,
    'forms.design',
    'flows.design',
    'groups.manage',
    'instances.operate',
    'training.lead',
    'workspace.administer',
  ],
  designer: [...own, 'forms.design', 'flows.design', 'groups.manage', 'instances.operate'],
  champion: [...own, 'training.lead'],
  member: own,
};

/** Makes the one gate that every route which is not open passes. The role is read on each request, so that a change holds at once. */
export function createGate(resolveActor: ResolveActor, crossSite: CrossSiteOptions): Gate {
  return async (request, permission, scope) => {
    if (isForeignWrite(request, crossSite)) throw new ProblemError('request.cross-site');
    readRoomOfAddress(request);
    const actor = await resolveActor(request);
    if (actor === null) throw new ProblemError('session.required');
    if (roomOf(request.headers) !== null && !isForRooms(request.method, routeTemplate(request)))
      throw new ProblemError('room.live-only');
    refuseUnfinished(actor, permission);
    if (!permissions[actor.role].includes(permission)) throw new ProblemError('permission.denied');
    // A route that declares no scope is for people who are signed in: no token opens it.
    if (actor.scopes !== undefined && (scope === undefined || !actor.scopes.includes(scope)))
      throw new ProblemError('token.scope-missing', { values: { scope: scope ?? '-' } });
    return actor;
  };
}

/** What is set up in live work only, since it is how the organisation reaches the world, or people get in. */
const ofLiveWork =
  /^\/api\/v1\/(practice|tokens|invitations|push-devices|erasures|security-settings|connectors|account)(\/|$)/;

/**
 * Whether a route does in a room what it does in live work. Asked of the route itself: an address has more than one spelling
 * (`POST http://host/api/v1/tokens` is one).
 */
export function isForRooms(method: string, template: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  return template.startsWith('/api/v1/') && !ofLiveWork.test(template);
}

/** What a session that is not whole is good for. */
const unfinished: Readonly<Record<Exclude<Standing, 'whole'>, Permission>> = {
  secondFactor: 'session.prove',
  setUp: 'account.secure',
};

function refuseUnfinished({ session }: Actor, permission: Permission): void {
  if (session === undefined || session.standing === 'whole' || unfinished[session.standing] === permission) return;
  throw new ProblemError(
    session.standing === 'secondFactor' ? 'session.second-factor-missing' : 'session.second-factor-required',
  );
}
