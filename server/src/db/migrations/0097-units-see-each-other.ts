import type { Knex } from 'knex';

/**
 * Units of a roll-out whose managers see each other: they did not, where a manager does not know the other group. Its name and how many
 * have got how far are told, of groups that are not classified; who they are stays with whoever leads or manages them.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [groupsToTrain, standings, progress, byName]) await knex.raw(statement);
}

/** As in rollout/who-sees, with the units of roll-outs that are shared with a manager. */
const groupsToTrain = `
  create or replace function app.groups_to_train() returns table (id uuid, key text, name jsonb) language sql stable security definer set search_path = ''
    begin atomic
      select g.id, g.key, g.name from nativ.groups g
      where g.workspace_id = app.workspace_id() and app.role() is not null
        and (g.id = any (app.my_group_ids()) or (g.access <> 'classified' and (app.role() in ('admin', 'champion')
          or g.id in (select u.group_id from nativ.rollout_units u where u.workspace_id = g.workspace_id and u.rollout_id = any (app.my_shared_rollout_ids())))));
    end;
`;

/** As in rollout/training, without those whom somebody else manages. */
const standings = `
  create or replace function app.cohort_standings(of_rollout uuid) returns table (group_id uuid, user_id uuid, champion_id uuid, invited_at timestamptz,
    practised boolean, attended boolean, passed boolean, standing text) language sql stable security definer set search_path = '' as $$
    select s.* from app.standings(app.workspace_id(), of_rollout) s
    where s.group_id in (select t.id from app.groups_to_train() t) and app.role() is not null
      and (app.role() in ('admin', 'champion') or s.user_id = app.user_id() or s.group_id = any (app.my_managed_group_ids()))
  $$;
`;

/** How many of each unit got how far, for whoever leads, manages it, or manages another one of a shared roll-out. */
const progress = `
  create function app.unit_progress(of_rollout uuid) returns table (group_id uuid, people integer, invited integer, practised integer, passed integer,
    stuck integer, silent integer) language sql stable security definer set search_path = '' as $$
    select u.group_id,
      (select count(*)::int from nativ.memberships m join nativ.users p on p.workspace_id = m.workspace_id and p.id = m.user_id
        where m.workspace_id = u.workspace_id and m.group_id = u.group_id and p.deactivated_at is null and p.kind = 'person'),
      count(s.user_id)::int, count(s.user_id) filter (where s.practised or s.attended)::int, count(s.user_id) filter (where s.passed)::int,
      count(s.user_id) filter (where s.standing = 'stuck')::int, count(s.user_id) filter (where s.standing = 'silent')::int
    from nativ.rollout_units u left join app.standings(u.workspace_id, of_rollout) s on s.group_id = u.group_id
    where u.workspace_id = app.workspace_id() and u.rollout_id = of_rollout and app.role() is not null
      and u.group_id in (select t.id from app.groups_to_train() t)
      and (app.role() in ('admin', 'champion') or u.group_id = any (app.my_managed_group_ids()) or of_rollout = any (app.my_shared_rollout_ids()))
    group by u.workspace_id, u.group_id
  $$;
  revoke execute on function app.unit_progress from public;
  grant execute on function app.unit_progress to nativ_app;
`;

const byName = `
  alter policy people_read on nativ.cohort_members using (workspace_id = (select app.workspace_id()) and (user_id = (select app.user_id())
    or (group_id in (select t.id from app.groups_to_train() t) and ((select coalesce(app.role() in ('admin', 'champion'), false))
      or group_id = any ((select app.my_managed_group_ids())::uuid[])))))
`;
