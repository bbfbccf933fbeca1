import type { SavedView, SavedViewCreate, SavedViewList, SavedViewPatch } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { KeepViewOutcome, SavedViewService } from './saved-view-service.ts';

type GroupParams = { readonly groupKey: string };
type ViewParams = GroupParams & { readonly viewId: string };

const path = '/api/v1/groups/:groupKey/views';
const onePath = `${path}/:viewId`;
const reply = { status: 200, schema: 'nativ:api/saved-view' };

/** Views of a group that people keep under a name. */
export function savedViewRoutes(views: SavedViewService): Route[] {
  return [listRoute(views), createRoute(views), changeRoute(views), removeRoute(views)];
}

const listRoute = (views: SavedViewService) =>
  defineRoute<{ params: GroupParams; response: SavedViewList }>({
    method: 'get',
    path,
    summary: 'The views that are kept in a group: shared ones, and your own',
    permission: 'workspace.use',
    scope: 'groups:read',
    response: { status: 200, schema: 'nativ:api/saved-view-list' },
    errors: ['group.not-found'],
    handle: async ({ params }, actor) => ({
      json: { items: found(await views.list(actor, params.groupKey), 'group.not-found') },
    }),
  });

const createRoute = (views: SavedViewService) =>
  defineRoute<{ params: GroupParams; body: SavedViewCreate; response: SavedView }>({
    method: 'post',
    path,
    summary: 'Keep a view of a group for yourself, or as a manager for everybody in it',
    permission: 'workspace.use',
    scope: 'groups:write',
    body: 'nativ:api/saved-view-create',
    response: { status: 201, schema: 'nativ:api/saved-view' },
    errors: ['group.not-found', 'group.not-manager', 'view.too-many'],
    handle: async ({ params, body }, actor) => ({ json: viewIn(await views.create(actor, params.groupKey, body)) }),
  });

const changeRoute = (views: SavedViewService) =>
  defineRoute<{ params: ViewParams; body: SavedViewPatch; response: SavedView }>({
    method: 'patch',
    path: onePath,
    summary: 'Rename a kept view, change what it shows, who has it, or whether the group opens with it',
    permission: 'workspace.use',
    scope: 'groups:write',
    body: 'nativ:api/saved-view-patch',
    response: reply,
    errors: ['group.not-found', 'view.not-found', 'group.not-manager', 'view.too-many', 'view.not-shared'],
    handle: async ({ params, body }, actor) => ({
      json: viewIn(await views.change(actor, params.groupKey, idOf(params), body)),
    }),
  });

const removeRoute = (views: SavedViewService) =>
  defineRoute<{ params: ViewParams }>({
    method: 'delete',
    path: onePath,
    summary: 'Remove a kept view',
    permission: 'workspace.use',
    scope: 'groups:write',
    response: { status: 204 },
    errors: ['group.not-found', 'view.not-found', 'group.not-manager'],
    handle: async ({ params }, actor) => {
      const outcome = await views.remove(actor, params.groupKey, idOf(params));
      if (outcome !== 'removed') throw problemOf(outcome);
      return { empty: true };
    },
  });

const idOf = ({ viewId }: ViewParams) => idIn(viewId, 'view.not-found');

function viewIn(outcome: KeepViewOutcome): SavedView {
  if (outcome.kind === 'kept') return outcome.view;
  throw problemOf(outcome.kind);
}

function problemOf(kind: Exclude<KeepViewOutcome['kind'], 'kept'>): ProblemError {
  switch (kind) {
    case 'noSuchGroup':
      return new ProblemError('group.not-found');
    case 'noSuchView':
      return new ProblemError('view.not-found');
    case 'notManager':
      return new ProblemError('group.not-manager');
    case 'full':
      return new ProblemError('view.too-many');
    case 'notShared':
      return new ProblemError('view.not-shared');
  }
}
