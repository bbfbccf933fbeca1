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
  revoke execute on function app.follow_publication, app.tell_cohort, app.tell_session, app.go_live, app.guard_shared_progress from public;
  grant execute on function app.go_live to nativ_app;
`;

export const training: readonly string[] = [followed, goLive, sharing, told, mayCall];
