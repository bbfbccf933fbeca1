import { teller } from '../live/tellers.ts';

/** Whom a roll-out's plan may be open before: who leads training, who manages a unit of it, who is taught. Each sees what they see. */
const audience = `
  create function app.rollout_audience(workspace uuid, of_rollout uuid) returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select array_agg(u.id) from nativ.users u
      where u.workspace_id = workspace and u.deactivated_at is null and u.kind = 'person' and (u.role in ('admin', 'champion', 'designer')
        or exists (select from nativ.cohort_members c where c.workspace_id = workspace and c.rollout_id = of_rollout and c.user_id = u.id)
        or exists (select from nativ.memberships m join nativ.rollout_units r on r.workspace_id = m.workspace_id and r.group_id = m.group_id
          where m.workspace_id = workspace and m.user_id = u.id and m.role = 'manager' and r.rollout_id = of_rollout));
    end;
  revoke execute on function app.rollout_audience from public;
`;

const told = (rollouts: string) => `
    select r.workspace_id, 'rollout', array[r.id], '{}'::uuid[], app.rollout_audience(r.workspace_id, r.id)
    from (select distinct x.workspace_id, x.rollout_id as id from (${rollouts}) x) r where app.rollout_audience(r.workspace_id, r.id) is not null`;
const of = (rows: string) => told(`select w.workspace_id, w.rollout_id from ${rows} w`);
const ofSession = (rows: string) =>
  told(
    `select s.workspace_id, s.rollout_id from ${rows} l join nativ.training_sessions s on s.workspace_id = l.workspace_id and s.id = l.session_id`,
  );

export const tellers: readonly string[] = [
  audience,
  ...teller(
    'rollouts',
    'nativ.rollouts',
    ['insert', 'update'],
    told('select w.workspace_id, w.id as rollout_id from added w'),
  ),
  ...['rollout_units', 'cohort_members'].flatMap((table) => [
    ...teller(`${table}_added`, `nativ.${table}`, ['insert'], of('added')),
    ...teller(`${table}_gone`, `nativ.${table}`, ['delete'], of('gone')),
  ]),
  ...['sign_offs', 'training_sessions'].flatMap((table) =>
    teller(table, `nativ.${table}`, ['insert', 'update'], of('added')),
  ),
  ...teller('learners_added', 'nativ.session_learners', ['insert', 'update'], ofSession('added')),
  ...teller('learners_gone', 'nativ.session_learners', ['delete'], ofSession('gone')),
  ...teller(
    'attempts',
    'nativ.attempts',
    ['insert', 'update'],
    told(`select r.workspace_id, r.id as rollout_id from added a join nativ.lessons l on l.workspace_id = a.workspace_id and l.id = a.lesson_id
      join nativ.rollouts r on r.workspace_id = l.workspace_id and r.flow_id = l.flow_id and r.state = 'underWay'`),
  ),
];
