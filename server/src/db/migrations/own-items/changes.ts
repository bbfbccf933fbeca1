/**
 * How the person of the context stands to a task: they lead it (managers of the group, and who made it), have it, could take it,
 * only see it, or it is not there for them. What can be done with a task is decided here by what somebody is to it, since
 * a policy cannot tell one column from another.
 */
const standing = `
  create function app.task_standing(of_task nativ.tasks) returns text language plpgsql stable security definer set search_path = '' as $$
  declare
    me constant uuid := app.user_id();
    is_mine constant boolean := coalesce(of_task.assignee_id = me, false);
    made_by_me constant boolean := coalesce(of_task.created_by = me, false);
    reads_all boolean;
  begin
    if me is null or of_task.id is null or of_task.group_id <> all (app.my_group_ids()) then return 'hidden'; end if;
    reads_all := of_task.group_id = any (app.my_full_group_ids());
    if not (reads_all or is_mine or made_by_me or of_task.id = any (app.my_concern_ids())) then return 'hidden'; end if;
    if of_task.group_id <> all (app.my_working_group_ids()) then return 'sees'; end if;
    if made_by_me or of_task.group_id = any (app.my_managed_group_ids()) then return 'leads'; end if;
    if is_mine then return 'has'; end if;
    return case when reads_all and of_task.assignee_id is null then 'mayTake' else 'sees' end;
  end $$;
  revoke execute on function app.task_standing from public;
`;

/**
 * Changes what is said in an open task. Its stage and the day to come back to it are anybody's who could work on it, also
 * where a flow made it; its words and times are a flow's, or those of whoever leads or has it.
 */
const change = `
  create function app.change_task(task uuid, change jsonb) returns text language plpgsql security definer set search_path = '' as $$
  declare
    t nativ.tasks%rowtype;
    stands text;
    rewords constant boolean := jsonb_exists_any(change, array['title', 'instructions', 'dueAt', 'startsAt']);
  begin
    select * into t from nativ.tasks k where k.workspace_id = app.workspace_id() and k.id = task for no key update;
    stands := app.task_standing(t);
    if stands = 'hidden' then return 'hidden'; end if;
    if t.status <> 'open' then return 'ended'; end if;
    if stands = 'sees' or (rewords and stands = 'mayTake') then return 'notYours'; end if;
    if rewords and t.instance_id is not null then return 'ofFlow'; end if;
    update nativ.tasks k set
      title = case when jsonb_exists(change, 'title') then change -> 'title' else k.title end,
      instructions = case when jsonb_exists(change, 'instructions') then nullif(change -> 'instructions', 'null') else k.instructions end,
      due_at = case when jsonb_exists(change, 'dueAt') then (change ->> 'dueAt')::timestamptz else k.due_at end,
      starts_at = case when jsonb_exists(change, 'startsAt') then (change ->> 'startsAt')::timestamptz else k.starts_at end,
      follow_up_at = case when jsonb_exists(change, 'followUpAt') then (change ->> 'followUpAt')::timestamptz else k.follow_up_at end,
      stage = coalesce(change ->> 'stage', k.stage)
    where k.workspace_id = t.workspace_id and k.id = t.id;
    return 'changed';
  end $$;
  revoke execute on function app.change_task from public;
  grant execute on function app.change_task to nativ_app;
`;

/**
 * Completes, opens again, archives or restores a task of one's own. A task that is opened again goes back to the group when
 * whoever had it is no longer of it: the triggers on its assignee see to that.
 */
const turn = `
  create function app.turn_own_task(task uuid, turn text) returns text language plpgsql security definer set search_path = '' as $$
  declare
    me constant uuid := app.user_id();
    t nativ.tasks%rowtype;
    stands text;
  begin
    select * into t from nativ.tasks k where k.workspace_id = app.workspace_id() and k.id = task for no key update;
    stands := app.task_standing(t);
    if stands = 'hidden' then return 'hidden'; end if;
    if t.instance_id is not null then return 'ofFlow'; end if;
    if (stands in ('leads', 'has') or (turn = 'complete' and stands = 'mayTake') or (turn = 'reopen' and t.completed_by = me)) is not true
      then return 'notYours'; end if;
    if turn = 'complete' then
      if t.status <> 'open' then return 'ended'; end if;
      update nativ.tasks k set status = 'completed', answers = '{}', completed_by = me, completed_at = now()
        where k.workspace_id = t.workspace_id and k.id = t.id;
    elsif turn = 'reopen' then
      if t.status <> 'completed' or t.archived_at is not null then return 'ended'; end if;
      update nativ.tasks k set status = 'open', answers = null, completed_by = null, completed_at = null, assignee_id = k.assignee_id
        where k.workspace_id = t.workspace_id and k.id = t.id;
    elsif turn = 'archive' then
      if t.archived_at is not null then return 'ended'; end if;
      update nativ.tasks k set status = case k.status when 'open' then 'cancelled' else k.status end, archived_at = now()
        where k.workspace_id = t.workspace_id and k.id = t.id;
    else
      if t.archived_at is null then return 'ended'; end if;
      update nativ.tasks k set status = case when k.completed_at is null then 'open' else 'completed' end, archived_at = null, assignee_id = k.assignee_id
        where k.workspace_id = t.workspace_id and k.id = t.id;
    end if;
    return 'done';
  end $$;
  revoke execute on function app.turn_own_task from public;
  grant execute on function app.turn_own_task to nativ_app;
`;

export const changes: readonly string[] = [standing, change, turn];
