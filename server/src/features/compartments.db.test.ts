import type { BreakGlass, GroupEntryList, ItemStanding } from '@nativ/schemas';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PersonaApplication, startPersonaApplication } from '../test/persona-application.ts';
import {
  type CaseName,
  cases,
  type PersonaName,
  type PostName,
  personas,
  posts,
  type TaskName,
  tasks,
} from '../test/personas.ts';
import { missingId } from '../test/seed-personas.ts';

let app: PersonaApplication;
beforeEach(async () => {
  app = await startPersonaApplication(2);
});
afterEach(() => app.close());

const send = (as: PersonaName, method: string, path: string, body?: object, node = 0) =>
  app.send({ as, method, path: `/api/v1${path}`, ...(body === undefined ? {} : { body }) }, node);
const status = async (as: PersonaName, method: string, path: string, body?: object) => {
  const response = await send(as, method, path, body);
  return response.status < 400 ? response.status : `${response.status} ${response.body.type.split(':').at(-1)}`;
};
const task = (name: TaskName) => `/tasks/${tasks[name].id}`;
const post = (name: PostName) => `/posts/${posts[name].id}`;
const run = (name: CaseName) => `/instances/${cases[name].instance}/concerns`;
const sees = async (as: PersonaName, path: string) => (await send(as, 'get', path)).status === 200;
const history = async (as: PersonaName, group: string) => {
  const { body } = await send(as, 'get', `/groups/${group}/history`);
  return (body as GroupEntryList).items.map(({ action, detail }) => ({ action, detail }));
};

describe('the settings of a group', () => {
  test('are changed by its managers, each change in its history', async () => {
    const statuses = [{ key: 'new', name: { he: 'חדש', en: 'New' }, colour: 'blue' }];
    const changed = await send('manager', 'patch', '/groups/legal/settings', { name: 'Law', statuses });

    expect([changed.status, changed.body]).toMatchObject([200, { name: 'Law', statuses, manages: true }]);
    expect(await status('member', 'patch', '/groups/legal/settings', { name: 'x' })).toBe('403 group.not-manager');
    expect(await status('outsider', 'patch', '/groups/legal/settings', { name: 'x' })).toBe('404 group.not-found');
    expect(await history('manager', 'legal')).toContainEqual({
      action: 'group.changed',
      detail: { fields: 'name, statuses' },
    });
    expect(await status('member', 'get', '/groups/legal/history')).toBe('403 group.not-manager');
  });

  test('hide the group at once from everybody outside when it is classified', async () => {
    expect(await sees('admin', task('legal'))).toBe(true);
    expect(await status('admin', 'patch', '/groups/legal/settings', { access: 'classified' })).toBe(
      '409 group.classified-from-inside',
    );
    expect(await status('manager', 'patch', '/groups/legal/settings', { access: 'classified' })).toBe(200);

    expect(await sees('admin', task('legal'))).toBe(false);
    expect(await sees('member', task('legal'))).toBe(true);
    expect(await history('manager', 'legal')).toContainEqual({
      action: 'group.accessChanged',
      detail: { before: 'closed', after: 'classified' },
    });
  });

  test('leave nobody a classified member where nothing is classified any more', async () => {
    expect(await status('manager', 'patch', '/groups/psychological/settings', { access: 'closed' })).toBe(200);

    const { body } = await send('manager', 'get', '/groups/psychological/members');
    expect(body.items.map((member: { role: string }) => member.role).sort()).toEqual(['manager', 'member', 'member']);
  });
});

describe('the key of a new group', () => {
  test('is refused with the same bytes whether it is in sight, out of sight or reserved', async () => {
    const bodies = new Set<string>();
    for (const key of ['events', 'psychological', 'system']) {
      const { status: code, body } = await send('designer', 'post', '/groups', { key, name: 'x' });
      expect(code).toBe(409);
      bodies.add(JSON.stringify({ ...body, id: '' }));
    }

    expect(bodies.size).toBe(1);
  });
});

describe('archiving a group', () => {
  test('is refused while work is open, until another group takes it over', async () => {
    expect(await status('manager', 'post', '/groups/legal/archive', {})).toBe('409 group.not-empty');
    expect(await status('manager', 'post', '/groups/legal/archive', { moveOpenTasksTo: 'none' })).toBe(
      '404 group.not-found',
    );
    expect(await status('manager', 'post', '/groups/legal/archive', { moveOpenTasksTo: 'psychological' })).toBe(200);

    const { body } = await send('manager', 'get', `${task('legalTaken')}`);
    expect(body).toMatchObject({ group: { key: 'psychological' }, assignee: null });
    const keys = async (query: string) =>
      (await send('manager', 'get', `/groups${query}`)).body.items.map(({ key }: { key: string }) => key);
    expect(await keys('')).not.toContain('legal');
    expect(await keys('?archived=true')).toEqual(['legal']);
    expect(await status('manager', 'post', '/posts', { group: 'legal', text: 'x' })).toBe('403 group.read-only');
    expect(await status('manager', 'post', '/groups/legal/restore')).toBe(200);
    expect(await status('manager', 'post', '/posts', { group: 'legal', text: 'x' })).toBe(201);
  });

  test('is refused while a published flow leads into it', async () => {
    const document = { title: 'Sample', nodes: [{ id: 'a', type: 'userTask', config: { group: 'legal' } }], edges: [] };
    await app.store.database.owner('nativ.flow_versions').update({ document: JSON.stringify(document) });
    await app.store.database.owner('nativ.flows').update({ published_version: 1 });

    expect(await status('manager', 'post', '/groups/legal/archive', {})).toBe('409 group.in-use');
  });
});

describe('the members of a group', () => {
  const member = (name: PersonaName) => `/groups/legal/members/${personas[name].id}`;

  test('change roles and leave, but never the last manager', async () => {
    expect(await status('manager', 'patch', member('manager'), { role: 'member' })).toBe('409 group.last-manager');
    expect(await status('manager', 'post', '/groups/legal/leave')).toBe('409 group.last-manager');
    expect(await status('admin', 'delete', member('manager'))).toBe('409 group.last-manager');
    expect(await status('manager', 'patch', member('member'), { role: 'manager' })).toBe(200);
    expect(await status('manager', 'patch', member('manager'), { role: 'member' })).toBe(200);
    expect(await status('manager', 'post', '/groups/legal/leave')).toBe(204);
  });

  test('are not both gone when the last two managers leave at once', async () => {
    await send('manager', 'patch', member('member'), { role: 'manager' });
    await app.store.database.owner('nativ.tasks').update({ assignee_id: null });
    const left = await Promise.all([
      status('manager', 'post', '/groups/legal/leave'),
      status('member', 'post', '/groups/legal/leave'),
    ]);

    expect(left.sort()).toEqual([204, '409 group.last-manager']);
  });

  test('are removed with a clear choice for what they have in hand', async () => {
    expect(await status('manager', 'delete', member('member'))).toBe('409 member.has-open-tasks');
    expect(await status('manager', 'delete', `${member('member')}?openTasks=giveBack`)).toBe(204);

    expect((await send('manager', 'get', task('legalTaken'))).body.assignee).toBe(null);
    expect(await status('manager', 'delete', member('member'))).toBe('404 member.not-found');
    expect(await status('outsider', 'delete', member('manager'))).toBe('404 group.not-found');
  });

  test('hand what they have over to another member when that is chosen, and to nobody else', async () => {
    const choice = (id: string) => `${member('member')}?openTasks=${id}`;
    expect(await status('manager', 'delete', choice(personas.outsider.id))).toBe('409 member.cannot-take-over');
    expect(await status('manager', 'delete', choice(personas.member.id))).toBe('409 member.cannot-take-over');

    expect(await status('manager', 'delete', choice(personas.manager.id))).toBe(204);

    expect((await send('manager', 'get', task('legalTaken'))).body.assignee).toMatchObject({ id: personas.manager.id });
  });

  test('lose the group on every node with the answer that removed them', async () => {
    const other = (path: string) => send('member', 'get', path, undefined, 1);
    expect((await other(task('legal'))).status).toBe(200);

    await send('manager', 'delete', `${member('member')}?openTasks=giveBack`);

    for (const path of [task('legal'), '/groups/legal', run('legal'), '/feed?group=legal'])
      expect([path, (await other(path)).status]).toEqual([path, 404]);
  });

  test('join an open group of their own accord, and no other', async () => {
    expect(await status('outsider', 'post', '/groups/events/join')).toBe(200);
    expect(await status('outsider', 'post', '/groups/events/join')).toBe(200);
    expect(await status('admin', 'post', '/groups/legal/join')).toBe('403 group.not-joinable');
    expect(await status('outsider', 'post', '/groups/psychological/join')).toBe('404 group.not-found');
    expect(await status('outsider', 'post', '/groups/events/leave')).toBe(204);
  });
});

describe('what concerns a classified member', () => {
  const grant = (body: object) => send('manager', 'post', `${task('psychological')}/grants`, body);

  test('is what a manager grants them, until it is taken back or over', async () => {
    expect(await sees('classified', task('psychological'))).toBe(false);
    const { body } = await grant({ user: personas.classified.id });
    expect(await sees('classified', task('psychological'))).toBe(true);
    expect(await sees('classified', run('psychological'))).toBe(true);
    expect(await sees('classified', post('psychological').concat('/comments'))).toBe(false);

    const given = (body as ItemStanding).concerns.find(({ user }) => user.id === personas.classified.id);
    expect(await status('manager', 'delete', `${task('psychological')}/concerns/${given?.id}`)).toBe(200);
    expect(await sees('classified', task('psychological'))).toBe(false);

    await grant({ user: personas.classified.id, until: new Date(Date.now() + 300).toISOString() });
    expect(await sees('classified', task('psychological'))).toBe(true);
    await expect.poll(() => sees('classified', task('psychological'))).toBe(false);
  });

  test('is granted by managers only, and to members only', async () => {
    const body = { user: personas.classified.id };
    expect(await status('psychologist', 'post', `${task('psychological')}/grants`, body)).toBe(
      '403 item.grant-refused',
    );
    expect((await grant({ user: personas.outsider.id })).status).toBe(403);
    expect(await status('admin', 'post', `${task('psychological')}/grants`, body)).toBe('404 task.not-found');
  });

  test('stays what they watch when somebody else takes it over, until a manager ends it', async () => {
    expect(await status('classified', 'put', `${task('concerning')}/watch`)).toBe(200);
    await send('manager', 'post', `${task('concerning')}/assign`, { assigneeId: personas.psychologist.id });
    expect(await sees('classified', task('concerning'))).toBe(true);

    const { body } = await send('manager', 'get', `${task('concerning')}/concerns`);
    const [watching] = (body as ItemStanding).concerns;
    expect(watching).toMatchObject({ reason: 'watch', user: { id: personas.classified.id } });
    await send('manager', 'delete', `${task('concerning')}/concerns/${watching?.id}`);
    expect(await sees('classified', task('concerning'))).toBe(false);
  });

  test('is what a manager mentions them in; a mention by others shows them nothing new', async () => {
    const remark = (as: PersonaName) =>
      send(as, 'post', `${post('psychological')}/comments`, { text: 'x', mentions: [personas.classified.id] });

    expect((await remark('psychologist')).body.unreached).toEqual([personas.classified.id]);
    expect(await sees('classified', `${post('psychological')}/comments`)).toBe(false);
    expect((await remark('manager')).body.unreached).toBeUndefined();
    expect(await sees('classified', `${post('psychological')}/comments`)).toBe(true);
  });

  test('ends with their membership, and does not come back with it', async () => {
    await grant({ user: personas.classified.id });
    const member = `/groups/psychological/members/${personas.classified.id}`;
    await send('manager', 'delete', `${member}?openTasks=giveBack`);
    expect(await sees('classified', task('psychological'))).toBe(false);

    const email = 'classified@sample.example';
    await send('manager', 'post', '/groups/psychological/members', { email, role: 'classifiedMember' });
    expect(await sees('classified', task('psychological'))).toBe(false);
    expect(await sees('classified', task('granted'))).toBe(false);
  });
});

describe('moving', () => {
  test('a task takes its visibility along at once, and each group is told of its own side only', async () => {
    expect(await sees('member', task('legal'))).toBe(true);
    expect(await status('manager', 'post', `${task('legal')}/move`, { group: 'psychological' })).toBe(204);

    expect(await sees('member', task('legal'))).toBe(false);
    expect(await sees('psychologist', task('legal'))).toBe(true);
    const moved = { item: tasks.legal.id, kind: 'task' };
    expect(await history('manager', 'legal')).toContainEqual({ action: 'group.itemMovedOut', detail: moved });
    expect(await history('manager', 'psychological')).toContainEqual({ action: 'group.itemMovedIn', detail: moved });
  });

  test('a case takes all that it left in the group, and whose it is no longer loses the answers too', async () => {
    await app.store.database.owner('nativ.tasks').where({ id: tasks.legalTaken.id }).update({ assignee_id: null });
    expect(await sees('member', run('legal'))).toBe(true);
    expect(await status('manager', 'post', `/instances/${cases.legal.instance}/move`, { group: 'psychological' })).toBe(
      204,
    );

    for (const path of [run('legal'), task('legal'), task('legalTaken')])
      expect([path, await sees('member', path)]).toEqual([path, false]);
    expect(await sees('psychologist', run('legal'))).toBe(true);
  });

  test('ends what was shown to somebody in the group that it left', async () => {
    expect(await sees('classified', task('granted'))).toBe(true);
    await send('manager', 'post', `${task('granted')}/move`, { group: 'legal' });
    await send('manager', 'post', `${task('granted')}/move`, { group: 'psychological' });

    expect(await sees('classified', task('granted'))).toBe(false);
  });

  test('is for managers of a classified group, and into groups in which one works', async () => {
    const move = (as: PersonaName, what: string, group: string) => status(as, 'post', `${what}/move`, { group });

    expect(await move('psychologist', task('psychological'), 'events')).toBe('403 item.move-refused');
    expect(await move('classified', task('concerning'), 'events')).toBe('403 item.move-refused');
    expect(await move('member', task('legal'), 'psychological')).toBe('404 group.not-found');
    expect(await move('member', task('legal'), 'events')).toBe(204);
    expect(await move('manager', post('psychological'), 'legal')).toBe(204);
    expect(await move('admin', task('psychological'), 'events')).toBe('404 task.not-found');
    expect(await status('manager', 'post', `/tasks/${missingId}/move`, { group: 'legal' })).toBe('404 task.not-found');
  });
});

describe('broken glass', () => {
  const reason = 'A danger to life, and nobody of the group answers';
  const open = (group: string, hours = 1) => send('admin', 'post', '/break-glass', { group, reason, hours });

  test('shows an admin a classified group to read, and tells the group at once', async () => {
    expect(await sees('admin', task('psychological'))).toBe(false);
    const { status: code, body } = await open('psychological');
    expect([code, (body as BreakGlass).isOpen]).toEqual([201, true]);

    expect(await sees('admin', task('psychological'))).toBe(true);
    expect(await status('admin', 'post', `${task('psychological')}/comments`, { text: 'x' })).toBe(
      '403 group.read-only',
    );
    expect(await status('admin', 'post', '/posts', { group: 'psychological', text: 'x' })).toBe('403 group.read-only');
    expect(await status('admin', 'post', `${task('psychological')}/claim`)).toBe('403 task.not-yours');
    expect(await status('admin', 'patch', '/groups/psychological/settings', { name: 'x' })).toBe(
      '403 group.not-manager',
    );
    const told = await send('manager', 'get', '/break-glass?group=psychological');
    expect(told.body.items[0]).toMatchObject({ reason, isOpen: true, openedBy: { id: personas.admin.id } });
    const notices = await app.store.database.owner('nativ.notifications').whereNull('instance_id');
    expect(notices).toHaveLength(2);
  });

  test('records what was asked for of the group, and nothing of others', async () => {
    const { body } = await open('psychological');
    await send('admin', 'get', task('psychological'));
    await send('admin', 'get', task('legal'));
    await send('admin', 'get', '/tasks');
    await send('admin', 'get', '/feed?group=legal');
    await send('admin', 'get', '/feed?group=psychological');

    const reads = await send('psychologist', 'get', `/break-glass/${body.id}/reads`);
    expect(reads.body.items.map(({ route, itemId }: { route: string; itemId: string }) => [route, itemId])).toEqual([
      ['GET /api/v1/tasks/:taskId', tasks.psychological.id],
      ['GET /api/v1/tasks', null],
      ['GET /api/v1/feed', null],
    ]);
    expect(await status('classified', 'get', `/break-glass/${body.id}/reads`)).toBe('404 break-glass.not-found');
    expect(await status('champion', 'get', `/break-glass/${body.id}/reads`)).toBe('404 break-glass.not-found');
  });

  test('is over when a manager ends it, or its time is', async () => {
    const { body } = await open('psychological');
    expect(await status('psychologist', 'post', `/break-glass/${body.id}/close`)).toBe('404 break-glass.not-found');
    expect(await status('manager', 'post', `/break-glass/${body.id}/close`)).toBe(200);
    expect(await sees('admin', task('psychological'))).toBe(false);

    await open('psychological');
    await app.store.database
      .owner('nativ.break_glass')
      .whereNull('closed_at')
      .update({ opened_at: new Date(Date.now() - 7_200_000), until: new Date(Date.now() - 1) });
    expect(await sees('admin', task('psychological'))).toBe(false);
  });

  test('is for admins, for classified groups, and never for more than a day', async () => {
    expect((await open('legal')).status).toBe(404);
    expect((await open('no-such-group')).status).toBe(404);
    expect((await open('psychological', 25)).status).toBe(422);
    expect(await status('designer', 'post', '/break-glass', { group: 'psychological', reason, hours: 1 })).toBe(
      '403 permission.denied',
    );
  });

  test('ends with the role of whoever broke it', async () => {
    await open('psychological');
    await app.store.database.owner('nativ.users').insert({
      workspace_id: (await app.store.database.owner('nativ.users').where({ id: personas.admin.id }).first())
        .workspace_id,
      id: missingId,
      email: 'second@sample.example',
      name: 'Second admin',
      role: 'admin',
    });
    await app.store.database.owner.raw('alter table nativ.users disable trigger keep_an_admin');
    await app.store.database.owner('nativ.users').where({ id: personas.admin.id }).update({ role: 'member' });

    expect(await sees('admin', task('psychological'))).toBe(false);
  });
});
