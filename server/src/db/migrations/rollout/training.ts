/** A roll-out leads to what was published last while it was under way. */
const followed = `
  create function app.follow_publication() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    update nativ.rollouts r set version = new.published_version
    where r.workspace_id = new.workspace_id and r.flow_id = new.id and r.state = 'underWay';
    return null;
  end $$;
  create trigger follow_publication after update of published_version on nativ.flows for each row
    when (new.published_version is distinct from old.published_version and new.published_version is not null)
    execute function app.follow_publication();
`;

/** Makes the newest version live for everybody, which is the end of a roll-out. Whoever leads training designs no flows. */
const goLive = `
  create function app.go_live(of_rollout uuid) returns boolean language plpgsql security definer set search_path = '' as $$
  declare here constant uuid := app.workspace_id(); flow uuid;
  begin
    if coalesce(app.role() not in ('admin', 'champion'), true) then return false; end if;
    update nativ.rollouts r set state = 'done', ended_at = now()
      where r.workspace_id = here and r.id = of_rollout and r.state = 'underWay' returning r.flow_id into flow;
    if not found then return false; end if;
    update nativ.flows f set previous_version = null where f.workspace_id = here and f.id = flow;
    return true;
  end $$;
`;

/** That managers of units see each other is for an admin to allow. */
const sharing = `
  create function app.guard_shared_progress() returns trigger language plpgsql set search_path = '' as $$
  begin
    if current_user = 'nativ_app' and app.role() <> 'admin' then
      raise exception 'Expected an admin to say who sees the progress of whom.' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
  create trigger guard_shared_progress before update of units_see_each_other on nativ.rollouts for each row
    when (new.units_see_each_other is distinct from old.units_see_each_other) execute function app.guard_shared_progress();
`;

/**
 * How far each of those is who are taught in a roll-out. Passed is who passed every lesson that counts; stuck, who practised and
 * had nothing new for seven days or failed three times; silent, of whom nothing was heard for seven days.
 */
const standings = `
  create function app.standings(workspace uuid, of_rollout uuid) returns table (group_id uuid, user_id uuid, champion_id uuid, invited_at timestamptz,
    practised boolean, attended boolean, passed boolean, standing text) language sql stable security definer set search_path = '' as $$
    with counted as materialized (
      select l.id from nativ.rollouts r join nativ.lessons l on l.workspace_id = r.workspace_id and l.flow_id = r.flow_id
        and (l.id = any (r.lesson_ids) or (r.lesson_ids = '{}' and l.state = 'published'))
      where r.workspace_id = workspace and r.id = of_rollout
    ), facts as (
      select c.*, coalesce(t.begun, 0) > 0 as has_begun, coalesce(t.failed, 0) as failed, t.latest,
        (select count(*) from counted) > 0 and coalesce(t.lessons, 0) = (select count(*) from counted) as has_passed,
        exists (select 1 from nativ.training_sessions s join nativ.session_learners l on l.workspace_id = s.workspace_id and l.session_id = s.id
          where s.workspace_id = workspace and s.rollout_id = of_rollout and l.user_id = c.user_id and l.attended) as was_there
      from nativ.cohort_members c
      left join lateral (
        select count(*) as begun, count(*) filter (where not a.passed) as failed, count(distinct a.lesson_id) filter (where a.passed) as lessons,
          max(coalesce(a.finished_at, a.started_at)) as latest
        from nativ.attempts a where a.workspace_id = workspace and a.user_id = c.user_id and a.lesson_id in (select id from counted)) t on true
      where c.workspace_id = workspace and c.rollout_id = of_rollout
    )
    select f.group_id, f.user_id, f.champion_id, f.invited_at, f.has_begun, f.was_there, f.has_passed,
      case when f.has_passed then 'passed'
        when f.has_begun and (f.latest < now() - interval '7 days' or f.failed >= 3) then 'stuck'
        when f.has_begun or f.was_there then 'practising'
        when f.invited_at < now() - interval '7 days' then 'silent' else 'invited' end
    from facts f
  $$;

  create function app.cohort_standings(of_rollout uuid) returns table (group_id uuid, user_id uuid, champion_id uuid, invited_at timestamptz,
    practised boolean, attended boolean, passed boolean, standing text) language sql stable security definer set search_path = '' as $$
    select s.* from app.standings(app.workspace_id(), of_rollout) s
    where s.group_id in (select t.id from app.groups_to_train() t) and app.role() is not null
      and (app.role() in ('admin', 'champion') or s.user_id = app.user_id() or s.group_id = any (app.my_managed_group_ids())
        or of_rollout = any (app.my_shared_rollout_ids()))
  $$;
`;

/** Signs a unit off once so many have passed; not again where a champion has taken that back. */
const byShare = `
  create function app.sign_off_by_share() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.sign_offs (workspace_id, id, rollout_id, group_id)
    select r.workspace_id, gen_random_uuid(), r.id, s.group_id
    from nativ.rollouts r join nativ.lessons l on l.workspace_id = r.workspace_id and l.flow_id = r.flow_id and l.id = new.lesson_id
    cross join lateral app.standings(r.workspace_id, r.id) s
    where r.workspace_id = new.workspace_id and r.state = 'underWay' and r.rule = 'sharePassed'
      and not exists (select 1 from nativ.sign_offs o where o.workspace_id = r.workspace_id and o.rollout_id = r.id and o.group_id = s.group_id)
    group by r.workspace_id, r.id, r.share, s.group_id
    having count(*) filter (where s.passed) >= r.share * count(*)
    on conflict do nothing;
    return null;
  end $$;
  create trigger sign_off_by_share after insert or update of passed on nativ.attempts for each row
    when (new.passed) execute function app.sign_off_by_share();
`;

/**
 * What changed with a unit's going live, over the thirty days before and after: medians in hours until the first response, and
 * the share of tasks that were given back, taken back or handed on. Fewer than five of anything are not told.
 */
const effect = `
  create function app.rollout_effect(of_rollout uuid, of_group uuid, since timestamptz) returns table (first_response_before float8, first_response_after float8,
    rework_before float8, rework_after float8, rework_trained float8, rework_untrained float8) language sql stable security definer set search_path = '' as $$
    with may as materialized (
      select r.workspace_id, r.flow_id from nativ.rollouts r where r.workspace_id = app.workspace_id() and r.id = of_rollout and app.role() is not null
        and of_group in (select t.id from app.groups_to_train() t)
        and (app.role() in ('admin', 'champion') or of_group = any (app.my_managed_group_ids()) or of_rollout = any (app.my_shared_rollout_ids()))
    ), cases as (
      select c.received_at >= since as is_after, extract(epoch from c.responded_at - c.received_at) / 3600 as hours
      from may m join nativ.case_times c on c.workspace_id = m.workspace_id and c.flow_id = m.flow_id
      where of_group = any (c.group_ids) and c.responded_at is not null
        and c.received_at >= since - interval '30 days' and c.received_at < since + interval '30 days'
    ), work as (
      select t.created_at >= since as is_after, coalesce(s.passed or s.attended, false) as is_trained,
        exists (select 1 from nativ.audit_entries a where a.workspace_id = t.workspace_id and a.subject_id = t.id
          and a.action in ('task.givenBack', 'task.takenBack', 'task.handedOn')) as is_rework
      from may m join nativ.flow_versions v on v.workspace_id = m.workspace_id and v.flow_id = m.flow_id
      join nativ.instances i on i.workspace_id = v.workspace_id and i.flow_version_id = v.id
      join nativ.tasks t on t.workspace_id = i.workspace_id and t.instance_id = i.id and t.group_id = of_group
      left join app.standings((select workspace_id from may), of_rollout) s on s.group_id = of_group and s.user_id = coalesce(t.completed_by, t.assignee_id)
      where t.created_at >= since - interval '30 days' and t.created_at < since + interval '30 days'
    )
    select c.before, c.after, w.before, w.after, w.trained, w.untrained from (
      select case when count(*) filter (where not is_after) >= 5 then percentile_cont(0.5) within group (order by hours) filter (where not is_after) end as before,
        case when count(*) filter (where is_after) >= 5 then percentile_cont(0.5) within group (order by hours) filter (where is_after) end as after from cases) c,
      (select case when count(*) filter (where not is_after) >= 5 then avg(is_rework::int) filter (where not is_after) end::float8 as before,
        case when count(*) filter (where is_after) >= 5 then avg(is_rework::int) filter (where is_after) end::float8 as after,
        case when count(*) filter (where is_after and is_trained) >= 5 then avg(is_rework::int) filter (where is_after and is_trained) end::float8 as trained,
        case when count(*) filter (where is_after and not is_trained) >= 5 then avg(is_rework::int) filter (where is_after and not is_trained) end::float8 as untrained
       from work) w
  $$;
`;

/** An invitation names what it is to, and nothing of what is taught. Who is asked again is not told again. */
const told = `
  alter table nativ.notices add column rollout_id uuid, add foreign key (workspace_id, rollout_id) references nativ.rollouts;
  create index notices_rollout on nativ.notices (workspace_id, rollout_id) where rollout_id is not null;

  create function app.tell_cohort() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.notices (workspace_id, user_id, kind, rollout_id, by_id)
    select distinct a.workspace_id, a.user_id, 'training', a.rollout_id, a.invited_by from added a where a.user_id <> a.invited_by;
    return null;
  end $$;
  create trigger tell_cohort after insert on nativ.cohort_members referencing new table as added
    for each statement execute function app.tell_cohort();

  create function app.tell_session() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.notices (workspace_id, user_id, kind, rollout_id, by_id)
    select a.workspace_id, a.user_id, 'training', s.rollout_id, a.invited_by
    from added a join nativ.training_sessions s on s.workspace_id = a.workspace_id and s.id = a.session_id
    where a.user_id <> a.invited_by;
    return null;
  end $$;
  create trigger tell_session after insert on nativ.session_learners referencing new table as added
    for each statement execute function app.tell_session();
`;

const mayCall = `
  revoke execute on function app.follow_publication, app.tell_cohort, app.tell_session,
    app.standings, app.cohort_standings, app.sign_off_by_share, app.rollout_effect, app.go_live, app.guard_shared_progress from public;
  grant execute on function app.go_live, app.cohort_standings, app.rollout_effect to nativ_app;
`;

export const training: readonly string[] = [followed, goLive, sharing, standings, byShare, effect, told, mayCall];
