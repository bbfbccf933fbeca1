import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, type PersonaName } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { type KeepViewOutcome, SavedViewService } from './saved-view-service.ts';

let store: TestDatabase;
let views: SavedViewService;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  views = new SavedViewService({ people: store.database.people });
});
beforeEach(() => store.database.owner('nativ.saved_views').delete());
afterAll(() => store.drop());

const keep = (name: PersonaName, isShared = false, called = 'Late') =>
  views.create(actorOf(name), 'legal', { name: called, view: 'table', settings: { due: 'overdue' }, isShared });
const idOf = (outcome: KeepViewOutcome): string => {
  if (outcome.kind !== 'kept') throw new Error(`Expected a view, but found '${outcome.kind}'.`);
  return outcome.view.id;
};
const seenBy = async (name: PersonaName) => (await views.list(actorOf(name), 'legal'))?.map((view) => view.name);

describe('a view that somebody keeps', () => {
  test('is theirs alone', async () => {
    await keep('member', false, 'Mine');
    await keep('manager', false, 'Another');

    expect(await seenBy('member')).toEqual(['Mine']);
    expect(await seenBy('admin')).toEqual([]);
    expect(await seenBy('outsider')).toBeUndefined();
  });

  test('is shared by those who manage the group, and changed by them alone', async () => {
    const id = idOf(await keep('manager', true));

    expect((await keep('member', true)).kind).toBe('notManager');
    expect(await views.list(actorOf('member'), 'legal')).toMatchObject([{ isShared: true, mayChange: false }]);
    expect(await views.change(actorOf('member'), 'legal', id, { name: 'x' })).toEqual({ kind: 'notManager' });
    expect(await views.remove(actorOf('member'), 'legal', id)).toBe('notManager');
    expect(await views.change(actorOf('admin'), 'legal', id, { name: 'Too late' })).toMatchObject({ kind: 'kept' });
    expect(await views.change(actorOf('admin'), 'legal', id, { isShared: false })).toEqual({ kind: 'notManager' });
    expect(await views.remove(actorOf('admin'), 'legal', id)).toBe('removed');
  });

  test('that is private is not there for anybody else, not even to be removed', async () => {
    const id = idOf(await keep('member'));

    expect(await views.change(actorOf('manager'), 'legal', id, { name: 'x' })).toEqual({ kind: 'noSuchView' });
    expect(await views.remove(actorOf('manager'), 'legal', id)).toBe('noSuchView');
    expect(await views.remove(actorOf('member'), 'legal', id)).toBe('removed');
  });

  test('opens the group when it is shared, one at a time', async () => {
    const first = idOf(await keep('manager', true, 'A'));
    const second = idOf(await keep('manager', true, 'B'));
    const mine = idOf(await keep('manager', false, 'C'));
    const change = (id: string, isDefault: boolean) => views.change(actorOf('manager'), 'legal', id, { isDefault });

    expect(await change(mine, true)).toEqual({ kind: 'notShared' });
    await change(first, true);
    await change(second, true);

    const all = await views.list(actorOf('member'), 'legal');
    expect(all?.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    await views.change(actorOf('manager'), 'legal', second, { isShared: false });
    expect((await views.list(actorOf('manager'), 'legal'))?.some(({ isDefault }) => isDefault)).toBe(false);
  });

  test('is one of fifty at most', async () => {
    for (let count = 0; count < 50; count++) await keep('member', false, `View ${count}`);

    expect(await keep('member')).toEqual({ kind: 'full' });
    expect((await keep('manager')).kind).toBe('kept');
  });
});
