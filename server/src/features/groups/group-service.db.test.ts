import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, emailOf, personas } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { GroupService } from './group-service.ts';

let store: TestDatabase;
let service: GroupService;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  service = new GroupService({ people: store.database.people });
});
afterAll(() => store.drop());

test.each(['open', 'closed', 'classified'] as const)('whoever makes a group that is %s manages it', async (access) => {
  const input = { key: `made-${access}`, name: { he: 'קבוצה', en: 'cafe\u0301' }, access };
  const outcome = await service.create(actorOf('designer'), input);

  const expected = {
    key: `made-${access}`,
    name: { he: 'קבוצה', en: 'caf\u00e9' },
    description: '',
    access,
    myRole: 'manager',
    openTasks: 0,
  };
  expect(outcome).toMatchObject({ kind: 'created', group: expected });
  expect(await service.find(actorOf('designer'), input.key)).toMatchObject(expected);
  const members = await service.listMembers(actorOf('designer'), input.key, { afterId: null, limit: 10 });
  expect(members?.items).toEqual([{ user: { id: personas.designer.id, name: 'The designer' }, role: 'manager' }]);
});

test('a group is closed unless its maker says otherwise', async () => {
  const outcome = await service.create(actorOf('admin'), { key: 'plain', name: 'Plain' });

  expect(outcome).toMatchObject({ kind: 'created', group: { access: 'closed' } });
});

test('a key is taken once in a workspace, and again in another', async () => {
  expect(await service.create(actorOf('admin'), { key: 'events', name: 'x' })).toEqual({ kind: 'keyTaken' });
  expect(await service.create(actorOf('stranger'), { key: 'events', name: 'x' })).toMatchObject({ kind: 'created' });
});

test('a manager adds people and changes their roles, each change on record', async () => {
  const add = (role: 'member' | 'manager' | 'classifiedMember') =>
    service.addMember(actorOf('manager'), 'psychological', { email: ` ${emailOf('champion').toUpperCase()} `, role });
  const user = { id: personas.champion.id, name: 'The champion' };

  expect(await add('classifiedMember')).toEqual({ kind: 'added', member: { user, role: 'classifiedMember' } });
  expect(await add('member')).toEqual({ kind: 'added', member: { user, role: 'member' } });
  const entries = await store.database
    .owner('nativ.audit_entries')
    .whereIn('action', ['member.added', 'member.changed'])
    .orderBy('id')
    .select('action', 'detail');
  expect(entries).toEqual([
    { action: 'member.added', detail: { person: user.id, role: 'classifiedMember', before: null } },
    { action: 'member.changed', detail: { person: user.id, role: 'member', before: 'classifiedMember' } },
  ]);
});

test('only a classified group has classified members, and nobody is added from another workspace', async () => {
  const classified = { email: emailOf('outsider'), role: 'classifiedMember' } as const;
  const foreign = { email: emailOf('stranger'), role: 'member' } as const;

  expect(await service.addMember(actorOf('manager'), 'legal', classified)).toEqual({ kind: 'notClassified' });
  expect(await service.addMember(actorOf('manager'), 'legal', foreign)).toEqual({ kind: 'unknownPerson' });
  expect(await service.addMember(actorOf('member'), 'legal', foreign)).toEqual({ kind: 'notManager' });
  expect(await service.addMember(actorOf('outsider'), 'legal', foreign)).toEqual({ kind: 'hidden' });
});

test('groups and members come page by page', async () => {
  const first = await service.list(actorOf('admin'), { afterKey: '', limit: 1 });
  const second = await service.list(actorOf('admin'), { afterKey: first.items[0]?.key ?? '', limit: 100 });

  expect(first.nextCursor).not.toBeNull();
  expect(second.nextCursor).toBeNull();
  expect(second.items.map(({ key }) => key)).not.toContain(first.items[0]?.key);
});
