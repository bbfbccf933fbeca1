/**
 * What tells people of what happens. As in 0019: with the rights of the owner, since whoever acts need not see whom it is told
 * to, and what somebody is told of is shown to them only as long as they see it.
 */
const teller = (name: string, when: string, body: string) => `
  create function app.${name}() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    ${body}
    return null;
  end $$;
  create trigger ${name} after ${when} execute function app.${name}();
`;

/** As in 0019. Given on by whoever had it, a task was handed over; and what was said of its due time was said to somebody else. */
const reassigned = `
  create or replace function app.tell_reassigned() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from nativ.notices n where n.workspace_id = new.workspace_id and n.task_id = new.id
      and n.kind in ('assigned', 'handedOver', 'dueSoon', 'overdue') and n.read_at is null;
    if new.assignee_id is null then return null; end if;
    insert into nativ.notices (workspace_id, user_id, kind, task_id, instance_id, group_id, by_id)
    select new.workspace_id, new.assignee_id, case when old.assignee_id is null then 'assigned' else 'handedOver' end,
      new.id, new.instance_id, new.group_id, app.user_id()
    where new.assignee_id is distinct from app.user_id();
    return null;
  end $$;
`;

/** Those who wrote, work or watch there are told of a comment, each once: who takes part, that somebody replied. */
const commented = teller(
  'tell_commented',
  'insert on nativ.comments referencing new table as added for each statement',
  `
    insert into nativ.notices (workspace_id, user_id, kind, task_id, post_id, instance_id, by_id)
    select a.workspace_id, t.user_id, case when bool_or(t.takes_part) then 'replied' else 'watched' end,
      a.task_id, a.post_id, k.instance_id, a.author_id
    from added a
    left join nativ.tasks k on k.workspace_id = a.workspace_id and k.id = a.task_id
    left join nativ.posts p on p.workspace_id = a.workspace_id and p.id = a.post_id
    cross join lateral (
      select p.author_id as user_id, true as takes_part
      union select k.assignee_id, true
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.post_id = a.post_id
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.task_id = a.task_id
      union select c.user_id, false from nativ.concerns c
        where c.workspace_id = a.workspace_id and c.reason = 'watch' and c.item_id in (a.post_id, a.task_id, k.instance_id)
    ) t
    join nativ.users u on u.workspace_id = a.workspace_id and u.id = t.user_id and u.deactivated_at is null and u.kind = 'person'
    where t.user_id <> a.author_id
    group by a.workspace_id, a.id, t.user_id, a.task_id, a.post_id, k.instance_id, a.author_id;`,
);

/** Whoever is called in by a comment need not be told of the comment as well. */
const mentioned = teller(
  'tell_mentioned_once',
  `insert on nativ.notices for each row when (new.kind = 'mentioned')`,
  `
    delete from nativ.notices n where n.workspace_id = new.workspace_id and n.user_id = new.user_id and n.at = new.at and n.kind in ('replied', 'watched')
      and (n.task_id = new.task_id or n.post_id = new.post_id);`,
);

const watchers = (items: string) => `
      select distinct c.user_id from nativ.concerns c
      where c.workspace_id = new.workspace_id and c.reason = 'watch' and c.item_id in (${items}) and c.user_id is distinct from app.user_id()`;

/** Each fires for rows only that have just ended, or were sent to the inquirer: a submission passes none of them. */
const watched = [
  teller(
    'tell_task_ended',
    `update of status on nativ.tasks for each row when (old.status = 'open' and new.status <> 'open')`,
    `
    -- That it was given to somebody and comes due is no news any more.
    delete from nativ.notices n where n.workspace_id = new.workspace_id and n.task_id = new.id
      and n.kind in ('assigned', 'handedOver', 'dueSoon', 'overdue') and n.read_at is null;
    insert into nativ.notices (workspace_id, user_id, kind, task_id, instance_id, by_id)
    select new.workspace_id, t.user_id, 'watched', new.id, new.instance_id, app.user_id() from (${watchers('new.id, new.instance_id')}) t
    where t.user_id is distinct from new.completed_by;`,
  ),
  teller(
    'tell_case_ended',
    `update of ended_at on nativ.instances for each row when (old.ended_at is null and new.ended_at is not null)`,
    `
    insert into nativ.notices (workspace_id, user_id, kind, instance_id, by_id)
    select new.workspace_id, t.user_id, 'watched', new.id, app.user_id() from (${watchers('new.id')}) t
    -- Who was told in the same moment that its last task is done knows enough.
    where not exists (select from nativ.notices n where n.workspace_id = new.workspace_id and n.instance_id = new.id
      and n.user_id = t.user_id and n.kind = 'watched' and n.at = now());`,
  ),
  teller(
    'tell_inquirer_answered',
    `insert on nativ.messages for each row when (new.direction = 'toInquirer')`,
    `
    insert into nativ.notices (workspace_id, user_id, kind, instance_id, by_id)
    select new.workspace_id, t.user_id, 'watched', new.instance_id, app.user_id() from (${watchers('new.instance_id')}) t;`,
  ),
];

/** Nobody is told anything on a device where they are no longer signed in, or that is no longer theirs. */
const devices = [
  teller(
    'forget_devices_of_session',
    'delete on identity.sessions for each row when (old.expires_at > now())',
    'delete from nativ.push_devices d where d.session_id = old.id;',
  ),
  teller(
    'forget_devices_of_person',
    `update of deactivated_at on nativ.users for each row when (new.deactivated_at is not null)`,
    `
    delete from nativ.push_devices d where d.workspace_id = new.workspace_id and d.user_id = new.id;
    delete from nativ.notice_turns t where t.workspace_id = new.workspace_id and t.user_id = new.id;`,
  ),
];

export const tellers = [reassigned, commented, mentioned, ...watched, ...devices];
