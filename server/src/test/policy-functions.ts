import type { Knex } from 'knex';
import { asRole } from './as-role.ts';
import { concerns } from './compartment-samples.ts';
import {
  actorOf,
  type CaseName,
  caseFacts,
  type GroupName,
  groupFacts,
  groupNames,
  id,
  type PersonaName,
  personaNames,
  personas,
  tasks,
  workspaces,
} from './personas.ts';
import { idOfItem, knowsGroup, managesGroup, readsGroup, worksInGroup } from './visibility-oracle.ts';

const isClassified = (name: PersonaName, group: GroupName) =>
  groupFacts(group).access === 'classified' && groupFacts(group).workspace === personas[name].workspace;

/** What each function that policies read must answer, in the words of the oracle, while no glass is broken and no group archived. */
const lists: Readonly<Record<string, (name: PersonaName, group: GroupName) => boolean>> = {
  my_group_ids: knowsGroup,
  my_full_group_ids: readsGroup,
  my_part_group_ids: (name, group) => knowsGroup(name, group) && !readsGroup(name, group),
  my_voice_group_ids: knowsGroup,
  my_working_group_ids: worksInGroup,
  my_managed_group_ids: managesGroup,
  hidden_group_ids: (name, group) => isClassified(name, group) && !readsGroup(name, group),
  foreign_group_ids: (name, group) => isClassified(name, group) && !managesGroup(name, group),
  my_opened_group_ids: () => false,
};

/** Where the functions that policies read answer something else than the oracle, as it is and in other circumstances. */
export async function functionMismatches(transaction: Knex.Transaction): Promise<readonly string[]> {
  return [
    ...(await lookedAt(transaction)),
    ...(await withClosedAccount(transaction)),
    ...(await withBrokenGlass(transaction)),
    ...(await withClosedGlass(transaction)),
    ...(await withArchive(transaction)),
    ...(await withOldTask(transaction)),
    ...(await sightOfOthers(transaction)),
    ...(await withNamesake(transaction)),
    ...(await withClosedSuccessor(transaction)),
    ...(await withClosedChampion(transaction)),
  ];
}

const ask = (transaction: Knex.Transaction, name: PersonaName, expression: string): Promise<string> =>
  asRole(transaction, 'nativ_app', actorOf(name), async (inner) => {
    const { rows } = await inner.raw(`select (${expression})::text as answer`);
    return rows[0].answer ?? 'null';
  });
const sorted = (list: string) => `array(select unnest(${list}) order by 1)`;
const written = (ids: readonly string[]) => `{${[...ids].sort().join(',')}}`;

async function lookedAt(transaction: Knex.Transaction): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const name of personaNames) {
    for (const [list, belongs] of Object.entries(lists)) {
      const expected = groupNames.filter((group) => belongs(name, group)).map((group) => groupFacts(group).id);
      if ((await ask(transaction, name, sorted(`app.${list}()`))) !== written(expected))
        wrong.push(`${list} of ${name}`);
    }
    const shown = concerns.filter(
      ({ of, group, until }) =>
        of === name && until === undefined && groupFacts(group).members[name] === 'classifiedMember',
    );
    const expected = written(shown.map(({ item }) => idOfItem(item)));
    if ((await ask(transaction, name, sorted('app.my_concern_ids()'))) !== expected)
      wrong.push(`my_concern_ids of ${name}`);
  }
  return wrong;
}

/** Changes something as the owner, asks, and takes the change back. */
async function when(
  transaction: Knex.Transaction,
  change: (inner: Knex.Transaction) => PromiseLike<unknown>,
  questions: readonly (readonly [PersonaName, string, string])[],
): Promise<readonly string[]> {
  const inner = await transaction.transaction();
  try {
    await change(inner);
    const wrong: string[] = [];
    for (const [name, expression, expected] of questions)
      if ((await ask(inner, name, expression)) !== expected) wrong.push(`${expression} of ${name}`);
    return wrong;
  } finally {
    await inner.rollback();
  }
}

const { manager, classified, psychologist } = personas;
const { events, legal, psychological } = Object.fromEntries(
  groupNames.map((name) => [name, groupFacts(name).id]),
) as Readonly<Record<GroupName, string>>;

const seesCase = (of: PersonaName, which: CaseName) =>
  `app.person_sees_case('${personas[of].id}', '${caseFacts(which).instance}')`;

function withClosedAccount(transaction: Knex.Transaction): Promise<readonly string[]> {
  const empty = [...Object.keys(lists), 'my_concern_ids', 'my_task_instance_ids'];
  return when(
    transaction,
    (inner) => inner('nativ.users').whereIn('id', [manager.id, classified.id]).update({ deactivated_at: new Date() }),
    [
      ...(['manager', 'classified'] as const).flatMap((name) => [
        ...empty.map((list) => [name, `app.${list}()`, '{}'] as const),
        [name, 'app.role()', 'null'] as const,
        [name, `app.is_member('${psychological}', '${psychologist.id}')`, 'false'] as const,
        [
          name,
          `app.person_sees('${psychologist.id}', '${psychological}', '${tasks.psychological.id}')`,
          'false',
        ] as const,
        [name, `app.move_task('${tasks.legal.id}', '${events}')`, 'refused'] as const,
        [name, seesCase('psychologist', 'psychological'), 'false'] as const,
        [name, `app.open_task_count('${psychological}')`, 'null'] as const,
      ]),
      ['psychologist', seesCase('manager', 'psychological'), 'false'],
      ['champion', `'${manager.id}' in (select user_id from app.people_to_train('${legal}'))`, 'false'],
      // And nobody reaches them any more by mentioning.
      ['psychologist', `app.person_sees('${manager.id}', '${psychological}', '${tasks.psychological.id}')`, 'false'],
    ],
  );
}

function withBrokenGlass(transaction: Knex.Transaction): Promise<readonly string[]> {
  return when(
    transaction,
    async (inner) => {
      await inner('nativ.users').where({ id: personas.champion.id }).update({ role: 'admin' });
      await inner('nativ.break_glass').insert({
        workspace_id: workspaces.ours,
        id: id(990),
        group_id: psychological,
        opened_by: personas.champion.id,
        reason: 'A danger to life, now',
        until: new Date(Date.now() + 3_600_000),
      });
    },
    [
      ['champion', 'app.my_opened_group_ids()', written([psychological])],
      ['champion', `'${psychological}' = any (app.my_full_group_ids())`, 'true'],
      ['champion', `'${psychological}' = any (app.my_voice_group_ids())`, 'false'],
      ['champion', `'${psychological}' = any (app.my_working_group_ids())`, 'false'],
      ['champion', "app.record_glass('{}', '{}', 'GET /x')", '1'],
      // The glass is the champion's alone.
      ['admin', 'app.my_opened_group_ids()', '{}'],
      ['admin', "app.record_glass('{}', '{}', 'GET /x')", '0'],
      ['designer', 'app.my_opened_group_ids()', '{}'],
    ],
  );
}

/** Glass that somebody broke whose account was closed since holds nothing open. */
function withClosedGlass(transaction: Knex.Transaction): Promise<readonly string[]> {
  return when(
    transaction,
    async (inner) => {
      await inner('nativ.break_glass').insert({
        workspace_id: workspaces.ours,
        id: id(991),
        group_id: psychological,
        opened_by: personas.champion.id,
        reason: 'A danger to life, now',
        until: new Date(Date.now() + 3_600_000),
      });
      await inner('nativ.users')
        .where({ id: personas.champion.id })
        .update({ role: 'admin', deactivated_at: new Date() });
    },
    [['champion', 'app.my_opened_group_ids()', '{}']],
  );
}

function withArchive(transaction: Knex.Transaction): Promise<readonly string[]> {
  return when(transaction, (inner) => inner('nativ.groups').where({ id: events }).update({ archived_at: new Date() }), [
    ['member', `'${events}' = any (app.my_group_ids())`, 'true'],
    ['member', `'${events}' = any (app.my_voice_group_ids())`, 'false'],
  ]);
}

/** A task stayed with somebody who is not in its group any more: it shows them nothing. */
function withOldTask(transaction: Knex.Transaction): Promise<readonly string[]> {
  const membership = { workspace_id: workspaces.ours, group_id: psychological, user_id: personas.outsider.id };
  return when(
    transaction,
    async (inner) => {
      // In the order of life: an open task is given to nobody who is not of its group.
      await inner('nativ.memberships').insert({ ...membership, role: 'member' });
      const given = inner('nativ.tasks').where({ id: tasks.psychological.id });
      await given.update({ assignee_id: personas.outsider.id });
      await inner('nativ.memberships').where(membership).delete();
    },
    [
      ['outsider', 'app.my_task_instance_ids()', '{}'],
      ['champion', 'app.my_task_instance_ids()', '{}'],
    ],
  );
}

/** The same id in another workspace is somebody else. */
function withNamesake(transaction: Knex.Transaction): Promise<readonly string[]> {
  return when(
    transaction,
    (inner) =>
      inner('nativ.users').insert({
        workspace_id: workspaces.theirs,
        id: manager.id,
        email: 'namesake@sample.example',
        name: 'Namesake',
        role: 'admin',
      }),
    [['manager', 'app.role()', 'member']],
  );
}

/** A manager whose account is closed leads nobody: the work of the other one has to go to somebody who does. */
function withClosedSuccessor(transaction: Knex.Transaction): Promise<readonly string[]> {
  return when(
    transaction,
    async (inner) => {
      const leads = (userId: string) => ({
        user_id: userId,
        group_id: legal,
        workspace_id: workspaces.ours,
        role: 'manager',
      });
      await inner('nativ.memberships').insert(leads(personas.outsider.id));
      await inner('nativ.users').where({ id: personas.outsider.id }).update({ deactivated_at: new Date() });
    },
    [['admin', `app.hand_over('${manager.id}', null, '{}')`, 'lastManager']],
  );
}

/** A question goes to nobody who is gone. */
function withClosedChampion(transaction: Knex.Transaction): Promise<readonly string[]> {
  const next = `app.next_champion('${personas.member.id}', '{}')`;
  return when(
    transaction,
    (inner) => inner('nativ.users').where({ id: personas.champion.id }).update({ deactivated_at: new Date() }),
    [['member', next, personas.admin.id]],
  );
}

async function sightOfOthers(transaction: Knex.Transaction): Promise<readonly string[]> {
  const sees = (of: PersonaName, item: string) =>
    `app.person_sees('${personas[of].id}', '${psychological}', '${item}')`;
  const end = (of: PersonaName, group: string, giveBack: boolean) =>
    `app.end_membership('${group}', '${personas[of].id}', ${giveBack})`;
  return when(transaction, async () => {}, [
    ['manager', sees('psychologist', tasks.psychological.id), 'true'],
    ['manager', sees('classified', tasks.psychological.id), 'false'],
    ['manager', sees('classified', tasks.concerning.id), 'true'],
    ['manager', sees('classified', tasks.granted.id), 'true'],
    ['manager', sees('classified', tasks.lapsed.id), 'false'],
    ['manager', sees('outsider', tasks.psychological.id), 'false'],
    ['manager', sees('admin', tasks.psychological.id), 'false'],
    ['outsider', sees('psychologist', tasks.psychological.id), 'false'],
    ['manager', seesCase('psychologist', 'psychological'), 'true'],
    ['manager', seesCase('psychologist', 'mixed'), 'true'],
    ['manager', seesCase('member', 'mixed'), 'false'],
    ['manager', seesCase('classified', 'psychological'), 'false'],
    ['manager', seesCase('classified', 'granted'), 'true'],
    ['manager', seesCase('classified', 'concerning'), 'true'],
    ['manager', seesCase('classified', 'lapsed'), 'false'],
    ['manager', seesCase('outsider', 'psychological'), 'false'],
    ['manager', seesCase('outsider', 'legal'), 'false'],
    ['manager', seesCase('outsider', 'events'), 'true'],
    ['manager', seesCase('admin', 'legal'), 'true'],
    ['manager', seesCase('admin', 'mixed'), 'false'],
    ['outsider', seesCase('psychologist', 'psychological'), 'false'],
    ['manager', end('member', legal, true), 'ended'],
    ['manager', end('member', legal, false), 'openTasks'],
    ['manager', end('manager', legal, true), 'lastManager'],
    ['manager', end('outsider', legal, true), 'notMember'],
    ['member', end('manager', legal, true), 'notManager'],
    ['outsider', end('manager', legal, true), 'hidden'],
  ]);
}
