/**
 * How the times of a case come to be known: by triggers, with the rights of the owner, in the transaction of what they tell of.
 *
 * Cases begin by the hundred in one statement, so that one statement marks them. What changes afterwards changes one row at a
 * time, and a trigger whose condition Postgres itself tests costs nothing where it does not hold.
 */
export const marks: readonly string[] = [
  /** The case that a run belongs to: its own, or that of the run that called it. */
  `
  create function app.case_of(workspace uuid, run uuid) returns uuid language sql stable security definer set search_path = ''
    begin atomic
      with recursive up as (
        select i.id, i.submission_id, i.state -> 'caller' ->> 'instanceId' as caller, 1 as depth
        from nativ.instances i where i.workspace_id = workspace and i.id = run
        union all
        select i.id, i.submission_id, i.state -> 'caller' ->> 'instanceId', up.depth + 1
        from up join nativ.instances i on i.workspace_id = workspace and i.id = up.caller::uuid
        where up.submission_id is null and up.caller is not null and up.depth < 20
      )
      select up.id from up where up.submission_id is not null;
    end;
  `,
  `
  create function app.begin_case_times() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.case_times (workspace_id, instance_id, form_id, flow_id, group_ids, received_at, routed_at, closed_at)
    select a.workspace_id, a.id, o.form_id, f.flow_id, a.group_ids, s.created_at, case when a.group_ids <> '{}' then a.started_at end, a.ended_at
    from added a
    join nativ.submissions s on s.workspace_id = a.workspace_id and s.id = a.submission_id
    join nativ.form_versions o on o.workspace_id = s.workspace_id and o.id = s.form_version_id
    join nativ.flow_versions f on f.workspace_id = a.workspace_id and f.id = a.flow_version_id;
    return null;
  end $$;
  create trigger begin_case_times after insert on nativ.instances
    referencing new table as added for each statement execute function app.begin_case_times();
  `,
  `
  create function app.follow_case() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    if new.submission_id is not null then
      update nativ.case_times c set group_ids = new.group_ids, closed_at = new.ended_at,
        routed_at = coalesce(c.routed_at, case when new.group_ids <> '{}' then now() end)
      where c.workspace_id = new.workspace_id and c.instance_id = new.id;
    elsif new.group_ids <> '{}' then
      update nativ.case_times c set routed_at = now()
      where c.workspace_id = new.workspace_id and c.instance_id = app.case_of(new.workspace_id, new.id) and c.routed_at is null;
    end if;
    return null;
  end $$;
  create trigger follow_case after update of group_ids, ended_at on nativ.instances for each row
    when (old.group_ids is distinct from new.group_ids or old.ended_at is distinct from new.ended_at) execute function app.follow_case();
  create trigger follow_called after insert on nativ.instances for each row
    when (new.submission_id is null and new.group_ids <> '{}') execute function app.follow_case();
  `,
  /** Whoever takes a task has seen it. Who is given one has not yet. */
  `
  create function app.mark_claimed() returns trigger language plpgsql security definer set search_path = '' as $$
  declare at constant timestamptz := case tg_op when 'INSERT' then new.created_at else now() end;
  begin
    update nativ.case_times c set claimed_at = coalesce(c.claimed_at, at),
      seen_at = case when new.assignee_id = app.user_id() then coalesce(c.seen_at, at) else c.seen_at end
    where c.workspace_id = new.workspace_id and c.instance_id = app.case_of(new.workspace_id, new.instance_id)
      and c.responded_at is null and (c.claimed_at is null or c.seen_at is null);
    return null;
  end $$;
  create trigger case_claimed after update of assignee_id on nativ.tasks for each row
    when (new.instance_id is not null and new.assignee_id is not null and old.assignee_id is distinct from new.assignee_id)
    execute function app.mark_claimed();
  create trigger case_given after insert on nativ.tasks for each row
    when (new.instance_id is not null and new.assignee_id is not null) execute function app.mark_claimed();
  `,
  /** The last completion before the response is the one by which it was written; a vote on it is not. */
  `
  create function app.mark_written() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    update nativ.case_times c set
      seen_at = coalesce(c.seen_at, new.completed_at), claimed_at = coalesce(c.claimed_at, new.completed_at),
      written_at = case when new.purpose = 'vote' then c.written_at else new.completed_at end,
      group_id = case when new.purpose = 'vote' then coalesce(c.group_id, new.group_id) else new.group_id end,
      person_id = case when new.purpose = 'vote' then coalesce(c.person_id, new.completed_by) else new.completed_by end
    where c.workspace_id = new.workspace_id and c.instance_id = app.case_of(new.workspace_id, new.instance_id) and c.responded_at is null;
    return null;
  end $$;
  create trigger case_written after update of status on nativ.tasks for each row
    when (new.instance_id is not null and new.status = 'completed' and old.status <> 'completed' and new.completed_by is not null)
    execute function app.mark_written();
  `,
  /**
   * At the end of the transaction, since a step stores what it says before it stores which task somebody completed. What a flow
   * says before anybody has done anything is no response.
   */
  `
  create function app.mark_responded() returns trigger language plpgsql security definer set search_path = '' as $$
  declare run constant uuid := app.case_of(new.workspace_id, new.instance_id);
  begin
    update nativ.case_times c set responded_at = new.created_at,
      seen_at = coalesce(c.seen_at, new.created_at), claimed_at = coalesce(c.claimed_at, new.created_at),
      written_at = case when new.author_id is not null then new.created_at else coalesce(c.written_at, new.created_at) end,
      person_id = coalesce(new.author_id, c.person_id),
      group_id = case when new.author_id is null then c.group_id else app.group_of_answer(new.workspace_id, run, new.author_id) end,
      target_at = (select min(t.due_at) from nativ.tasks t where t.workspace_id = new.workspace_id and t.instance_id in (run, new.instance_id))
    where c.workspace_id = new.workspace_id and c.instance_id = run and c.responded_at is null
      and (new.author_id is not null or c.person_id is not null);
    return null;
  end $$;
  create constraint trigger case_responded after insert on nativ.messages deferrable initially deferred for each row
    when (new.direction = 'toInquirer') execute function app.mark_responded();
  `,
  /**
   * Where no message went out, people were answered some other way, by telephone say: then a case that has come to its end was answered
   * when the last step was done that a person did. Late rather than early, since nothing says which step it was.
   */
  `
  create function app.mark_ended() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    update nativ.case_times c set responded_at = c.written_at,
      target_at = (select min(t.due_at) from nativ.tasks t where t.workspace_id = new.workspace_id and t.instance_id = new.id)
    where c.workspace_id = new.workspace_id and c.instance_id = new.id and c.responded_at is null and c.written_at is not null;
    return null;
  end $$;
  create constraint trigger case_ended after update on nativ.instances deferrable initially deferred for each row
    when (old.ended_at is null and new.ended_at is not null and new.status = 'completed' and new.submission_id is not null)
    execute function app.mark_ended();
  `,
  /** For which group somebody wrote: that of a task that is or was theirs, else one of the case that they are in, else its first. */
  `
  create function app.group_of_answer(workspace uuid, run uuid, person uuid) returns uuid language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(
        (select t.group_id from nativ.tasks t where t.workspace_id = workspace and t.instance_id = run and person in (t.assignee_id, t.completed_by)
         order by t.created_at desc, t.id desc limit 1),
        (select m.group_id from nativ.instances i join nativ.memberships m on m.workspace_id = i.workspace_id and m.group_id = any (i.group_ids) and m.user_id = person
         where i.workspace_id = workspace and i.id = run order by m.group_id limit 1),
        (select i.group_ids[1] from nativ.instances i where i.workspace_id = workspace and i.id = run));
    end;
  `,
  /**
   * Somebody has opened the case or a task of it. It counts when they work there: as a member of one of its groups, or with a
   * task of it in hand. An admin who looks in from outside has not seen it in anybody's place.
   */
  `
  create function app.mark_seen(run uuid) returns void language sql security definer set search_path = ''
    begin atomic
      update nativ.case_times c set seen_at = now()
      where c.workspace_id = (select app.workspace_id()) and c.instance_id = (select app.case_of(app.workspace_id(), run)) and c.seen_at is null and c.responded_at is null
        and (select app.role()) is not null
        and (c.group_ids && (select app.my_member_group_ids())::uuid[]
          or exists (select from nativ.tasks t where t.workspace_id = c.workspace_id and t.instance_id = run and t.assignee_id = (select app.user_id())));
    end;
  `,
  `
  revoke execute on function app.case_of, app.begin_case_times, app.follow_case, app.mark_claimed, app.mark_written, app.mark_responded,
    app.mark_ended, app.group_of_answer, app.mark_seen from public;
  grant execute on function app.mark_seen to nativ_app;
  `,
];
