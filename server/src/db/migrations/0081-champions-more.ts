import type { Knex } from 'knex';

/**
 * A question that was asked in the practice room of a lesson says which one. And whoever is taught in a unit has passed once they
 * passed what is for that unit and for them, however many lessons their flow has for others. Docs: decisions/0036, 0039.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(questions);
  await knex.raw(standings);
}

const questions = `
  alter table nativ.questions add column lesson_id uuid;
  alter table nativ.questions add foreign key (workspace_id, lesson_id) references nativ.lessons;
  create index questions_lesson on nativ.questions (workspace_id, lesson_id) where lesson_id is not null;
  grant insert (lesson_id) on nativ.questions to nativ_app;
`;

/** As in 0066 but for the lessons that count, which are now those of each unit and role. */
const standings = `
  create or replace function app.standings(workspace uuid, of_rollout uuid) returns table (group_id uuid, user_id uuid, champion_id uuid, invited_at timestamptz,
    practised boolean, attended boolean, passed boolean, standing text) language sql stable security definer set search_path = '' as $$
    with counted as materialized (
      select l.id, coalesce(l.document -> 'groups', '[]') as groups, coalesce(l.document -> 'roles', '[]') as roles
      from nativ.rollouts r join nativ.lessons l on l.workspace_id = r.workspace_id and l.flow_id = r.flow_id
        and (l.id = any (r.lesson_ids) or (r.lesson_ids = '{}' and l.state = 'published'))
      where r.workspace_id = workspace and r.id = of_rollout
    ), facts as (
      select c.*, coalesce(t.begun, 0) > 0 as has_begun, coalesce(t.failed, 0) as failed, t.latest,
        cardinality(o.lessons) > 0 and coalesce(t.lessons, 0) = cardinality(o.lessons) as has_passed,
        exists (select 1 from nativ.training_sessions s join nativ.session_learners l on l.workspace_id = s.workspace_id and l.session_id = s.id
          where s.workspace_id = workspace and s.rollout_id = of_rollout and l.user_id = c.user_id and l.attended) as was_there
      from nativ.cohort_members c
      join nativ.groups g on g.workspace_id = c.workspace_id and g.id = c.group_id
      join nativ.users u on u.workspace_id = c.workspace_id and u.id = c.user_id
      cross join lateral (
        select coalesce(array_agg(d.id), '{}') as lessons from counted d
        where (d.groups = '[]' or jsonb_exists(d.groups, g.key)) and (d.roles = '[]' or jsonb_exists(d.roles, u.role))) o
      left join lateral (
        select count(*) as begun, count(*) filter (where not a.passed) as failed, count(distinct a.lesson_id) filter (where a.passed) as lessons,
          max(coalesce(a.finished_at, a.started_at)) as latest
        from nativ.attempts a where a.workspace_id = workspace and a.user_id = c.user_id and a.lesson_id = any (o.lessons)) t on true
      where c.workspace_id = workspace and c.rollout_id = of_rollout
    )
    select f.group_id, f.user_id, f.champion_id, f.invited_at, f.has_begun, f.was_there, f.has_passed,
      case when f.has_passed then 'passed'
        when f.has_begun and (f.latest < now() - interval '7 days' or f.failed >= 3) then 'stuck'
        when f.has_begun or f.was_there then 'practising'
        when f.invited_at < now() - interval '7 days' then 'silent' else 'invited' end
    from facts f
  $$;
`;
