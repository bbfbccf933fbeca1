import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { designs, groups, id, type PersonaName, personas, type WorkspaceName, workspaces } from './personas.ts';

/** A roll-out in a closed and a classified unit, with somebody who is taught, a session and a sign-off; and one elsewhere. */
const samples = {
  ours: {
    rollout: id(66_901),
    session: id(66_911),
    signOff: id(66_921),
    unit: groups.legal.id,
    by: 'champion',
    learner: 'member',
  },
  theirs: {
    rollout: id(66_902),
    session: id(66_912),
    signOff: id(66_922),
    unit: groups.theirLegal.id,
    by: 'stranger',
    learner: 'stranger',
  },
} as const satisfies Record<WorkspaceName, object>;
const classified = groups.psychological.id;

export const rolloutSamples = Object.entries(samples).map(([workspace, { rollout }]) => ({
  name: `the roll-out of ${workspace}`,
  key: rollout,
  sees: (name: PersonaName) => personas[name].workspace === workspace && seesRollout(name),
}));

/** How tables of theirs are told apart, where there is no id. */
export const keysOfRollout: Readonly<Record<string, string>> = {
  rollout_units: "rollout_id || '/' || group_id",
  cohort_members: "rollout_id || '/' || group_id || '/' || user_id",
  session_learners: "session_id || '/' || user_id",
};

export async function seedRollouts(transaction: Knex.Transaction): Promise<void> {
  for (const [workspace, { rollout, session, signOff, unit, by, learner }] of Object.entries(samples)) {
    const here = { workspace_id: workspaces[workspace as WorkspaceName] };
    const of = { ...here, rollout_id: rollout };
    const me = personas[by].id;
    const flow = designs[workspace as WorkspaceName].flow;
    await transaction('nativ.rollouts').insert({ ...here, id: rollout, title: 'x', flow_id: flow, created_by: me });
    const units = workspace === 'ours' ? [unit, classified] : [unit];
    await transaction('nativ.rollout_units').insert(units.map((group_id) => ({ ...of, group_id })));
    const taught = { user_id: personas[learner].id, invited_by: me };
    await transaction('nativ.cohort_members').insert({ ...of, group_id: unit, ...taught });
    const times = { starts_at: '2026-01-01T08:00:00Z', ends_at: '2026-01-01T09:00:00Z' };
    await transaction('nativ.training_sessions').insert({ ...of, id: session, ...times, place: 'x' });
    await transaction('nativ.session_learners').insert({ ...here, session_id: session, ...taught });
    await transaction('nativ.sign_offs').insert({ ...of, id: signOff, group_id: unit, by_id: me });
  }
  // What was told by writing these is not what other samples count on.
  await transaction('nativ.notices').whereNotNull('rollout_id').delete();
}

const leads = (name: PersonaName) => ['admin', 'champion'].includes(personas[name].role);
/** Those who lead or design, who manage a unit, or are taught in one. */
const seesRollout = (name: PersonaName) => leads(name) || ['designer', 'manager', 'member'].includes(name);

export function visibleRollouts(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const { workspace } = personas[name];
  const { rollout, session, signOff, unit, learner } = samples[workspace];
  const follows = leads(name) || name === 'manager' || name === learner;
  const teaches = leads(name) || name === learner;
  return {
    rollouts: seesRollout(name) ? [rollout] : [],
    rollout_units: [...(follows ? [unit] : []), ...(name === 'manager' ? [classified] : [])].map(
      (group) => `${rollout}/${group}`,
    ),
    cohort_members: follows ? [`${rollout}/${unit}/${personas[learner].id}`] : [],
    sign_offs: follows ? [signOff] : [],
    training_sessions: follows ? [session] : [],
    session_learners: teaches ? [`${session}/${personas[learner].id}`] : [],
  };
}

export function rolloutAttempts(name: PersonaName): readonly Attempt[] {
  const { workspace, id: me } = personas[name];
  const here = workspaces[workspace];
  const { rollout, session, unit } = samples[workspace];
  const another = personas[name === 'admin' ? 'designer' : 'admin'].id;
  const may = leads(name);
  const isOurs = workspace === 'ours';
  const fresh = id(66_990);
  const attempt = (table: string, what: string, sql: string, values: readonly string[], allowed: boolean): Attempt => ({
    table,
    name: what,
    sql,
    values,
    allowed,
  });
  const stop = "update nativ.rollouts set state = 'stopped', ended_at = now() where id = ?";
  const plan =
    'insert into nativ.rollouts (workspace_id, id, title, flow_id, created_by) select ?, ?, ?, flow_id, ? from nativ.rollouts where id = ?';
  const before = { sql: stop, values: [rollout] };
  const addUnit = 'insert into nativ.rollout_units (workspace_id, rollout_id, group_id) values (?, ?, ?)';
  const invite =
    'insert into nativ.cohort_members (workspace_id, rollout_id, group_id, user_id, invited_by) values (?, ?, ?, ?, ?)';
  const signOff = 'insert into nativ.sign_offs (workspace_id, id, rollout_id, group_id, by_id) values (?, ?, ?, ?, ?)';
  const withdraw = 'update nativ.sign_offs set withdrawn_at = now(), withdrawn_by = ? where rollout_id = ?';
  const session_ = `insert into nativ.training_sessions (workspace_id, id, rollout_id, starts_at, ends_at, place)
    values (?, ?, ?, '2026-01-01T08:00:00Z', '2026-01-01T09:00:00Z', 'x')`;
  const learner =
    'insert into nativ.session_learners (workspace_id, session_id, user_id, invited_by) values (?, ?, ?, ?)';
  return [
    { ...attempt('rollouts', 'plan a roll-out', plan, [here, fresh, 'x', me, rollout], may), before },
    { ...attempt('rollouts', 'plan a roll-out as another', plan, [here, fresh, 'x', another, rollout], false), before },
    attempt('rollouts', 'stop a roll-out', stop, [rollout], may),
    attempt(
      'rollouts',
      'let units see each other',
      'update nativ.rollouts set units_see_each_other = true where id = ?',
      [rollout],
      personas[name].role === 'admin',
    ),
    attempt('rollouts', 'make a version live for everybody', 'select 1 where app.go_live(?)', [rollout], may),
    attempt(
      'rollout_units',
      'lead another unit',
      addUnit,
      [here, rollout, isOurs ? groups.events.id : unit],
      may && isOurs,
    ),
    attempt(
      'rollout_units',
      'take a unit out',
      `delete from nativ.rollout_units where group_id = '${classified}'`,
      [],
      false,
    ),
    ...(isOurs
      ? [
          {
            ...attempt(
              'rollout_units',
              'take a unit out that teaches nobody',
              'delete from nativ.rollout_units where group_id = ?',
              [groups.events.id],
              may,
            ),
            before: { sql: addUnit, values: [here, rollout, groups.events.id] },
          },
        ]
      : []),
    attempt('rollout_units', 'lead a classified unit', addUnit, [here, rollout, classified], false),
    ...(isOurs
      ? [attempt('cohort_members', 'invite the manager', invite, [here, rollout, unit, personas.manager.id, me], may)]
      : []),
    attempt(
      'cohort_members',
      'invite somebody of no unit',
      invite,
      [here, rollout, unit, personas.outsider.id, me],
      false,
    ),
    attempt('cohort_members', 'invite as another', invite, [here, rollout, unit, personas.manager.id, another], false),
    attempt(
      'cohort_members',
      'take people out',
      'delete from nativ.cohort_members where rollout_id = ?',
      [rollout],
      may,
    ),
    {
      ...attempt('sign_offs', 'sign off', signOff, [here, fresh, rollout, unit, me], may),
      before: { sql: withdraw, values: [me, rollout] },
    },
    attempt('sign_offs', 'sign off as another', signOff, [here, fresh, rollout, unit, another], false),
    attempt('sign_offs', 'take a sign-off back', withdraw, [me, rollout], may),
    attempt('sign_offs', 'rewrite a sign-off', "update nativ.sign_offs set note = 'y'", [], false),
    attempt('training_sessions', 'plan a session', session_, [here, fresh, rollout], may),
    attempt(
      'training_sessions',
      'call a session off',
      'update nativ.training_sessions set called_off_at = now() where id = ?',
      [session],
      may,
    ),
    attempt(
      'training_sessions',
      'move a session',
      "update nativ.training_sessions set place = 'y', capacity = 1 where id = ?",
      [session],
      may,
    ),
    attempt(
      'session_learners',
      'take somebody out of a session',
      'delete from nativ.session_learners where session_id = ?',
      [session],
      may,
    ),
    attempt(
      'session_learners',
      'invite to a session',
      learner,
      [here, session, isOurs ? personas.manager.id : personas.outsider.id, me],
      may && isOurs,
    ),
    attempt(
      'session_learners',
      'invite to a session as another',
      learner,
      [here, session, personas.manager.id, another],
      false,
    ),
    attempt(
      'session_learners',
      'say who came',
      'update nativ.session_learners set attended = true where session_id = ?',
      [session],
      may,
    ),
  ];
}
