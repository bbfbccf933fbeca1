/**
 * A function that answers for the person of the context, who is proved and looked up once: `me`, `here` and `my_role` stand
 * for them. Without a role, which a closed account has not, it answers `otherwise`.
 *
 * PL/pgSQL keeps its plans for the connection. In SQL the body is planned anew by every statement that asks, which made
 * up half of a page of tasks (0.23 ms a call, now 0.03; PostgreSQL 18, two cores).
 */
const asMe = (signature: string, otherwise: string, answer: string) => `
  create or replace function app.${signature} language plpgsql stable security definer set search_path = '' as $$
  declare
    me constant uuid := app.user_id();
    here constant uuid := nullif(current_setting('nativ.workspace_id', true), '');
    my_role text;
  begin
    if me is null then return ${otherwise}; end if;
    -- As app.role(), which would prove once more who asks.
    select u.role into my_role from nativ.users u where u.workspace_id = here and u.id = me and u.deactivated_at is null;
    if my_role is null then return ${otherwise}; end if;
    return (${answer});
  end $$;
`;
const groupsWhere = (name: string, condition: string) =>
  asMe(
    `${name}() returns uuid[]`,
    `'{}'`,
    `select coalesce(array_agg(g.id), '{}') from nativ.groups g where g.workspace_id = here and (${condition})`,
  );

const shared = `g.access = 'open' or (g.access = 'closed' and my_role = 'admin')`;
const led = `(g.access <> 'classified' and my_role = 'admin')`;
const memberAs = (roles?: string) => `g.id in (
  select m.group_id from nativ.memberships m
  where m.workspace_id = here and m.user_id = me${roles ? ` and m.role in (${roles})` : ''})`;
/** Only an admin breaks glass, so that nobody else pays for asking. */
const broken = `(my_role = 'admin' and g.id = any ((select app.my_opened_group_ids())::uuid[]))`;
const stillOpen = (of: string) => `(${of}.until is null or ${of}.until > now())`;

/** What the person of the context may see and do, one list of groups for each way of standing to them. */
export const sight: readonly string[] = [
  `
  create or replace function app.role() returns text language plpgsql stable security definer set search_path = '' as $$
  declare me constant uuid := app.user_id();
  begin
    if me is null then return null; end if;
    return (select u.role from nativ.users u where u.workspace_id = app.workspace_id() and u.id = me and u.deactivated_at is null);
  end $$;
  `,
  // Classified groups that I hold open by broken glass: to read, until the time is over.
  asMe(
    'my_opened_group_ids() returns uuid[]',
    `'{}'`,
    `select coalesce(array_agg(b.group_id), '{}') from nativ.break_glass b
     where b.workspace_id = here and b.opened_by = me and b.closed_at is null and b.until > now() and my_role = 'admin'`,
  ),
  // Groups that I know of: open ones, mine, for an admin the closed ones, and those behind broken glass.
  groupsWhere('my_group_ids', `${shared} or ${memberAs()} or ${broken}`),
  // Groups in which I see everything. A classified member does not; an admin does not thereby read classified content.
  groupsWhere('my_full_group_ids', `${shared} or ${memberAs("'manager', 'member'")} or ${broken}`),
  // Groups in which I may speak: broken glass lets me read only, and an archived group is at rest.
  groupsWhere('my_voice_group_ids', `g.archived_at is null and (${shared} or ${memberAs()})`),
  // Classified groups in which I do not see everything: what touches one of them is hidden from me as a whole.
  groupsWhere('hidden_group_ids', `g.access = 'classified' and g.id <> all ((select app.my_full_group_ids())::uuid[])`),
  groupsWhere('my_working_group_ids', `${led} or ${memberAs()}`),
  // Groups whose members, settings and assignments I decide on. The creator counts until the group has its first member.
  groupsWhere(
    'my_managed_group_ids',
    `${led} or ${memberAs("'manager'")} or (g.created_by = me and not exists (
       select 1 from nativ.memberships m where m.workspace_id = g.workspace_id and m.group_id = g.id))`,
  ),
  // Classified groups that I do not manage: a case that touches one of them is not mine to show to others.
  groupsWhere(
    'foreign_group_ids',
    `g.access = 'classified' and g.id <> all ((select app.my_managed_group_ids())::uuid[])`,
  ),
  // Items that somebody watches, was mentioned in or was granted, where that is needed to see them: in the groups that they
  // see in part. For everybody else the list is empty and costs nothing.
  asMe(
    'my_concern_ids() returns uuid[]',
    `'{}'`,
    `select coalesce(array_agg(distinct c.item_id), '{}') from nativ.memberships m
     join nativ.concerns c on c.workspace_id = m.workspace_id and c.group_id = m.group_id and c.user_id = m.user_id and ${stillOpen('c')}
     where m.workspace_id = here and m.user_id = me and m.role = 'classifiedMember'`,
  ),
  // Instances in which a task of mine stands: they concern me even where I do not see the whole group.
  asMe(
    'my_task_instance_ids() returns uuid[]',
    `'{}'`,
    `select coalesce(array_agg(distinct t.instance_id), '{}') from (
       select mine.instance_id, mine.group_id from nativ.tasks mine where mine.workspace_id = here and mine.assignee_id = me
       union all
       select shown.instance_id, shown.group_id from nativ.tasks shown where shown.workspace_id = here and shown.id = any ((select app.my_concern_ids())::uuid[])
     ) t where t.group_id = any ((select app.my_group_ids())::uuid[])`,
  ),
  // How many open tasks a group has, for those who see all of it; null for others, who count what they see. Asked of each
  // task in turn, the same question took half as long again (4,000 open tasks a group).
  asMe(
    'open_task_count(of_group uuid) returns integer',
    'null',
    `select case when of_group = any (app.my_full_group_ids()) then (
       select count(*)::int from nativ.tasks t where t.workspace_id = here and t.group_id = of_group and t.status = 'open') end`,
  ),
  asMe(
    'is_member(of_group uuid, person uuid) returns boolean',
    'false',
    `select exists (select 1 from nativ.memberships m where m.workspace_id = here and m.group_id = of_group and m.user_id = person)`,
  ),
  // Whether somebody else sees a task or a post of a group that I know of: a mention must not show more than they see.
  asMe(
    'person_sees(person uuid, of_group uuid, item uuid) returns boolean',
    'false',
    `select of_group = any (app.my_group_ids()) and exists (
       select 1 from nativ.groups g
       join nativ.users u on u.workspace_id = g.workspace_id and u.id = person and u.deactivated_at is null
       left join nativ.memberships m on m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = person
       where g.workspace_id = here and g.id = of_group and (
         g.access = 'open' or (g.access = 'closed' and u.role = 'admin') or m.role in ('manager', 'member')
         or (m.role = 'classifiedMember' and (
           exists (select 1 from nativ.tasks t where t.workspace_id = here and t.id = item and t.assignee_id = person)
           or exists (select 1 from nativ.posts p where p.workspace_id = here and p.id = item and p.author_id = person)
           or exists (select 1 from nativ.concerns c
                      where c.workspace_id = here and c.item_id = item and c.user_id = person and c.group_id = g.id and ${stillOpen('c')})))))`,
  ),
];
