import type { HandOver, PersonProfile, PersonSummary } from '@nativ/schemas';
import type { Application } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createPeopleApp, signIn } from '../../test/people-app.ts';
import { emailOf, groups, type PersonaName, personas, tasks } from '../../test/personas.ts';
import { publishedOf } from '../../test/published-of.ts';
import { letSignIn, missingId, seedPersonas } from '../../test/seed-personas.ts';
import { peopleRoutes } from './people-part.ts';

let store: TestDatabase;
let app: Application;
const cookies: Partial<Record<PersonaName, string>> = {};
const signedIn: readonly PersonaName[] = ['admin', 'manager', 'member', 'outsider', 'classified', 'stranger'];

beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  ({ app } = createPeopleApp(store.database, {
    more: peopleRoutes({ ...store.database, published: publishedOf(store) }),
  }));
  for (const name of signedIn) {
    await letSignIn(store.database.owner, name);
    cookies[name] = await signIn(app, name);
  }
});
afterAll(() => store.drop());

const ask = (who: PersonaName, method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object) => {
  const asked = request(app)
    [method](`/api/v1${path}`)
    .set('Cookie', cookies[who] ?? '')
    .set('Origin', 'http://localhost:3000');
  return body === undefined ? asked : asked.send(body);
};
const idOf = (name: PersonaName) => personas[name].id;
const code = ({ body }: { readonly body: { type?: string } }) => body.type?.replace('urn:nativ:problem:', '');

let count = 0;
async function newPerson(more: object = {}): Promise<PersonProfile> {
  count += 1;
  const input = { name: `Newcomer ${count}`, email: `newcomer-${count}@sample.example`, role: 'member', ...more };
  const answer = await ask('admin', 'post', '/people', input);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

describe('the list of people', () => {
  test('shows colleagues by name, and finds a part of a name page by page', async () => {
    await newPerson({ name: 'ענבל שמש' });
    await newPerson({ name: 'ענבל ירח' });

    const first = await ask('member', 'get', `/people?search=${encodeURIComponent('ענבל')}&limit=1`);
    const second = await ask(
      'member',
      'get',
      `/people?search=${encodeURIComponent('ענבל')}&limit=1&cursor=${first.body.nextCursor}`,
    );

    expect([first, second].map(({ body }) => body.items.map(({ name }: PersonSummary) => name))).toEqual([
      ['ענבל ירח'],
      ['ענבל שמש'],
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  test('takes what LIKE reads as more than itself for what it is', async () => {
    expect((await ask('member', 'get', '/people?search=%25')).body.items).toEqual([]);
    expect((await ask('member', 'get', '/people?search=_')).body.items).toEqual([]);
  });

  test('finds an address only for those who may read it', async () => {
    const search = `/people?search=${encodeURIComponent(emailOf('outsider'))}`;

    expect((await ask('admin', 'get', search)).body.items).toHaveLength(1);
    expect((await ask('member', 'get', search)).body.items).toEqual([]);
  });

  test('holds nobody of another workspace', async () => {
    const { body } = await ask('admin', 'get', '/people?limit=100');

    expect(body.items.map(({ id }: PersonSummary) => id)).not.toContain(idOf('stranger'));
    expect((await ask('admin', 'get', `/people/${idOf('stranger')}`)).status).toBe(404);
  });
});

describe('what people read of each other', () => {
  const profile = { languages: ['he', 'ar'], skills: ['Family law'], note: 'Sundays only', capacity: 3 };

  test('is name, teams, languages and skills, not the address nor how much they take on', async () => {
    expect((await ask('member', 'put', `/people/${idOf('member')}/profile`, profile)).status).toBe(200);

    const colleague = (await ask('outsider', 'get', `/people/${idOf('member')}`)).body as PersonProfile;

    expect(colleague).toMatchObject({ languages: ['he', 'ar'], skills: ['Family law'], private: null });
    expect(JSON.stringify(colleague)).not.toContain('@');
  });

  test.each<PersonaName>(['member', 'manager', 'admin'])(
    'is everything for %s: themselves, a manager, an admin',
    async (who) => {
      const { body } = await ask(who, 'get', `/people/${idOf('member')}`);

      expect(body.private).toMatchObject({ email: emailOf('member'), capacity: 3 });
    },
  );

  test('leaves out the groups that the reader does not know of', async () => {
    const seen = (await ask('outsider', 'get', `/people/${idOf('classified')}`)).body as PersonProfile;

    expect(seen.groups).toEqual([]);
  });

  test('is changed by themselves and by admins only', async () => {
    expect((await ask('outsider', 'put', `/people/${idOf('member')}/profile`, profile)).status).toBe(403);
    expect((await ask('manager', 'put', `/people/${idOf('member')}/profile`, profile)).status).toBe(403);
    expect(
      (await ask('admin', 'put', `/people/${idOf('member')}/profile`, { ...profile, capacity: null })).body.private
        .capacity,
    ).toBeNull();
  });
});

describe('adding somebody', () => {
  test('adds them as invited, with their groups', async () => {
    const person = await newPerson({ groups: [{ group: 'legal' }] });

    expect(person).toMatchObject({
      status: 'invited',
      role: 'member',
      groups: [{ group: { key: 'legal' }, role: 'member' }],
    });
  });

  test('says that an address is taken, however it is spelled', async () => {
    const answer = await ask('admin', 'post', '/people', {
      name: 'X',
      email: emailOf('member').toUpperCase(),
      role: 'member',
    });

    expect([answer.status, code(answer)]).toEqual([409, 'person.email-taken']);
  });

  test('does not let an admin put anybody into a classified group that is not theirs, nor say that it is there', async () => {
    const input = (group: string) => ({
      name: 'X',
      email: 'nobody@sample.example',
      role: 'member',
      groups: [{ group }],
    });
    const hidden = await ask('admin', 'post', '/people', input('psychological'));
    const missing = await ask('admin', 'post', '/people', input('nothing-here'));

    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect({ ...hidden.body, id: '' }).toEqual({ ...missing.body, id: '' });
  });

  test.each<PersonaName>(['member', 'manager'])('is not for %s', async (who) => {
    expect((await ask(who, 'post', '/people', { name: 'X', email: 'x@sample.example', role: 'admin' })).status).toBe(
      403,
    );
    expect((await ask(who, 'patch', `/people/${idOf(who)}`, { role: 'admin' })).status).toBe(403);
  });
});

describe('a change of role', () => {
  test('holds with the next request', async () => {
    await ask('admin', 'patch', `/people/${idOf('outsider')}`, { role: 'designer' });
    expect((await ask('outsider', 'get', '/me')).body.user.role).toBe('designer');
    await ask('admin', 'patch', `/people/${idOf('outsider')}`, { role: 'member' });
    expect((await ask('outsider', 'get', '/me')).body.user.role).toBe('member');
  });

  test('does not take the last admin away', async () => {
    const answer = await ask('admin', 'patch', `/people/${idOf('admin')}`, { role: 'member' });
    const closing = await ask('admin', 'post', `/people/${idOf('admin')}/deactivate`, { openTasks: 'group' });

    expect([code(answer), code(closing)]).toEqual(['person.last-admin', 'person.last-admin']);
    expect((await ask('admin', 'get', '/me')).body.user.role).toBe('admin');
  });

  test('leaves one of two admins who demote each other at the same moment', async () => {
    await ask('admin', 'patch', `/people/${idOf('outsider')}`, { role: 'admin' });

    const both = await Promise.all([
      ask('admin', 'patch', `/people/${idOf('outsider')}`, { role: 'member' }),
      ask('outsider', 'patch', `/people/${idOf('admin')}`, { role: 'member' }),
    ]);

    const admins = await store.database
      .owner('nativ.users')
      .where({ workspace_id: '00000000-0000-7000-8000-000000000001', role: 'admin' });
    expect(admins).toHaveLength(1);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    await store.database
      .owner('nativ.users')
      .where({ id: idOf('admin') })
      .update({ role: 'admin' });
    await store.database
      .owner('nativ.users')
      .where({ id: idOf('outsider') })
      .update({ role: 'member' });
  });

  test('does not count an admin who has not accepted the invitation yet', async () => {
    await newPerson({ role: 'admin' });

    expect(code(await ask('admin', 'patch', `/people/${idOf('admin')}`, { role: 'member' }))).toBe('person.last-admin');
  });
});

describe('closing an account', () => {
  const close = (name: PersonaName, body: object = {}) =>
    ask('admin', 'post', `/people/${idOf(name)}/deactivate`, body);
  const open = (name: PersonaName) => ask('admin', 'post', `/people/${idOf(name)}/reactivate`);
  const assignee = async (task: string) =>
    (await store.database.owner('nativ.tasks').where({ id: task }).first('assignee_id')).assignee_id;

  test('asks first what becomes of open tasks, then gives them back or hands them over', async () => {
    const preview = (await ask('admin', 'get', `/people/${idOf('member')}/hand-over`)).body as HandOver;
    const refused = await close('member');

    expect(preview).toMatchObject({ openTasks: 2, isLastAdmin: false, groups: [] });
    expect(code(refused)).toBe('person.has-open-tasks');
    expect((await close('member', { openTasks: idOf('manager') })).status).toBe(200);
    expect(await assignee(tasks.legalTaken.id)).toBe(idOf('manager'));
    await open('member');
    await store.database
      .owner('nativ.tasks')
      .where({ id: tasks.legalTaken.id })
      .update({ assignee_id: idOf('member') });
    expect((await close('member', { openTasks: 'group' })).status).toBe(200);
    expect(await assignee(tasks.legalTaken.id)).toBeNull();
    await open('member');
  });

  test('does not hand a task to somebody who is not of its group: it goes back to the group', async () => {
    await store.database
      .owner('nativ.tasks')
      .where({ id: tasks.legalTaken.id })
      .update({ assignee_id: idOf('member') });

    expect((await close('member', { openTasks: idOf('outsider') })).status).toBe(200);

    expect(await assignee(tasks.legalTaken.id)).toBeNull();
    await open('member');
  });

  test('ends the session and all sight at once', async () => {
    const cookie = await signIn(app, 'member');
    await close('member', { openTasks: 'group' });

    const after = await request(app).get('/api/v1/me').set('Cookie', cookie);
    const [sessions] = await Promise.all([
      store.database.owner('identity.sessions').where({ user_id: 'identity-member' }),
    ]);

    expect(after.status).toBe(401);
    expect(sessions).toEqual([]);
    await open('member');
    cookies.member = await signIn(app, 'member');
    expect((await ask('member', 'get', '/me')).status).toBe(200);
  });

  test('asks who manages the groups that nobody else manages', async () => {
    const preview = (await ask('admin', 'get', `/people/${idOf('manager')}/hand-over`)).body as HandOver;
    const refused = await close('manager', { openTasks: 'group' });

    // Of the classified group that they manage too, an admin learns nothing.
    expect(preview.groups.map(({ group }) => group.key)).toEqual(['legal']);
    expect(code(refused)).toBe('person.last-manager');
    expect(refused.body.detail).not.toContain('psychological');
    const successors = [{ group: 'legal', personId: idOf('member') }];
    expect((await close('manager', { openTasks: 'group', successors })).status).toBe(200);
  });

  test('leaves a classified group to whoever has long read all of it', async () => {
    const managers = await store.database
      .owner('nativ.memberships')
      .where({ group_id: groups.psychological.id, role: 'manager' });

    expect(managers.map(({ user_id }) => user_id)).toContain(idOf('psychologist'));
    await open('manager');
    cookies.manager = await signIn(app, 'manager');
  });

  test('leaves no task with a closed account, whoever gives it there meanwhile', async () => {
    const { owner } = store.database;
    const giving = await owner.transaction();
    await giving('nativ.tasks')
      .where({ id: tasks.legal.id })
      .update({ assignee_id: idOf('member') });

    const closing = close('member', { openTasks: 'group' }).then((answer) => answer.status);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await giving.commit();

    expect(await closing).toBe(200);
    expect(await assignee(tasks.legal.id)).toBeNull();
    await owner('nativ.tasks')
      .where({ id: tasks.legal.id })
      .update({ assignee_id: idOf('member') });
    expect(await assignee(tasks.legal.id)).toBeNull();
    await open('member');
    cookies.member = await signIn(app, 'member');
  });

  test('gives the same answer for somebody else’s person and for nobody', async () => {
    const [theirs, nobody] = [
      await close('stranger'),
      await ask('admin', 'post', `/people/${missingId}/deactivate`, {}),
    ];

    expect([theirs.status, nobody.status]).toEqual([404, 404]);
  });
});

describe('an absence', () => {
  const add = (who: PersonaName, of: PersonaName, body: object) =>
    ask(who, 'post', `/people/${idOf(of)}/absences`, body);
  const day = (more: number) => new Date(Date.now() + more * 86_400_000).toISOString().slice(0, 10);

  test('is said by oneself or a manager, and colleagues see only that somebody is away', async () => {
    const mine = await add('member', 'member', { fromOn: day(-1), toOn: day(1), deputyId: idOf('outsider') });
    const byManager = await add('manager', 'member', { fromOn: day(10), toOn: day(12) });
    const byStranger = await add('outsider', 'member', { fromOn: day(20), toOn: day(21) });

    expect([mine.status, byManager.status, byStranger.status]).toEqual([201, 201, 403]);
    expect(byManager.body.private.absences).toHaveLength(2);
    const seen = (await ask('outsider', 'get', `/people/${idOf('member')}`)).body as PersonProfile;
    expect([seen.isAway, seen.private]).toEqual([true, null]);
  });

  test('does not overlap another one, nor does one of two entered at the same moment', async () => {
    expect(code(await add('member', 'member', { fromOn: day(1), toOn: day(3) }))).toBe('absence.overlaps');

    const both = await Promise.all([1, 2].map(() => add('outsider', 'outsider', { fromOn: day(30), toOn: day(31) })));

    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test.each([
    { fromOn: '2030-01-02', toOn: '2030-01-01' },
    { fromOn: '2030-01-01', toOn: '2036-01-01' },
    { fromOn: '2030-01-01', toOn: '2030-01-02', deputyId: idOf('member') },
    { fromOn: '2030-01-01', toOn: '2030-01-02', deputyId: missingId },
    { fromOn: '2030-01-01', toOn: '2030-01-02', deputyId: idOf('stranger') },
  ])('cannot be %j', async (body) => {
    expect(code(await add('member', 'member', body))).toBe('absence.invalid');
  });

  test('is removed by those who may say it', async () => {
    const { body } = await ask('member', 'get', `/people/${idOf('member')}`);
    const [absence] = body.private.absences;

    expect((await ask('outsider', 'delete', `/absences/${absence.id}`)).status).toBe(404);
    expect((await ask('member', 'delete', `/absences/${absence.id}`)).status).toBe(204);
  });
});

describe('teams and skills', () => {
  test('are kept by admins and read by everybody', async () => {
    const made = await ask('admin', 'post', '/teams', {
      name: 'הסברה',
      memberIds: [idOf('member'), idOf('stranger'), missingId],
    });
    const again = await ask('admin', 'post', '/teams', { name: 'הסברה', memberIds: [] });

    expect([made.status, code(again)]).toEqual([201, 'team.name-taken']);
    expect(made.body.members.map(({ id }: { id: string }) => id)).toEqual([idOf('member')]);
    expect((await ask('member', 'post', '/teams', { name: 'x', memberIds: [] })).status).toBe(403);
    const people = await ask('outsider', 'get', `/people?team=${made.body.id}`);
    expect(people.body.items.map(({ id }: PersonSummary) => id)).toEqual([idOf('member')]);
    const renamed = await ask('admin', 'put', `/teams/${made.body.id}`, {
      name: 'Helping hands',
      memberIds: [idOf('outsider')],
    });
    expect(renamed.body).toMatchObject({ name: 'Helping hands', members: [{ id: idOf('outsider') }] });
    expect((await ask('admin', 'delete', `/teams/${made.body.id}`)).status).toBe(204);
    expect((await ask('admin', 'delete', `/teams/${made.body.id}`)).status).toBe(404);
  });

  test('list a skill once, however it is spelled', async () => {
    await ask('admin', 'post', '/skills', { name: 'Mediation' });
    await ask('admin', 'post', '/skills', { name: 'mediation' });

    expect((await ask('member', 'get', '/skills')).body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Mediation',
      'Tax',
    ]);
  });
});

describe('the audit log', () => {
  test('has an entry for each of these changes', async () => {
    const rows = await store.database.owner('nativ.audit_entries').distinct('action').orderBy('action');

    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'absence.added',
        'absence.removed',
        'person.added',
        'person.changed',
        'person.deactivated',
        'person.profileSet',
        'person.reactivated',
        'team.created',
        'team.removed',
      ]),
    );
  });
});
