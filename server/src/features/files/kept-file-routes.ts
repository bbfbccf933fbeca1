import type { KeptFileAdd, KeptFileList } from '@nativ/schemas';
import { type ProblemCode, ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn } from '../route-parts.ts';
import type { KeptFileService } from './kept-file-service.ts';
import type { Keeper } from './kept-file-store.ts';

interface Kept {
  readonly kind: Keeper['kind'];
  readonly noun: string;
  readonly missing: ProblemCode;
}

const kept: readonly Kept[] = [
  { kind: 'task', noun: 'a task that no flow made', missing: 'task.not-found' },
  { kind: 'gathering', noun: 'an event', missing: 'gathering.not-found' },
];

/** Files that stand with what people made themselves. Their bytes are read as those of all files are. */
export const keptFileRoutes = (files: KeptFileService): Route[] => [
  ...kept.flatMap((of) => [listRoute(files, of), addRoute(files, of)]),
  ...turnRoutes(files),
];

const listRoute = (files: KeptFileService, { kind, noun, missing }: Kept) =>
  defineRoute<{ params: { readonly id: string }; response: KeptFileList }>({
    method: 'get',
    path: `/api/v1/${kind}s/:id/files`,
    summary: `The files that are kept with ${noun}, the first one first`,
    permission: 'workspace.use',
    scope: 'tasks:read',
    response: { status: 200, schema: 'nativ:api/kept-file-list' },
    errors: [missing],
    handle: async ({ params }, actor) => {
      const list = await files.list(actor, { kind, id: idIn(params.id, missing) });
      return { json: found(list, missing) };
    },
  });

const addRoute = (files: KeptFileService, { kind, noun, missing }: Kept) =>
  defineRoute<{ params: { readonly id: string }; body: KeptFileAdd; response: KeptFileList }>({
    method: 'post',
    path: `/api/v1/${kind}s/:id/files`,
    summary: `Keep files that you have uploaded for its group with ${noun}`,
    permission: 'workspace.use',
    scope: 'tasks:write',
    body: 'nativ:api/kept-file-add',
    response: { status: 200, schema: 'nativ:api/kept-file-list' },
    errors: [missing, 'group.read-only', 'task.of-flow', 'file.not-found', 'file.too-many'],
    handle: async ({ params, body }, actor) => {
      const outcome = await files.add(actor, { kind, id: idIn(params.id, missing) }, body.files);
      if (typeof outcome === 'string') throw new ProblemError(refusals[outcome]);
      return { json: found(outcome, missing) };
    },
  });

const refusals = {
  readOnly: 'group.read-only',
  ofFlow: 'task.of-flow',
  noFile: 'file.not-found',
  full: 'file.too-many',
} as const satisfies Record<string, ProblemCode>;

const turnRoutes = (files: KeptFileService) =>
  (['remove', 'restore'] as const).map((verb) =>
    defineRoute<{ params: { readonly file: string } }>({
      method: 'post',
      path: `/api/v1/files/:file/${verb}`,
      summary:
        verb === 'remove'
          ? 'Take away a file that you added to a task or an event, or that anybody did where you manage the group; it is destroyed after 30 days'
          : 'Put such a file there again',
      permission: 'workspace.use',
      scope: 'tasks:write',
      response: { status: 204 },
      errors: ['file.not-found', 'file.not-yours'],
      handle: async ({ params }, actor) => {
        const outcome = await files.turn(actor, idIn(params.file, 'file.not-found'), verb === 'remove');
        if (found(outcome, 'file.not-found') === 'notYours') throw new ProblemError('file.not-yours');
        return { empty: true };
      },
    }),
  );
