import type { GrantCreate, ItemMove, ItemStanding } from '@nativ/schemas';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { idIn } from '../route-parts.ts';
import { type Item, type ItemKind, itemKinds } from './item.ts';
import type { ItemService, StandingOutcome } from './item-service.ts';
import { moveProblem } from './move-problem.ts';

type ItemParams = { readonly id: string };

const reply = { status: 200, schema: 'nativ:api/item-standing' };

/** What tasks, posts and cases have in common, at the addresses of each. */
export function itemRoutes(items: ItemService): Route[] {
  return itemKinds.flatMap((kind) => [
    readRoute(items, kind),
    ...watchRoutes(items, kind),
    ...grantRoutes(items, kind),
    moveRoute(items, kind),
  ]);
}

const readRoute = (items: ItemService, kind: ItemKind) =>
  defineRoute<{ params: ItemParams; response: ItemStanding }>({
    method: 'get',
    path: `${kind.path}/:id/concerns`,
    summary: `How you stand to a ${kind.noun}, and for a manager, who else it is shown to`,
    permission: 'workspace.use',
    scope: kind.scopes.read,
    response: reply,
    errors: [kind.missing],
    handle: async ({ params }, actor) => ({
      json: standingOf(await items.standing(actor, itemIn(params, kind)), kind),
    }),
  });

const watchRoutes = (items: ItemService, kind: ItemKind) =>
  (['put', 'delete'] as const).map((method) =>
    defineRoute<{ params: ItemParams; response: ItemStanding }>({
      method,
      path: `${kind.path}/:id/watch`,
      summary: method === 'put' ? `Watch a ${kind.noun}` : `Stop watching a ${kind.noun}`,
      permission: 'workspace.use',
      scope: kind.scopes.write,
      response: reply,
      errors: [kind.missing, ...(method === 'put' ? (['item.no-group'] as const) : [])],
      handle: async ({ params }, actor) => {
        const item = itemIn(params, kind);
        const outcome = method === 'put' ? await items.watch(actor, item) : await items.unwatch(actor, item);
        return { json: standingOf(outcome, kind) };
      },
    }),
  );

const grantRoutes = (items: ItemService, kind: ItemKind) => [
  defineRoute<{ params: ItemParams; body: GrantCreate; response: ItemStanding }>({
    method: 'post',
    path: `${kind.path}/:id/grants`,
    summary: `Show a ${kind.noun} to a classified member of its group`,
    permission: 'workspace.use',
    scope: kind.scopes.write,
    body: 'nativ:api/grant-create',
    response: reply,
    errors: [kind.missing, 'item.grant-refused'],
    handle: async ({ params, body }, actor) => ({
      json: standingOf(await items.grant(actor, itemIn(params, kind), body), kind),
    }),
  }),
  defineRoute<{ params: ItemParams & { readonly concernId: string }; response: ItemStanding }>({
    method: 'delete',
    path: `${kind.path}/:id/concerns/:concernId`,
    summary: `End what shows a ${kind.noun} to somebody`,
    permission: 'workspace.use',
    scope: kind.scopes.write,
    response: reply,
    errors: [kind.missing, 'concern.not-found'],
    handle: async ({ params }, actor) => {
      const item = itemIn(params, kind);
      const concernId = idIn(params.concernId, 'concern.not-found');
      return { json: standingOf(await items.end(actor, item, concernId), kind) };
    },
  }),
];

const moveRoute = (items: ItemService, kind: ItemKind) =>
  defineRoute<{ params: ItemParams; body: ItemMove }>({
    method: 'post',
    path: `${kind.path}/:id/move`,
    summary: `Move a ${kind.noun} to another group, and with it who sees it`,
    permission: 'workspace.use',
    scope: kind.scopes.write,
    body: 'nativ:api/item-move',
    response: { status: 204 },
    errors: [kind.missing, 'group.not-found', 'item.move-refused', 'item.ended'],
    handle: async ({ params, body }, actor) => {
      const outcome = await items.move(actor, itemIn(params, kind), body);
      if (outcome !== 'moved') throw moveProblem(outcome, kind.missing);
      return { empty: true };
    },
  });

const itemIn = ({ id }: ItemParams, { name, missing }: ItemKind): Item => ({ kind: name, id: idIn(id, missing) });

function standingOf(outcome: StandingOutcome, { missing }: ItemKind): ItemStanding {
  switch (outcome.kind) {
    case 'standing':
      return outcome.standing;
    case 'hidden':
      throw new ProblemError(missing);
    case 'noGroup':
      throw new ProblemError('item.no-group');
    case 'refused':
      throw new ProblemError('item.grant-refused');
    case 'notShown':
      throw new ProblemError('concern.not-found');
  }
}
