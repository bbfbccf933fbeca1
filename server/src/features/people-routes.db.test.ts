import type { Application } from 'express';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { seesOwnTask } from '../test/own-item-oracle.ts';
import { ownTaskNames, ownTaskSample } from '../test/own-item-samples.ts';
import { createPeopleApp, signIn } from '../test/people-app.ts';
import { hasRecused } from '../test/people-oracle.ts';
import {
  emailOf,
  groupFacts,
  groupNames,
  type PersonaName,
  personaNames,
  personas,
  postNames,
  postSample,
  taskNames,
  taskSample,
} from '../test/personas.ts';
import { letSignIn, missingId, seedPersonas } from '../test/seed-personas.ts';
import {
  knowsGroup,
  managesGroup,
  mayDesign,
  readsGroup,
  seesPost,
  seesTask,
  worksInGroup,
} from '../test/visibility-oracle.ts';
import { noPermissions } from './tasks/task-permissions.ts';

/**
 * The routes of groups, tasks and posts (route-matrix.db.test.ts asks all there are), asked by every persona and by somebody who is not signed in, about every group, task and post: what it
 * answers follows from the oracle. What one is not to see gives the answer for what does not exist, byte for byte.
 */
let store: TestDatabase;
let app: Application;
const cookies = new Map<PersonaName, string>();

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  ({ app } = createPeopleApp(store.database));
  for (const name of personaNames) {
    await letSignIn(store.database.owner, name);
    cookies.set(name, await signIn(app, name));
  }
});
afterAll(() => store.drop());

interface Call {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly body?: object;
}

/** One thing to ask for, and what each persona gets. */
interface Row extends Call {
  /** As the route says it. */
  readonly route: string;
  readonly expected: (name: PersonaName) => number;
  /** The same call about something that does not exist. */
  readonly missing?: Call;
}

function send({ method, path, body }: Call, name: PersonaName | null): Promise<Response> {
  const call = request(app)[method](path);
  const cookie = name === null ? undefined : cookies.get(name);
  if (cookie !== undefined) call.set('Cookie', cookie);
  return body === undefined ? call : call.send(body);
}

const withoutId = ({ body }: Response) => ({ ...body, id: '' });
const fixed = (path: string, status = 200): Row => ({ route: path, method: 'get', path, expected: () => status });

/** The addresses of groups are keys, so the stranger's own `legal` answers where ours would. */
const reachable = (name: PersonaName, key: string) =>
  groupNames.find((group) => groupFacts(group).key === key && knowsGroup(name, group)) ?? null;

const groupRows: readonly Row[] = [...new Set(groupNames.map((name) => groupFacts(name).key))].flatMap((key) => {
  const read = (suffix: string): Row => ({
    route: `/api/v1/groups/:groupKey${suffix}`,
    method: 'get',
    path: `/api/v1/groups/${key}${suffix}`,
    expected: (name) => (reachable(name, key) === null ? 404 : 200),
    missing: { method: 'get', path: `/api/v1/groups/no-such-group${suffix}` },
  });
  const body = { email: 'nobody@sample.example', role: 'member' };
  const add: Row = {
    route: '/api/v1/groups/:groupKey/members',
    method: 'post',
    path: `/api/v1/groups/${key}/members`,
    body,
    // Nobody has this address: who may add somebody learns that, and nobody else does.
    expected: (name) => {
      const group = reachable(name, key);
      if (group === null) return 404;
      return managesGroup(name, group) ? 422 : 403;
    },
    missing: { method: 'post', path: '/api/v1/groups/no-such-group/members', body },
  };
  const feed: Row = {
    route: '/api/v1/feed',
    method: 'get',
    path: `/api/v1/feed?group=${key}`,
    expected: (name) => (reachable(name, key) === null ? 404 : 200),
    missing: { method: 'get', path: '/api/v1/feed?group=no-such-group' },
  };
  const list: Row = { ...feed, route: '/api/v1/tasks', path: `/api/v1/tasks?group=${key}` };
  const write: Row = {
    route: '/api/v1/posts',
    method: 'post',
    path: '/api/v1/posts',
    body: { group: key, text: 'hello' },
    expected: (name) => (reachable(name, key) === null ? 404 : 201),
    missing: { method: 'post', path: '/api/v1/posts', body: { group: 'no-such-group', text: 'hello' } },
  };
  return [read(''), read('/members'), add, feed, list, write];
});

const discussionRows = (kind: 'tasks' | 'posts', subjectId: string, sees: (name: PersonaName) => boolean): Row[] => {
  const route = `/api/v1/${kind}/:id/comments`;
  const at = (id: string) => `/api/v1/${kind}/${id}/comments`;
  const body = { text: 'A remark' };
  return [
    {
      route,
      method: 'get',
      path: at(subjectId),
      expected: (name) => (sees(name) ? 200 : 404),
      missing: { method: 'get', path: at(missingId) },
    },
    {
      route,
      method: 'post',
      path: at(subjectId),
      body,
      expected: (name) => (sees(name) ? 201 : 404),
      missing: { method: 'post', path: at(missingId), body },
    },
  ];
};

/** Wishes that change nothing whoever makes them, so that all can ask in turn: to hand a task to nobody that there is. */
const taskRows: readonly Row[] = taskNames.flatMap((task) => {
  const { id, group, assignee } = taskSample(task);
  const at = (taskId: string, suffix: string) => `/api/v1/tasks/${taskId}${suffix}`;
  const body = { assigneeId: missingId };
  return [
    {
      route: '/api/v1/tasks/:taskId',
      method: 'get',
      path: at(id, ''),
      expected: (name) => (seesTask(name, task) ? 200 : 404),
      missing: { method: 'get', path: at(missingId, '') },
    },
    {
      route: '/api/v1/tasks/:taskId/assign',
      method: 'post',
      path: at(id, '/assign'),
      body,
      expected: (name) => {
        if (!seesTask(name, task)) return 404;
        // Whoever has a task may hand it on, as managers may, unless they stepped back from the case.
        return managesGroup(name, group) || (assignee === name && !hasRecused(name, task)) ? 422 : 403;
      },
      missing: { method: 'post', path: at(missingId, '/assign'), body },
    },
    {
      route: '/api/v1/tasks/:taskId/claim',
      method: 'post',
      path: at(id, '/claim'),
      expected: (name) => {
        if (!seesTask(name, task)) return 404;
        if (assignee !== null && assignee !== name) return 409;
        // Being shown a task is not yet working on it, and who stepped back from the case stays away.
        if (hasRecused(name, task)) return 403;
        return assignee === name || (worksInGroup(name, group) && readsGroup(name, group)) ? 200 : 403;
      },
      missing: { method: 'post', path: at(missingId, '/claim') },
    },
    ...discussionRows('tasks', id, (name) => seesTask(name, task)),
  ] satisfies Row[];
});

const rows: readonly Row[] = [
  fixed('/api/v1/me'),
  fixed('/api/v1/groups'),
  fixed('/api/v1/feed'),
  fixed('/api/v1/tasks'),
  {
    route: '/api/v1/groups',
    method: 'post',
    path: '/api/v1/groups',
    body: { key: 'Not a key', name: 'x' },
    expected: (name) => (mayDesign(name) ? 422 : 403),
  },
  ...groupRows,
  ...taskRows,
  ...postNames.flatMap((post) => discussionRows('posts', postSample(post).id, (name) => seesPost(name, post))),
];

async function putTasksBack(): Promise<void> {
  for (const task of taskNames) {
    const { id, assignee } = taskSample(task);
    const assigneeId = assignee && personas[assignee].id;
    await store.database.owner('nativ.tasks').where({ id }).update({ assignee_id: assigneeId });
  }
}

test('every route but set-up is closed to whoever is not signed in, before anything else is looked at', async () => {
  for (const row of [...rows, ...rows.flatMap(({ missing }) => (missing ? [missing] : []))]) {
    const { status, body } = await send(row, null);
    expect([row.path, status, body.type]).toEqual([row.path, 401, 'urn:nativ:problem:session.required']);
  }
});

describe.each(personaNames)('%s', (name) => {
  test('gets of every route what the oracle says', async () => {
    const wrong: unknown[] = [];
    for (const row of rows) {
      const { status, body } = await send(row, name);
      if (status !== row.expected(name)) wrong.push({ ...row, status, expected: row.expected(name), body });
      if (row.path.endsWith('/claim')) await putTasksBack();
    }

    expect(wrong).toEqual([]);
  });

  test('cannot tell what is hidden from what does not exist', async () => {
    const hidden = rows.filter((row) => row.missing !== undefined && row.expected(name) === 404);
    for (const row of hidden) {
      const there = await send(row, name);
      const nowhere = await send(row.missing ?? row, name);
      expect([row.path, there.status, withoutId(there)]).toEqual([row.path, nowhere.status, withoutId(nowhere)]);
      const headers = ({ headers }: Response) => ({ ...headers, date: '' });
      expect(headers(there)).toEqual(headers(nowhere));
    }
  });

  test('finds in lists and counts what the oracle says', async () => {
    const all = async (path: string) => (await send({ method: 'get', path }, name)).body.items;
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();
    const seen = [
      ...taskNames.filter((task) => seesTask(name, task)).map(taskSample),
      ...ownTaskNames.filter((task) => seesOwnTask(name, task)).map(ownTaskSample),
    ];
    const known = groupNames.filter((group) => knowsGroup(name, group));

    expect(ids(await all('/api/v1/tasks'))).toEqual(ids(seen));
    expect(ids(await all('/api/v1/tasks?assignee=me'))).toEqual(ids(seen.filter(({ assignee }) => assignee === name)));
    expect(ids(await all('/api/v1/tasks?assignee=nobody&status=open'))).toEqual(
      ids(seen.filter(({ assignee }) => assignee === null)),
    );
    expect(await all('/api/v1/tasks?status=completed')).toEqual([]);
    const groups: { key: string; openTasks: number; myRole: string | null }[] = await all('/api/v1/groups');
    expect(groups.map(({ key, openTasks, myRole }) => [key, openTasks, myRole])).toEqual(
      known
        .map((group) => [
          groupFacts(group).key,
          seen.filter((task) => task.group === group).length,
          groupFacts(group).members[name] ?? null,
        ])
        .sort(),
    );
    const written = postNames
      .filter((post) => seesPost(name, post) && !postSample(post).isArchived)
      .map((post) => postSample(post).id);
    const feed: { id: string }[] = await all('/api/v1/feed');
    expect(ids(feed.filter(({ id }) => postNames.some((post) => postSample(post).id === id)))).toEqual(written.sort());
  });
});

test('whoever sees a task but not the whole case gets the task without what it is about', async () => {
  const mixed = await send({ method: 'get', path: `/api/v1/tasks/${taskSample('mixed').id}` }, 'member');
  const own = await send({ method: 'get', path: `/api/v1/tasks/${taskSample('concerning').id}` }, 'classified');

  expect([mixed.status, mixed.body.submission, mixed.body.reference]).toEqual([200, null, null]);
  expect(own.body.submission.answers).toEqual({ description: 'answers of 45' });
  expect(own.body.may).toEqual({ ...noPermissions, assign: true, complete: true, plan: true });
  expect(own.body.comments).toHaveLength(await countComments(taskSample('concerning').id));
});

async function countComments(taskId: string): Promise<number> {
  return (await store.database.owner('nativ.comments').where({ task_id: taskId })).length;
}

test('an admin adds people to a group that is not classified, and to a classified one does not', async () => {
  const body = { email: emailOf('champion').toUpperCase(), role: 'member' };
  const closed = await send({ method: 'post', path: '/api/v1/groups/legal/members', body }, 'admin');
  const classified = await send({ method: 'post', path: '/api/v1/groups/psychological/members', body }, 'admin');

  expect([closed.status, closed.body]).toEqual([
    200,
    { user: { id: personas.champion.id, name: 'The champion' }, role: 'member' },
  ]);
  expect(classified.status).toBe(404);
});
