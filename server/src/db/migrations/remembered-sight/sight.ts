const shared = `g.access = 'open' or (g.access = 'closed' and my_role = 'admin')`;
/** Only an admin breaks glass, so that nobody else pays for asking. */
const broken = `(my_role = 'admin' and g.id = any ((select app.my_opened_group_ids())::uuid[]))`;
const led = `(g.access <> 'classified' and my_role = 'admin')`;

const lists = [
  'my_group_ids',
  'my_full_group_ids',
  'my_part_group_ids',
  'hidden_group_ids',
  'my_managed_group_ids',
  'my_concern_ids',
] as const;

/**
 * Looks up in one go all that the lists below answer, and remembers it. False for nobody, and for a closed account.
 *
 * What is remembered is dated by the statement and not by the clock, since what a statement sees is as old as its beginning.
 */
const lookAround = `
  create function app.look_around() returns boolean language plpgsql stable security definer set search_path = '' as $$
  declare
    me constant uuid := app.user_id();
    here constant uuid := nullif(current_setting('nativ.workspace_id', true), '');
    my_role text;
    slot text;
    sees_in_part boolean;
    my_group_ids uuid[];
    my_full_group_ids uuid[];
    my_part_group_ids uuid[];
    hidden_group_ids uuid[];
    my_managed_group_ids uuid[];
    my_concern_ids uuid[] := '{}';
  begin
    if me is null then return false; end if;
    -- As app.role(), which would prove once more who asks.
    select u.role into my_role from nativ.users u where u.workspace_id = here and u.id = me and u.deactivated_at is null;
    if my_role is null then return false; end if;
    select coalesce(array_agg(x.id) filter (where x.is_open or x.member_as is not null), '{}'),
      coalesce(array_agg(x.id) filter (where x.is_read), '{}'),
      coalesce(array_agg(x.id) filter (where x.member_as = 'classifiedMember' and not x.is_read), '{}'),
      coalesce(array_agg(x.id) filter (where x.access = 'classified' and not x.is_read), '{}'),
      coalesce(array_agg(x.id) filter (where x.is_managed), '{}'),
      coalesce(bool_or(x.member_as = 'classifiedMember'), false)
    into my_group_ids, my_full_group_ids, my_part_group_ids, hidden_group_ids, my_managed_group_ids, sees_in_part
    from (
      select g.id, g.access, m.role as member_as, o.is_open, o.is_open or coalesce(m.role in ('manager', 'member'), false) as is_read,
        -- The creator counts until the group has its first member.
        ${led} or m.role is not distinct from 'manager' or (g.created_by = me and not exists (
          select from nativ.memberships a where a.workspace_id = g.workspace_id and a.group_id = g.id)) as is_managed
      from nativ.groups g
      left join nativ.memberships m on m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = me
      cross join lateral (select ${shared} or ${broken} as is_open) o
      where g.workspace_id = here) x;
    if sees_in_part then
      select coalesce(array_agg(distinct c.item_id), '{}') into my_concern_ids
      from nativ.memberships m
      join nativ.concerns c on c.workspace_id = m.workspace_id and c.group_id = m.group_id and c.user_id = m.user_id and (c.until is null or c.until > now())
      where m.workspace_id = here and m.user_id = me and m.role = 'classifiedMember';
    end if;
    select k.slot into slot from vault.context_keys k;
    perform set_config(slot || '_since', date_part('epoch', statement_timestamp())::text, true),
      set_config(slot || '_my_task_instance_ids', '', true);
    ${lists.map((name) => `perform set_config(slot || '_${name}', ${name}::text, true);`).join('\n    ')}
    return true;
  end $$;
  revoke execute on function app.look_around from public;
`;

/**
 * Policies ask for the same list for each table of a statement, and functions ask for several: looking one up took 45 microseconds
 * for 40 groups, reading it back takes 15 (PostgreSQL 18, two cores). The lists say what they said in 0012-compartments.
 */
const remembered = (name: (typeof lists)[number]) => `
  create or replace function app.${name}() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare
    slot text;
  begin
    select k.slot into slot from vault.context_keys k;
    if (date_part('epoch', clock_timestamp()) < nullif(current_setting(slot || '_since', true), '')::float8 + 0.25) is not true
      and not app.look_around() then
      return '{}';
    end if;
    return current_setting(slot || '_${name}', true);
  end $$;
`;

/**
 * The cases in which a task of mine stands: looked up when they are asked for, since somebody may have thousands. Remembered,
 * so that asking in advance costs once: who looks for one case asks first (instance-store.ts), be it hidden or nowhere.
 */
const myCases = `
  create or replace function app.my_task_instance_ids() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare
    slot text;
    known text;
    answer uuid[];
  begin
    select k.slot into slot from vault.context_keys k;
    if (date_part('epoch', clock_timestamp()) < nullif(current_setting(slot || '_since', true), '')::float8 + 0.25) is not true
      and not app.look_around() then
      return '{}';
    end if;
    known := nullif(current_setting(slot || '_my_task_instance_ids', true), '');
    if known is not null then return known; end if;
    select coalesce(array_agg(distinct t.instance_id), '{}') into answer from (
      select mine.instance_id, mine.group_id from nativ.tasks mine
      where mine.workspace_id = nullif(current_setting('nativ.workspace_id', true), '')::uuid and mine.assignee_id = (select app.user_id())
      union all
      select shown.instance_id, shown.group_id from nativ.tasks shown
      where shown.workspace_id = nullif(current_setting('nativ.workspace_id', true), '')::uuid and shown.id = any ((select app.my_concern_ids())::uuid[])
    ) t where t.group_id = any ((select app.my_group_ids())::uuid[]);
    perform set_config(slot || '_my_task_instance_ids', answer::text, true);
    return answer;
  end $$;
  -- Flows make tasks by the hundred, and see nothing by this.
  create trigger forget_sight after insert or update or delete on nativ.tasks
    for each statement when (current_setting('nativ.user_id', true) <> '') execute function app.forget_sight();
`;

export const sight: readonly string[] = [
  lookAround,
  ...lists.map(remembered),
  myCases,
  `
  -- Groups that I see in part: lists look there for what concerns me, instead of passing over what does not.
  revoke execute on function app.my_part_group_ids from public;
  grant execute on function app.my_part_group_ids to nativ_app;
  `,
];
