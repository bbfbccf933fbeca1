/** As in 0014-assignment, with the hours of each group, by its id, in which the person has a task of the case. */
const recuse = `
  drop function app.recuse;
  create function app.recuse(task uuid, hours jsonb default '{}') returns boolean language plpgsql security definer set search_path = '' as $$
  declare workspace uuid := app.workspace_id(); me uuid := app.user_id(); of_instance uuid; mine uuid[];
  begin
    select k.instance_id into of_instance from nativ.tasks k
      where k.workspace_id = workspace and k.id = task and k.status = 'open' and (select app.role()) is not null
        and ((k.assignee_id = me and k.group_id = any ((select app.my_group_ids())::uuid[]))
          or (k.assignee_id is null and k.group_id = any ((select app.my_full_group_ids())::uuid[]) and k.group_id = any ((select app.my_working_group_ids())::uuid[])));
    if not found then return false; end if;
    -- The instance first, as every step does, so that none of its tasks changes meanwhile.
    perform 1 from nativ.instances i where i.workspace_id = workspace and i.id = of_instance for update;
    insert into nativ.recusals (workspace_id, instance_id, user_id) values (workspace, of_instance, me) on conflict do nothing;
    with given as (
      update nativ.tasks k set assignee_id = null
      where k.workspace_id = workspace and k.instance_id = of_instance and k.assignee_id = me and k.status = 'open' returning k.id
    ) select coalesce(array_agg(g.id), '{}') into mine from given g;
    perform app.assign_again(workspace, mine, hours);
    return true;
  end $$;
  -- By the policy that each of them came by; a task that nobody's policy gave stays with its group.
  create function app.assign_again(workspace uuid, tasks uuid[], hours jsonb) returns void language sql set search_path = ''
    begin atomic
      select app.assign_tasks(workspace, (
        select jsonb_agg(jsonb_build_object('task_id', k.id, 'policy', d.policy, 'hours', hours -> k.group_id::text) order by k.id)
        from nativ.tasks k cross join lateral (
          select d.policy from nativ.assignment_decisions d where d.workspace_id = workspace and d.task_id = k.id order by d.at desc limit 1) d
        where k.workspace_id = workspace and k.id = any (tasks)));
    end;
`;

/**
 * Takes back 'I can't take this': for oneself, or for somebody else as a manager of a group in which a task of the case stands.
 * Who has a task meanwhile keeps it; one for which nobody was left is tried again by its rule.
 */
const undo = `
  create function app.undo_recusal(of_instance uuid, person uuid, hours jsonb default '{}') returns boolean language plpgsql security definer set search_path = '' as $$
  declare workspace uuid := app.workspace_id(); left_over uuid[];
  begin
    if (select app.role()) is null or (person is distinct from app.user_id() and not exists (
      select from nativ.tasks k where k.workspace_id = workspace and k.instance_id = of_instance and k.group_id = any ((select app.my_managed_group_ids())::uuid[])))
    then return false; end if;
    perform 1 from nativ.instances i where i.workspace_id = workspace and i.id = of_instance for update;
    delete from nativ.recusals r where r.workspace_id = workspace and r.instance_id = of_instance and r.user_id = person;
    if not found then return false; end if;
    select coalesce(array_agg(k.id), '{}') into left_over from nativ.tasks k cross join lateral (
        select d.outcome from nativ.assignment_decisions d where d.workspace_id = workspace and d.task_id = k.id order by d.at desc limit 1) d
      where k.workspace_id = workspace and k.instance_id = of_instance and k.status = 'open' and k.assignee_id is null and d.outcome = 'nobody';
    perform app.assign_again(workspace, left_over, hours);
    return true;
  end $$;
  -- Who has stepped back from the case of a task, for those who decide on the assignments of its group.
  create function app.recused_of(task uuid) returns table (user_id uuid, at timestamptz) language sql stable security definer set search_path = ''
    begin atomic
      select r.user_id, r.at from nativ.tasks k join nativ.recusals r on r.workspace_id = k.workspace_id and r.instance_id = k.instance_id
      where k.workspace_id = (select app.workspace_id()) and k.id = task and (select app.role()) is not null
        and k.group_id = any ((select app.my_managed_group_ids())::uuid[]);
    end;
`;

/** As in 0014-assignment, and how hours came into it: 'now' or when the reader's begin, where they set somebody aside. */
const whyMe = `
  drop function app.why_me;
  create function app.why_me(task uuid) returns table (policy jsonb, stands_in_for uuid, at timestamptz, begins text) language sql stable security definer set search_path = ''
    begin atomic
      select d.policy - 'person', d.stands_in_for, d.at,
        case when d.considered @> '[{"verdict": "offHours"}]' then (
          select c.begins from jsonb_to_recordset(d.considered) as c(user_id uuid, begins text) where c.user_id = d.assignee_id limit 1) end
      from nativ.tasks k cross join lateral (
        select d.policy, d.stands_in_for, d.at, d.assignee_id, d.considered from nativ.assignment_decisions d
        where d.workspace_id = k.workspace_id and d.task_id = k.id order by d.at desc limit 1) d
      where k.workspace_id = (select app.workspace_id()) and k.id = task and k.assignee_id = (select app.user_id())
        and d.assignee_id = k.assignee_id and (select app.role()) is not null;
    end;
`;

const grants = `
  revoke execute on function app.recuse, app.assign_again, app.undo_recusal, app.recused_of, app.why_me from public;
  grant execute on function app.recuse, app.undo_recusal, app.recused_of, app.why_me to nativ_app;
`;

export const recusals: readonly string[] = [recuse, undo, whyMe, grants];
