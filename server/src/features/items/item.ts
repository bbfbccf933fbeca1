import type { ProblemCode } from '../../http/problem.ts';

/** What stands in a group and is shown, watched and moved in the same way. */
export interface ItemKind {
  readonly name: 'task' | 'post' | 'case' | 'gathering';
  /** Where its addresses begin; the id of the item follows. */
  readonly path: string;
  readonly noun: string;
  readonly missing: ProblemCode;
  readonly scopes: {
    readonly read: 'tasks:read' | 'posts:read' | 'cases:read';
    readonly write: 'tasks:write' | 'posts:write' | 'cases:write';
  };
}

export interface Item {
  readonly kind: ItemKind['name'];
  readonly id: string;
}

export const itemKinds: readonly ItemKind[] = [
  {
    name: 'task',
    path: '/api/v1/tasks',
    noun: 'task',
    missing: 'task.not-found',
    scopes: { read: 'tasks:read', write: 'tasks:write' },
  },
  {
    name: 'post',
    path: '/api/v1/posts',
    noun: 'post',
    missing: 'post.not-found',
    scopes: { read: 'posts:read', write: 'posts:write' },
  },
  {
    name: 'case',
    path: '/api/v1/instances',
    noun: 'case',
    missing: 'instance.not-found',
    scopes: { read: 'cases:read', write: 'cases:write' },
  },
  {
    name: 'gathering',
    path: '/api/v1/gatherings',
    noun: 'event',
    missing: 'gathering.not-found',
    scopes: { read: 'tasks:read', write: 'tasks:write' },
  },
];
