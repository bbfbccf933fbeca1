import type { WorkspaceRole } from '@nativ/schemas';
import { ProblemError } from '../http/problem.ts';
import type { Gate } from '../http/routes.ts';
import { type CrossSiteOptions, isForeignWrite } from './cross-site.ts';
import type { Permission } from './permission.ts';
import type { ResolveActor } from './session.ts';

const permissions: Readonly<Record<WorkspaceRole, readonly Permission[]>> = {
  admin: [
    'workspace.use',
    'forms.design',
    'flows.design',
    'groups.manage',
    'instances.operate',
    'workspace.administer',
  ],
  designer: ['workspace.use', 'forms.design', 'flows.design', 'groups.manage', 'instances.operate'],
  champion: ['workspace.use'],
  member: ['workspace.use'],
};

/** Makes the one gate that every route which is not open passes. The role is read on each request, so that a change holds at once. */
export function createGate(resolveActor: ResolveActor, crossSite: CrossSiteOptions): Gate {
  return async (request, permission) => {
    if (isForeignWrite(request, crossSite)) throw new ProblemError('request.cross-site');
    const actor = await resolveActor(request);
    if (actor === null) throw new ProblemError('session.required');
    if (!permissions[actor.role].includes(permission)) throw new ProblemError('permission.denied');
    return actor;
  };
}
