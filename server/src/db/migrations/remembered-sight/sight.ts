/**
 * A list of ids that is looked up once in a transaction and then remembered (memory.ts). Policies ask for the same list for each table of a
 * statement: of 40 groups, looking it up takes 45 microseconds, reading it back 15 (PostgreSQL 18, two cores).
 *
 * The memory is dated by the statement and not by the clock, since what a statement sees is as old as its
 * beginning; the clock beside it tells two memories of one statement apart.
 */
const remembered = (name: string, answer: string) => `
  create or replace function app.${name}() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
  declare
    slot text;
    since text;
    known text;
    me uuid;
    here uuid;
    my_role text;
    answer uuid[];
  begin
    select k.slot into slot from vault.context_keys k;
    since := nullif(current_setting(slot || '_since', true), '');
    known := current_setting(slot || '_${name}', true);
    if starts_with(known, since || ' ') and date_part('epoch', clock_timestamp()) < split_part(since, '/', 1)::float8 + 0.25 then
      return substr(known, length(since) + 2);
    end if;
    me := app.user_id();
    here := nullif(current_setting('nativ.workspace_id', true), '');
    if me is null then return '{}'; end if;
    -- As app.role(), which would prove once more who asks.
    select u.role into my_role from nativ.users u where u.workspace_id = here and u.id = me and u.deactivated_at is null;
    if my_role is null then return '{}'; end if;
    answer := (${answer});
    -- Read again, since what the answer asked for may have been remembered first.
    since := nullif(current_setting(slot || '_since', true), '');
    if (date_part('epoch', clock_timestamp()) < split_part(since, '/', 1)::float8 + 0.25) is not true then
      since := date_part('epoch', statement_timestamp()) || '/' || date_part('epoch', clock_timestamp());
      perform set_config(slot || '_since', since, true);
    end if;
    perform set_config(slot || '_${name}', since || ' ' || answer::text, true);
    return answer;
  end $$;
`;
const groupsWhere = (name: string, condition: string) =>
  remembered(
    name,
    `select coalesce(array_agg(g.id), '{}') from nativ.groups g where g.workspace_id = here and (${condition})`,
  );

const shared = `g.access = 'open' or (g.access = 'closed' and my_role = 'admin')`;
const led = `(g.access <> 'classified' and my_role = 'admin')`;
const memberAs = (roles?: string) => `g.id in (
  select m.group_id from nativ.memberships m
  where m.workspace_id = here and m.user_id = me${roles ? ` and m.role in (${roles})` : ''})`;
/** Only an admin breaks glass, so that nobody else pays for asking. */
const broken = `(my_role = 'admin' and g.id = any ((select app.my_opened_group_ids())::uuid[]))`;

/** Those of the functions of 0012-compartments that lists ask; what they answer stays as it was. */
export const sight: readonly string[] = [
  groupsWhere('my_group_ids', `${shared} or ${memberAs()} or ${broken}`),
  groupsWhere('my_full_group_ids', `${shared} or ${memberAs("'manager', 'member'")} or ${broken}`),
  groupsWhere('hidden_group_ids', `g.access = 'classified' and g.id <> all ((select app.my_full_group_ids())::uuid[])`),
  groupsWhere(
    'my_managed_group_ids',
    `${led} or ${memberAs("'manager'")} or (g.created_by = me and not exists (
       select 1 from nativ.memberships m where m.workspace_id = g.workspace_id and m.group_id = g.id))`,
  ),
  // Groups that I see in part: lists look there for what concerns me, instead of passing over what does not.
  remembered(
    'my_part_group_ids',
    `select coalesce(array_agg(m.group_id), '{}') from nativ.memberships m
     where m.workspace_id = here and m.user_id = me and m.role = 'classifiedMember' and m.group_id <> all ((select app.my_full_group_ids())::uuid[])`,
  ),
  remembered(
    'my_concern_ids',
    `select coalesce(array_agg(distinct c.item_id), '{}') from nativ.memberships m
     join nativ.concerns c on c.workspace_id = m.workspace_id and c.group_id = m.group_id and c.user_id = m.user_id and (c.until is null or c.until > now())
     where m.workspace_id = here and m.user_id = me and m.role = 'classifiedMember'`,
  ),
  `
  revoke execute on function app.my_part_group_ids from public;
  grant execute on function app.my_part_group_ids to nativ_app;
  `,
];
