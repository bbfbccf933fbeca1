/** How long whoever takes a turn has for it before another does; ever longer for one that keeps failing. */
const later = `now() + least(30 * power(2, least(t.attempts, 10)), 3600) * interval '1 second'`;

/**
 * What the sweep does, for all workspaces in one statement each.
 *
 * Telling costs the transaction that causes it no more than the notice: by which ways one goes out is decided here, a second later
 * at most. A node that dies in between leaves it to the next, since all of it is one transaction.
 */
const sweep = [
  `create function app.spread_notices(most integer) returns integer language plpgsql security definer set search_path = '' as $$
  declare spread integer;
  begin
    with seen as (
      update nativ.notices n set fresh = false,
        digest_wanted = w.digest and exists (select from identity.users i where i.id = w.identity_id),
        push_wanted = w.push and exists (select from nativ.push_devices p where p.workspace_id = n.workspace_id and p.user_id = n.user_id)
      from (
        select f.workspace_id, f.id, u.identity_id, coalesce(c.digest, d.digest) and coalesce(s.digest, 'workingDays') <> 'off' as digest, coalesce(c.push, d.push) as push
        from (select x.workspace_id, x.id, x.user_id, x.kind from nativ.notices x where x.fresh order by x.at limit most for update skip locked) f
        join nativ.users u on u.workspace_id = f.workspace_id and u.id = f.user_id
        join app.notice_defaults() d on d.kind = f.kind
        left join nativ.notice_choices c on c.workspace_id = f.workspace_id and c.user_id = f.user_id and c.kind = f.kind
        left join nativ.notice_settings s on s.workspace_id = f.workspace_id and s.user_id = f.user_id
      ) w
      where n.workspace_id = w.workspace_id and n.id = w.id
      returning n.workspace_id, n.user_id, n.digest_wanted, n.push_wanted
    ), turns as (
      insert into nativ.notice_turns as t (workspace_id, user_id, channel)
      select distinct s.workspace_id, s.user_id, w.channel
      from seen s cross join lateral (select 'digest' where s.digest_wanted union all select 'push' where s.push_wanted) as w(channel)
      order by 1, 2, 3
      -- A push that waits for a quiet night to end may have something urgent to say now.
      on conflict (workspace_id, user_id, channel) do update set wake_at = now() where t.channel = 'push' and t.attempts = 0
    )
    select count(*) into spread from seen;
    return spread;
  end $$`,
  `create function app.claim_notice_turns(most integer)
    returns table (workspace_id uuid, user_id uuid, role text, channel text, planned_for timestamptz, attempts integer)
  language sql security definer set search_path = ''
    begin atomic
      with taken as (
        update nativ.notice_turns t set attempts = t.attempts + 1, wake_at = ${later}
        from (select d.workspace_id, d.user_id, d.channel from nativ.notice_turns d where d.wake_at <= now() order by d.wake_at limit most for update skip locked) due
        where t.workspace_id = due.workspace_id and t.user_id = due.user_id and t.channel = due.channel
        returning t.workspace_id, t.user_id, t.channel, t.planned_for, t.attempts
      )
      select k.workspace_id, k.user_id, u.role, k.channel, k.planned_for, k.attempts
      from taken k join nativ.users u on u.workspace_id = k.workspace_id and u.id = k.user_id;
    end`,
  // A quarter of its time before, a day at most; and when the time has come. What lies longer back was said or is no news.
  `create function app.tell_due(most integer) returns integer language plpgsql security definer set search_path = '' as $$
  declare told integer;
  begin
    with due as (
      select t.workspace_id, t.id, t.assignee_id, t.instance_id, t.group_id, t.due_at, case when t.due_at <= now() then 'over' else 'soon' end as stage
      from nativ.tasks t
      where t.status = 'open' and t.assignee_id is not null and t.due_at between now() - interval '3 days' and now() + interval '1 day'
        and t.due_at - least((t.due_at - t.created_at) / 4, interval '1 day') <= now()
        and not exists (select from nativ.due_tellings d where d.workspace_id = t.workspace_id and d.task_id = t.id and d.user_id = t.assignee_id
          and d.due_at = t.due_at and d.stage = case when t.due_at <= now() then 'over' else 'soon' end)
      order by t.due_at limit most
    ), said as (
      insert into nativ.due_tellings (workspace_id, task_id, user_id, stage, due_at)
      select d.workspace_id, d.id, d.assignee_id, d.stage, d.due_at from due d order by 1, 2 on conflict do nothing
      returning workspace_id, task_id, stage
    ), gone as (
      delete from nativ.notices n using said s
      where n.workspace_id = s.workspace_id and n.task_id = s.task_id and n.kind = 'dueSoon' and n.read_at is null and s.stage = 'over'
    )
    insert into nativ.notices (workspace_id, user_id, kind, task_id, instance_id, group_id)
    select d.workspace_id, d.assignee_id, case d.stage when 'over' then 'overdue' else 'dueSoon' end, d.id, d.instance_id, d.group_id
    from due d join said s on s.workspace_id = d.workspace_id and s.task_id = d.id;
    get diagnostics told = row_count;
    delete from nativ.due_tellings d where d.due_at < now() - interval '30 days';
    return told;
  end $$`,
];

const ofPeople = [
  // A browser belongs to whoever signed in there last.
  `create function app.keep_push_device(device uuid, session text, place text, place_hash bytea, key bytea, secret bytea, agent text) returns uuid
  language plpgsql security definer set search_path = '' as $$
  declare kept uuid;
  begin
    if app.role() is null then return null; end if;
    delete from nativ.push_devices d where d.endpoint_hash = place_hash and (d.workspace_id, d.user_id) is distinct from (app.workspace_id(), app.user_id());
    insert into nativ.push_devices as d (workspace_id, id, user_id, session_id, endpoint, endpoint_hash, p256dh, auth, user_agent)
    values (app.workspace_id(), device, app.user_id(), session, place, place_hash, key, secret, agent)
    on conflict (endpoint_hash) do update set session_id = excluded.session_id, p256dh = excluded.p256dh, auth = excluded.auth, user_agent = excluded.user_agent
    returning d.id into kept;
    -- The most that one person keeps; the oldest goes.
    delete from nativ.push_devices d where d.workspace_id = app.workspace_id() and d.user_id = app.user_id() and d.id in (
      select o.id from nativ.push_devices o where o.workspace_id = app.workspace_id() and o.user_id = app.user_id() and o.id <> kept
      order by o.created_at desc offset 19);
    return kept;
  end $$`,
  // After a change of the schedule what waits is reckoned anew; what is not wanted any more does not wait.
  `create function app.plan_digest_anew() returns void language plpgsql security definer set search_path = '' as $$
  begin
    if (select s.digest from nativ.notice_settings s where s.workspace_id = app.workspace_id() and s.user_id = app.user_id()) = 'off' then
      update nativ.notices n set digest_wanted = false where n.workspace_id = app.workspace_id() and n.user_id = app.user_id() and n.digest_wanted;
      delete from nativ.notice_turns t where t.workspace_id = app.workspace_id() and t.user_id = app.user_id() and t.channel = 'digest';
    else
      update nativ.notice_turns t set planned_for = null, wake_at = now(), attempts = 0
      where t.workspace_id = app.workspace_id() and t.user_id = app.user_id() and t.channel = 'digest';
    end if;
  end $$`,
];

const ofEngine = [
  // The address is that which somebody signs in with: only this function, and not the engine, comes to it.
  `create function app.mail_digest(digest uuid, mail uuid, tongue text) returns boolean language plpgsql security definer set search_path = '' as $$
  begin
    insert into identity.mails (id, workspace_id, kind, recipient, language, link_id)
    select mail, d.workspace_id, 'digest', i.email, tongue, d.id
    from nativ.digests d join nativ.users u on u.workspace_id = d.workspace_id and u.id = d.user_id join identity.users i on i.id = u.identity_id
    where d.workspace_id = app.workspace_id() and d.id = digest and u.deactivated_at is null;
    if not found then return false; end if;
    perform app.queue_mail(mail);
    return true;
  end $$`,
];

export const functions = [
  ...sweep,
  ...ofPeople,
  ...ofEngine,
  'revoke execute on function app.spread_notices, app.claim_notice_turns, app.tell_due, app.keep_push_device, app.plan_digest_anew, app.mail_digest from public',
  'grant execute on function app.spread_notices, app.claim_notice_turns, app.tell_due, app.mail_digest to nativ_engine',
  'grant execute on function app.keep_push_device, app.plan_digest_anew to nativ_app',
];
