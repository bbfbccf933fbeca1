/**
 * What must hold whoever writes: a group keeps a manager, nobody leaves with work in hand, and an entry of the audit log
 * knows which groups it is about.
 */
export const guards: readonly string[] = [
  /** The group is locked by whoever takes a manager away, so that of two who do so at once the second sees what the first did. */
  `
  create function app.keep_a_manager() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform 1 from nativ.groups g where g.workspace_id = old.workspace_id and g.id = old.group_id for no key update;
    if not exists (
      select from nativ.memberships m
      where m.workspace_id = old.workspace_id and m.group_id = old.group_id and m.user_id <> old.user_id and m.role = 'manager'
    ) then
      raise exception 'Expected the group to keep a manager, but this is the last one.' using errcode = '23514', constraint = 'memberships_last_manager';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger keep_a_manager before update of role on nativ.memberships for each row
    when (old.role = 'manager' and new.role <> 'manager') execute function app.keep_a_manager();
  create trigger keep_a_manager_leaving before delete on nativ.memberships for each row
    when (old.role = 'manager') execute function app.keep_a_manager();
  `,
  /**
   * The one way out of a group, for those who leave and for those whom a manager removes. Open tasks in hand go back to the
   * group only when that was said; what concerned the person there is forgotten. SECURITY DEFINER, since somebody who leaves
   * may not read what they leave behind.
   */
  `
  create function app.end_membership(of_group uuid, person uuid, give_back boolean) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    was text;
  begin
    if me is null or of_group <> all (app.my_group_ids()) then return 'hidden'; end if;
    if person is distinct from me and of_group <> all (app.my_managed_group_ids()) then return 'notManager'; end if;
    perform 1 from nativ.groups g where g.workspace_id = here and g.id = of_group for no key update;
    select m.role into was from nativ.memberships m where m.workspace_id = here and m.group_id = of_group and m.user_id = person;
    if was is null then return 'notMember'; end if;
    if was = 'manager' and not exists (
      select from nativ.memberships m where m.workspace_id = here and m.group_id = of_group and m.user_id <> person and m.role = 'manager'
    ) then
      return 'lastManager';
    end if;
    if not give_back and exists (
      select from nativ.tasks t where t.workspace_id = here and t.group_id = of_group and t.assignee_id = person and t.status = 'open'
    ) then
      return 'openTasks';
    end if;
    update nativ.tasks t set assignee_id = null
      where t.workspace_id = here and t.group_id = of_group and t.assignee_id = person and t.status = 'open';
    delete from nativ.concerns c where c.workspace_id = here and c.group_id = of_group and c.user_id = person;
    delete from nativ.memberships m where m.workspace_id = here and m.group_id = of_group and m.user_id = person;
    return 'ended';
  end $$;
  revoke execute on function app.end_membership from public;
  grant execute on function app.end_membership to nativ_app;
  `,
  /** Computed here and not by whoever writes, so that no entry is shown wider than what it is about. */
  `
  create function app.name_groups() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    new.group_ids := coalesce(
      (select array[g.id] from nativ.groups g where g.workspace_id = new.workspace_id and g.id = new.subject_id),
      (select array[t.group_id] from nativ.tasks t where t.workspace_id = new.workspace_id and t.id = new.subject_id),
      (select array[p.group_id] from nativ.posts p where p.workspace_id = new.workspace_id and p.id = new.subject_id),
      (select i.group_ids from nativ.instances i where i.workspace_id = new.workspace_id and i.id = new.subject_id),
      (select i.group_ids from nativ.incidents x join nativ.instances i on i.workspace_id = x.workspace_id and i.id = x.instance_id
       where x.workspace_id = new.workspace_id and x.id = new.subject_id),
      '{}');
    return new;
  end $$;
  create trigger name_groups before insert on nativ.audit_entries for each row execute function app.name_groups();
  revoke execute on function app.keep_a_manager, app.name_groups from public;
  `,
];
