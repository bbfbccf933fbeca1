import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { type GroupName, groupFacts, id, type PersonaName, personas, workspaces } from './personas.ts';
import { knowsGroup, managesGroup } from './visibility-oracle.ts';

interface ViewSample {
  readonly id: string;
  readonly of: PersonaName;
  readonly group: GroupName;
  readonly isShared: boolean;
}

/** Private ones of people in the group and of one who has left it, and shared ones of each kind of group. */
const samples: readonly ViewSample[] = [
  { id: id(85_001), of: 'manager', group: 'psychological', isShared: false },
  { id: id(85_002), of: 'classified', group: 'psychological', isShared: false },
  { id: id(85_003), of: 'manager', group: 'psychological', isShared: true },
  { id: id(85_004), of: 'outsider', group: 'legal', isShared: false },
  { id: id(85_005), of: 'member', group: 'legal', isShared: true },
  { id: id(85_006), of: 'member', group: 'events', isShared: false },
  { id: id(85_007), of: 'stranger', group: 'theirLegal', isShared: true },
];

export async function seedSavedViews(transaction: Knex.Transaction): Promise<void> {
  await transaction('nativ.saved_views').insert(
    samples.map((sample) => ({
      workspace_id: workspaces[groupFacts(sample.group).workspace],
      id: sample.id,
      group_id: groupFacts(sample.group).id,
      user_id: personas[sample.of].id,
      name: 'Sample',
      view: 'board',
      settings: '{}',
      is_shared: sample.isShared,
      is_default: sample.isShared,
    })),
  );
}

const sees = (name: PersonaName) =>
  samples.filter((one) => knowsGroup(name, one.group) && (one.isShared || one.of === name));

export function visibleSavedViews(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  return { saved_views: sees(name).map((one) => one.id) };
}

/** Keeping views for oneself and for all, and changing what others keep. */
export function savedViewAttempts(name: PersonaName): readonly Attempt[] {
  const me = personas[name].id;
  const another = personas[name === 'admin' ? 'designer' : 'admin'].id;
  const here = workspaces[personas[name].workspace];
  const table = 'saved_views';
  const keep = (group: GroupName, of: string, isShared: boolean, allowed: boolean, what: string): Attempt => ({
    table,
    name: `keep ${what} in ${group}`,
    sql: `insert into nativ.saved_views (workspace_id, id, group_id, user_id, name, view, settings, is_shared) values (?, ?, ?, ?, 'x', 'table', '{}', ${isShared})`,
    values: [here, id(85_900), groupFacts(group).id, of],
    allowed,
  });
  const write = (what: string, sql: string, values: readonly string[], allowed: boolean): Attempt => ({
    table,
    name: what,
    sql,
    values,
    allowed,
  });
  const groups: readonly GroupName[] = name === 'stranger' ? ['theirLegal'] : ['events', 'legal', 'psychological'];
  const mine = sees(name).filter((one) => !one.isShared);
  const managed = samples.filter((one) => one.isShared && managesGroup(name, one.group));
  const sharedByMe = managed.filter((one) => one.of === name);
  return [
    ...groups.flatMap((group) => [
      keep(group, me, false, knowsGroup(name, group), 'a view for oneself'),
      keep(group, me, true, managesGroup(name, group), 'a view for all'),
      keep(group, another, false, false, 'a view for another'),
    ]),
    write(
      'rename views of their own',
      "update nativ.saved_views set name = 'y' where not is_shared",
      [],
      mine.length > 0,
    ),
    write(
      'rename the views of others',
      "update nativ.saved_views set name = 'y' where not is_shared and user_id <> ?",
      [me],
      false,
    ),
    write('rename shared views', "update nativ.saved_views set name = 'y' where is_shared", [], managed.length > 0),
    write(
      'take shared views back for themselves',
      'update nativ.saved_views set is_shared = false, is_default = false where is_shared and user_id = ?',
      [me],
      sharedByMe.length > 0,
    ),
    write(
      'take shared views of others for themselves',
      'update nativ.saved_views set is_shared = false, is_default = false where is_shared and user_id <> ?',
      [me],
      false,
    ),
    write('remove shared views', 'delete from nativ.saved_views where is_shared', [], managed.length > 0),
    write('remove views of their own', 'delete from nativ.saved_views where not is_shared', [], mine.length > 0),
  ];
}
