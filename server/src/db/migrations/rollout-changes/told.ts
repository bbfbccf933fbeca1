/**
 * What is new about a session, for those who are invited to it. A notice says which session and what happened to it; the day and
 * the place are read where it is shown, so that nobody is told of a time that has changed again since.
 */
const news = `
  alter table nativ.notices
    add column session_id uuid,
    -- Null: an invitation to be taught.
    add column news text check (news in ('session', 'waiting', 'place', 'changed', 'calledOff', 'removed')),
    add foreign key (workspace_id, session_id) references nativ.training_sessions;
  create index notices_session on nativ.notices (workspace_id, session_id) where session_id is not null;

  create or replace function app.tell_session() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.notices (workspace_id, user_id, kind, rollout_id, session_id, news, by_id)
    select a.workspace_id, a.user_id, 'training', s.rollout_id, s.id, case when p.is_waiting then 'waiting' else 'session' end, a.invited_by
    from added a join nativ.training_sessions s on s.workspace_id = a.workspace_id and s.id = a.session_id
    cross join lateral app.places_of(s.workspace_id, s.id) p
    where p.user_id = a.user_id and a.user_id <> a.invited_by;
    return null;
  end $$;

  -- Tells those of a session that something about it is new; nobody else can be told by it.
  create function app.tell_learners(of_session uuid, people uuid[], what text) returns void language sql security definer set search_path = ''
    begin atomic
      insert into nativ.notices (workspace_id, user_id, kind, rollout_id, session_id, news, by_id)
      select l.workspace_id, l.user_id, 'training', s.rollout_id, s.id, what, app.user_id()
      from nativ.training_sessions s join nativ.session_learners l on l.workspace_id = s.workspace_id and l.session_id = s.id
      where s.workspace_id = app.workspace_id() and s.id = of_session and l.user_id = any (people) and l.user_id <> app.user_id()
        and app.role() in ('admin', 'champion');
    end;
  revoke execute on function app.tell_learners from public;
  grant execute on function app.tell_learners to nativ_app;
`;

const kinds = "'invitation', 'passwordReset', 'passwordChanged', 'secondFactorOff', 'nothing', 'digest', 'training'";

/** An invitation is a mail of its own, at once: in a digest it would come after the session. */
const mailed = `
  alter table identity.mails drop constraint mails_kind_check, add constraint mails_kind_check check (kind in (${kinds}));

  create function app.mail_training(notice uuid, mail uuid, tongue text) returns boolean language plpgsql security definer set search_path = '' as $$
  begin
    insert into identity.mails (id, workspace_id, kind, recipient, language, link_id)
    select mail, n.workspace_id, 'training', i.email, tongue, n.id
    from nativ.notices n join nativ.users u on u.workspace_id = n.workspace_id and u.id = n.user_id join identity.users i on i.id = u.identity_id
    where n.workspace_id = app.workspace_id() and n.id = notice and n.kind = 'training' and u.deactivated_at is null;
    if not found then return false; end if;
    perform app.queue_mail(mail);
    return true;
  end $$;
  revoke execute on function app.mail_training from public;
  grant execute on function app.mail_training to nativ_engine;
`;

export const told: readonly string[] = [news, mailed];

/** As in 0034; beyond that, what goes out by mail at once wakes whoever waits for the time of their digest. */
export const wakesDigest = `
  create or replace function app.spread_notices(most integer) returns integer language plpgsql security definer set search_path = '' as $$
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
      returning n.workspace_id, n.user_id, n.kind, n.digest_wanted, n.push_wanted
    ), turns as (
      insert into nativ.notice_turns as t (workspace_id, user_id, channel)
      select distinct s.workspace_id, s.user_id, w.channel
      from seen s cross join lateral (select 'digest' where s.digest_wanted union all select 'push' where s.push_wanted) as w(channel)
      order by 1, 2, 3
      -- A push that waits for a quiet night to end may have something urgent to say now; so may a digest, by a mail of its own.
      on conflict (workspace_id, user_id, channel) do update set wake_at = now()
        where t.attempts = 0 and (t.channel = 'push' or exists (
          select from seen s where s.workspace_id = t.workspace_id and s.user_id = t.user_id and s.digest_wanted and s.kind = 'training'))
    )
    select count(*) into spread from seen;
    return spread;
  end $$`;
