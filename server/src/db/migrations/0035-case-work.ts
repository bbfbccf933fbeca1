import type { Knex } from 'knex';

/**
 * What people do with a case together: notes of the staff on the case as a whole, beside the messages with the inquirer;
 * ready replies with blanks to fill; and cases that belong together.
 *
 * New policies stand beside those that are there instead of in their place, so that each says one thing.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [notes, sightOfOthers, handingOn, replyTemplates, links, grants]) await knex.raw(statement);
}

const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const mine = (list: string) => `(select app.${list}())::uuid[]`;
const sees = (table: string, column: string) =>
  `exists (select 1 from nativ.instances x where x.workspace_id = nativ.${table}.workspace_id and x.id = nativ.${table}.${column})`;
const speaks = (table: string, column: string) =>
  `exists (select 1 from nativ.instances x where x.workspace_id = nativ.${table}.workspace_id and x.id = nativ.${table}.${column}
     and x.group_ids && ${mine('my_voice_group_ids')})`;

/** Notes are comments: never rows of nativ.messages, which is all that the page of a receipt reads. */
const notes = `
  alter table nativ.comments add column instance_id uuid;
  alter table nativ.comments drop constraint comments_check;
  alter table nativ.comments add constraint comments_subject check (num_nonnulls(post_id, task_id, instance_id) = 1);
  alter table nativ.comments add foreign key (workspace_id, instance_id) references nativ.instances;
  create index comments_instance on nativ.comments (workspace_id, instance_id, created_at) where instance_id is not null;

  create policy people_read_of_case on nativ.comments for select to nativ_app
    using (${here} and instance_id is not null and ${sees('comments', 'instance_id')});
  create policy people_add_of_case on nativ.comments for insert to nativ_app
    with check (${here} and instance_id is not null and author_id = ${me} and ${speaks('comments', 'instance_id')});

  -- As in 0030-feed, with notes on cases.
  alter policy people_add on nativ.reactions with check (${here} and user_id = ${me} and case
    when post_id is not null then exists (select 1 from nativ.posts x
      where x.workspace_id = nativ.reactions.workspace_id and x.id = nativ.reactions.post_id and x.group_id = any (${mine('my_voice_group_ids')}))
    else exists (select 1 from nativ.comments c
      where c.workspace_id = nativ.reactions.workspace_id and c.id = nativ.reactions.comment_id and case
        when c.post_id is not null then exists (select 1 from nativ.posts x
          where x.workspace_id = c.workspace_id and x.id = c.post_id and x.group_id = any (${mine('my_voice_group_ids')}))
        when c.task_id is not null then exists (select 1 from nativ.tasks x
          where x.workspace_id = c.workspace_id and x.id = c.task_id and x.group_id = any (${mine('my_voice_group_ids')}))
        else exists (select 1 from nativ.instances x
          where x.workspace_id = c.workspace_id and x.id = c.instance_id and x.group_ids && ${mine('my_voice_group_ids')}) end) end);

  -- Calling somebody in to a case that one sees; whoever does not see it does not see the notice either.
  create policy people_call_to_case on nativ.notices for insert to nativ_app
    with check (${here} and by_id = ${me} and kind = 'mentioned' and task_id is null and post_id is null and group_id is null
      and instance_id is not null and ${sees('notices', 'instance_id')});
`;

/**
 * Whether somebody else sees a case that I see: nobody is called in to what they may not see, and a writer is told so. It answers
 * false for a case that is out of the asker's own sight.
 */
const sightOfOthers = `
  create function app.person_sees_case(person uuid, of_case uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    touched uuid[];
  begin
    if app.role() is null then return false; end if;
    select i.group_ids into touched from nativ.instances i where i.workspace_id = here and i.id = of_case and (
      (i.group_ids && app.my_full_group_ids() and not i.group_ids && app.hidden_group_ids())
      or i.id = any (app.my_concern_ids()) or i.id = any (app.my_task_instance_ids()));
    if touched is null then return false; end if;
    return exists (
      select 1 from nativ.users u where u.workspace_id = here and u.id = person and u.deactivated_at is null and (
        (exists (select 1 from nativ.groups g
                 left join nativ.memberships m on m.workspace_id = g.workspace_id and m.group_id = g.id and m.user_id = person
                 where g.workspace_id = here and g.id = any (touched)
                   and (g.access = 'open' or (g.access = 'closed' and u.role = 'admin') or m.role in ('manager', 'member')))
         and not exists (select 1 from nativ.groups g where g.workspace_id = here and g.id = any (touched) and g.access = 'classified'
                           and not exists (select 1 from nativ.memberships m where m.workspace_id = here and m.group_id = g.id
                                             and m.user_id = person and m.role in ('manager', 'member'))))
        or exists (select 1 from nativ.tasks t join nativ.memberships m on m.workspace_id = t.workspace_id and m.group_id = t.group_id and m.user_id = person
                   where t.workspace_id = here and t.instance_id = of_case and t.assignee_id = person)
        or exists (select 1 from nativ.memberships m
                   join nativ.concerns c on c.workspace_id = m.workspace_id and c.group_id = m.group_id and c.user_id = person
                     and (c.until is null or c.until > now())
                   left join nativ.tasks t on t.workspace_id = c.workspace_id and t.id = c.task_id
                   where m.workspace_id = here and m.user_id = person and m.role = 'classifiedMember'
                     and coalesce(c.instance_id, t.instance_id) = of_case)));
  end $$;
  revoke execute on function app.person_sees_case from public;
  grant execute on function app.person_sees_case to nativ_app;
`;

/**
 * Hands an open task on, to a member of its group or to another group, and takes it back within ten minutes while nobody has done
 * anything with it. SECURITY DEFINER as the moves of 0012-compartments are: whoever hands a task on may end up not seeing it.
 *
 * Who may: whoever has the task or manages its group. Somebody who sees a part of a group only shows nothing in it to others, so
 * they give back instead. What it was before stands in a column of the task that no role of people or steps writes.
 */
const handingOn = `
  -- { by, at, person, fromGroup, toGroup, before }, of the last time.
  alter table nativ.tasks add column handed_on jsonb;
  create function app.hand_on_task(task uuid, to_person uuid, to_group uuid) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    t nativ.tasks%rowtype;
    from_group uuid;
    moved text;
  begin
    if app.role() is null then return 'refused'; end if;
    select x.* into t from nativ.tasks x where x.workspace_id = here and x.id = task;
    if t.id is null then return 'refused'; end if;
    if t.instance_id is not null then perform 1 from nativ.instances i where i.workspace_id = here and i.id = t.instance_id for update; end if;
    select x.* into t from nativ.tasks x where x.workspace_id = here and x.id = task for update;
    from_group := t.group_id;
    if from_group <> all (app.my_group_ids()) or not (coalesce(t.assignee_id = me, false) or from_group = any (app.my_managed_group_ids())) then return 'refused'; end if;
    if t.status <> 'open' then return 'ended'; end if;
    if to_group is not null then
      moved := app.move_task(task, to_group);
      if moved <> 'moved' then return moved; end if;
      update nativ.tasks x set assignee_id = null where x.workspace_id = here and x.id = task and x.assignee_id is not null;
    else
      if to_person = me or from_group <> all (app.my_full_group_ids()) or not app.is_member(from_group, to_person)
        or to_person = any (coalesce(t.not_by, '{}')) or app.has_recused(t.instance_id, to_person) then return 'unfit'; end if;
      update nativ.tasks x set assignee_id = to_person where x.workspace_id = here and x.id = task;
    end if;
    update nativ.tasks x set handed_on = jsonb_build_object('by', me, 'at', now(), 'person', to_person, 'fromGroup', from_group,
      'toGroup', coalesce(to_group, from_group), 'before', t.assignee_id) where x.workspace_id = here and x.id = task;
    insert into nativ.audit_entries (workspace_id, id, actor_id, action, subject_id, detail)
    values (here, gen_random_uuid(), me, 'task.handedOn', task, jsonb_build_object('assignee', to_person));
    return 'handed';
  end $$;

  create function app.take_back_task(task uuid) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    run uuid;
    was jsonb;
  begin
    if app.role() is null then return 'refused'; end if;
    select x.instance_id into run from nativ.tasks x where x.workspace_id = here and x.id = task;
    if run is not null then perform 1 from nativ.instances i where i.workspace_id = here and i.id = run for update; end if;
    select x.handed_on into was from nativ.tasks x where x.workspace_id = here and x.id = task for update;
    if was is null or (was ->> 'by')::uuid <> me or (was ->> 'at')::timestamptz < now() - interval '10 minutes' then return 'refused'; end if;
    -- Who has left the group since, or stepped back from the case, takes nothing back to it, and nobody takes it back for them.
    if (was ->> 'fromGroup')::uuid <> all (app.my_group_ids())
      or ((was ->> 'before')::uuid <> me and not app.is_member((was ->> 'fromGroup')::uuid, (was ->> 'before')::uuid))
      or app.has_recused(run, (was ->> 'before')::uuid) then return 'refused'; end if;
    update nativ.tasks x set group_id = (was ->> 'fromGroup')::uuid, assignee_id = (was ->> 'before')::uuid, handed_on = null
    where x.workspace_id = here and x.id = task and x.status = 'open' and x.group_id = (was ->> 'toGroup')::uuid
      and x.assignee_id is not distinct from (was ->> 'person')::uuid;
    if not found then return 'refused'; end if;
    if was ->> 'fromGroup' <> was ->> 'toGroup' then
      -- As with any move (0012-compartments): whom it was shown to over there, it is shown no longer.
      delete from nativ.concerns c where c.workspace_id = here
        and (c.item_id = task or (c.instance_id = run and c.group_id = (was ->> 'toGroup')::uuid));
      if run is not null then perform app.gather_groups(run); end if;
      perform app.record_move(task, 'task', (was ->> 'toGroup')::uuid, (was ->> 'fromGroup')::uuid);
    end if;
    insert into nativ.audit_entries (workspace_id, id, actor_id, action, subject_id) values (here, gen_random_uuid(), me, 'task.takenBack', task);
    return 'taken';
  end $$;
  revoke execute on function app.hand_on_task, app.take_back_task from public;
  grant execute on function app.hand_on_task, app.take_back_task to nativ_app;
`;

const keeps = `case when group_id is null then (select app.may_design()) else group_id = any (${mine('my_managed_group_ids')}) end`;

/** Of the whole workspace, which designers keep, or of one group, which its managers keep. No person stands in them. */
const replyTemplates = `
  create table nativ.reply_templates (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    group_id uuid,
    title jsonb not null,
    body jsonb not null,
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, group_id) references nativ.groups
  );
  alter table nativ.reply_templates enable row level security;
  alter table nativ.reply_templates force row level security;
  create policy owner_all on nativ.reply_templates for all to current_user using (true) with check (true);
  create policy engine_read on nativ.reply_templates for select to nativ_engine using (${here});
  create policy people_read on nativ.reply_templates for select to nativ_app
    using (${here} and (group_id is null or group_id = any (${mine('my_group_ids')})));
  create policy people_add on nativ.reply_templates for insert to nativ_app with check (${here} and ${keeps});
  create policy people_change on nativ.reply_templates for update to nativ_app using (${here} and ${keeps}) with check (${here} and ${keeps});
  create policy people_remove on nativ.reply_templates for delete to nativ_app using (${here} and ${keeps});
`;

const bothSeen = `${sees('case_links', 'one_id')} and ${sees('case_links', 'other_id')}`;
const bothSpoken = `${speaks('case_links', 'one_id')} and ${speaks('case_links', 'other_id')}`;

/** A pair is one row, found from both ends. Whoever does not see both cases does not learn that they belong together. */
const links = `
  create table nativ.case_links (
    workspace_id uuid not null,
    one_id uuid not null,
    other_id uuid not null,
    created_by uuid not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, one_id, other_id),
    check (one_id < other_id),
    foreign key (workspace_id, one_id) references nativ.instances,
    foreign key (workspace_id, other_id) references nativ.instances,
    foreign key (workspace_id, created_by) references nativ.users
  );
  create index case_links_other on nativ.case_links (workspace_id, other_id);
  alter table nativ.case_links enable row level security;
  alter table nativ.case_links force row level security;
  create policy owner_all on nativ.case_links for all to current_user using (true) with check (true);
  create policy engine_read on nativ.case_links for select to nativ_engine using (${here});
  create policy people_read on nativ.case_links for select to nativ_app using (${here} and ${bothSeen});
  create policy people_add on nativ.case_links for insert to nativ_app with check (${here} and created_by = ${me} and ${bothSpoken});
  create policy people_remove on nativ.case_links for delete to nativ_app using (${here} and ${bothSpoken});
`;

const grants = `
  grant insert (instance_id) on nativ.notices to nativ_app;
  grant select, delete on nativ.reply_templates, nativ.case_links to nativ_app;
  grant select on nativ.reply_templates, nativ.case_links to nativ_engine;
  grant insert (workspace_id, id, group_id, title, body) on nativ.reply_templates to nativ_app;
  grant update (title, body, updated_at) on nativ.reply_templates to nativ_app;
  grant insert (workspace_id, one_id, other_id, created_by) on nativ.case_links to nativ_app;
`;
