import type { Knex } from 'knex';

/**
 * Tells people that they are invited, of notes on their cases, and of what is said about tasks that they made: all of what came
 * about beside 0034-being-told.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [column, shown, invited, commented, mentionedOnce]) await knex.raw(statement);
}

const seen = (table: string, column: string) =>
  `(${column} is null or exists (select 1 from nativ.${table} x where x.workspace_id = nativ.notices.workspace_id and x.id = nativ.notices.${column}))`;

/** A notice of a gathering is seen as long as that is. */
const column = `
  alter table nativ.notices add column gathering_id uuid,
    add foreign key (workspace_id, gathering_id) references nativ.gatherings;
  create index notices_gathering on nativ.notices (workspace_id, gathering_id) where gathering_id is not null;
  alter policy people_read on nativ.notices using (workspace_id = (select app.workspace_id()) and user_id = (select app.user_id())
    and ${seen('tasks', 'task_id')} and ${seen('posts', 'post_id')} and ${seen('gatherings', 'gathering_id')}
    and (task_id is not null or ${seen('instances', 'instance_id')})
    and (group_id is null or group_id = any ((select app.my_group_ids())::uuid[])));
`;

/** As in 0019, with the gathering that was shown. */
const shown = `
  create or replace function app.tell_shown() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.notices (workspace_id, user_id, kind, task_id, post_id, instance_id, gathering_id, by_id)
    values (new.workspace_id, new.user_id, 'shown', new.task_id, new.post_id, new.instance_id, new.gathering_id, new.given_by);
    return null;
  end $$;
`;

/** An invitation that was taken back before it was read was none. */
const invited = `
  create function app.tell_invited() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.notices (workspace_id, user_id, kind, gathering_id, by_id)
    select a.workspace_id, a.user_id, 'invited', a.gathering_id, a.invited_by from added a
    where a.answer = 'invited' and a.user_id <> a.invited_by;
    return null;
  end $$;
  create trigger tell_invited after insert on nativ.participants referencing new table as added
    for each statement execute function app.tell_invited();

  create function app.untell_invited() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from nativ.notices n using gone g
    where n.workspace_id = g.workspace_id and n.gathering_id = g.gathering_id and n.user_id = g.user_id and n.kind = 'invited' and n.read_at is null;
    return null;
  end $$;
  create trigger untell_invited after delete on nativ.participants referencing old table as gone
    for each statement execute function app.untell_invited();
`;

/** As in 0034, with whoever made a task of their own, and with notes on cases: those who wrote there, and who works on the case. */
const commented = `
  create or replace function app.tell_commented() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.notices (workspace_id, user_id, kind, task_id, post_id, instance_id, by_id)
    select a.workspace_id, t.user_id, case when bool_or(t.takes_part) then 'replied' else 'watched' end,
      a.task_id, a.post_id, coalesce(a.instance_id, k.instance_id), a.author_id
    from added a
    left join nativ.tasks k on k.workspace_id = a.workspace_id and k.id = a.task_id
    left join nativ.posts p on p.workspace_id = a.workspace_id and p.id = a.post_id
    cross join lateral (
      select p.author_id as user_id, true as takes_part
      union select k.assignee_id, true
      union select k.created_by, true
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.post_id = a.post_id
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.task_id = a.task_id
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.instance_id = a.instance_id
      union select o.assignee_id, true from nativ.tasks o
        where o.workspace_id = a.workspace_id and o.instance_id = a.instance_id and o.status = 'open'
      union select c.user_id, false from nativ.concerns c
        where c.workspace_id = a.workspace_id and c.reason = 'watch' and c.item_id in (a.post_id, a.task_id, a.instance_id, k.instance_id)
    ) t
    join nativ.users u on u.workspace_id = a.workspace_id and u.id = t.user_id and u.deactivated_at is null and u.kind = 'person'
    where t.user_id <> a.author_id
    group by a.workspace_id, a.id, t.user_id, a.task_id, a.post_id, a.instance_id, k.instance_id, a.author_id;
    return null;
  end $$;
`;

/** As in 0034, of cases too. */
const mentionedOnce = `
  create or replace function app.tell_mentioned_once() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from nativ.notices n where n.workspace_id = new.workspace_id and n.user_id = new.user_id and n.at = new.at and n.kind in ('replied', 'watched')
      and (n.task_id = new.task_id or n.post_id = new.post_id
        or (n.instance_id = new.instance_id and num_nonnulls(n.task_id, n.post_id, new.task_id, new.post_id) = 0));
    return null;
  end $$;
`;
