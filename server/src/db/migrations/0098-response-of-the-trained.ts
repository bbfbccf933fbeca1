import type { Knex } from 'knex';

/** The effect of a roll-out tells the first response of those who learned and of the others apart, as it does what was done again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(effect);
}

const ofFive = (value: string, filter: string) =>
  `case when count(*) filter (where ${filter}) >= 5 then ${value} filter (where ${filter}) end`;
const median = (filter: string) => ofFive('percentile_cont(0.5) within group (order by hours)', filter);
const share = (filter: string) => ofFive('avg(is_rework::int)', filter);

/** In place of app.rollout_effect (rollout/training), which servers of the version before still ask. Whoever gave the first response stands with its times. */
const effect = `
  create function app.unit_effect(of_rollout uuid, of_group uuid, since timestamptz) returns table (response_before float8, response_after float8,
    response_trained float8, response_untrained float8, rework_before float8, rework_after float8, rework_trained float8, rework_untrained float8)
  language sql stable security definer set search_path = '' as $$
    with may as materialized (
      select r.workspace_id, r.flow_id from nativ.rollouts r where r.workspace_id = app.workspace_id() and r.id = of_rollout and app.role() is not null
        and of_group in (select t.id from app.groups_to_train() t)
        and (app.role() in ('admin', 'champion') or of_group = any (app.my_managed_group_ids()) or of_rollout = any (app.my_shared_rollout_ids()))
    ), trained as materialized (
      select s.user_id from may m cross join lateral app.standings(m.workspace_id, of_rollout) s where s.group_id = of_group and (s.passed or s.attended)
    ), cases as (
      select c.received_at >= since as is_after, c.person_id in (select user_id from trained) as is_trained,
        extract(epoch from c.responded_at - c.received_at) / 3600 as hours
      from may m join nativ.case_times c on c.workspace_id = m.workspace_id and c.flow_id = m.flow_id
      where of_group = any (c.group_ids) and c.responded_at is not null
        and c.received_at >= since - interval '30 days' and c.received_at < since + interval '30 days'
    ), work as (
      select t.created_at >= since as is_after, coalesce(coalesce(t.completed_by, t.assignee_id) in (select user_id from trained), false) as is_trained,
        exists (select 1 from nativ.audit_entries a where a.workspace_id = t.workspace_id and a.subject_id = t.id
          and a.action in ('task.givenBack', 'task.takenBack', 'task.handedOn')) as is_rework
      from may m join nativ.flow_versions v on v.workspace_id = m.workspace_id and v.flow_id = m.flow_id
      join nativ.instances i on i.workspace_id = v.workspace_id and i.flow_version_id = v.id
      join nativ.tasks t on t.workspace_id = i.workspace_id and t.instance_id = i.id and t.group_id = of_group
      where t.created_at >= since - interval '30 days' and t.created_at < since + interval '30 days'
    )
    select c.before, c.after, c.trained, c.untrained, w.before, w.after, w.trained, w.untrained from (
      select ${median('not is_after')} as before, ${median('is_after')} as after,
        ${median('is_after and is_trained')} as trained, ${median('is_after and not is_trained')} as untrained from cases) c,
      (select ${share('not is_after')}::float8 as before, ${share('is_after')}::float8 as after,
        ${share('is_after and is_trained')}::float8 as trained, ${share('is_after and not is_trained')}::float8 as untrained from work) w
  $$;
  revoke execute on function app.unit_effect from public;
  grant execute on function app.unit_effect to nativ_app;
`;
