export const whoHelps = `
  create function app.may_help() returns boolean language sql stable security definer set search_path = ''
    return coalesce(app.role() in ('admin', 'champion'), false);
  revoke execute on function app.may_help from public;
  grant execute on function app.may_help to nativ_app, nativ_engine;
`;

/**
 * Who is asked next: champions who share a group with whoever asks, then other champions, then admins; among them those with the
 * fewest questions open, and whoever is away last. With the rights of the owner, since an asker sees neither the questions of others nor all memberships.
 */
const nextChampion = `
  create function app.next_champion(asker uuid, not_these uuid[]) returns uuid language sql stable security definer set search_path = ''
    begin atomic
      select u.id from nativ.users u
      where u.workspace_id = app.workspace_id() and u.role in ('champion', 'admin') and u.kind = 'person' and u.deactivated_at is null
        and u.id <> asker and u.id <> all (not_these)
      order by
        exists (select 1 from nativ.absences a where a.workspace_id = u.workspace_id and a.user_id = u.id and app.today() between a.from_on and a.to_on),
        case when u.role = 'admin' then 2
          when exists (
            select 1 from nativ.memberships m join nativ.memberships o on o.workspace_id = m.workspace_id and o.group_id = m.group_id
            where m.workspace_id = u.workspace_id and m.user_id = u.id and o.user_id = asker) then 0
          else 1 end,
        (select count(*) from nativ.questions q where q.workspace_id = u.workspace_id and q.champion_id = u.id and q.state = 'open'),
        u.id
      limit 1;
    end;
`;

/** What becomes of a question: a champion takes it or has answered it; its asker opens it again or is done with it. */
const moveQuestion = `
  create function app.move_question(question uuid, becomes text, passes timestamptz) returns text language plpgsql security definer set search_path = '' as $$
  declare
    me constant uuid := app.user_id();
    q nativ.questions%rowtype;
  begin
    if app.role() is null then return 'hidden'; end if;
    select x.* into q from nativ.questions x where x.workspace_id = app.workspace_id() and x.id = question for no key update;
    if q.id is null or not (q.asker_id = me or app.may_help()) then return 'hidden'; end if;
    if becomes in ('taken', 'answered') and (q.asker_id = me or not app.may_help()) then return 'notYours'; end if;
    if becomes in ('opened', 'closed') and q.asker_id <> me then return 'notYours'; end if;
    if becomes = 'taken' and q.state <> 'open' then return 'ended'; end if;
    update nativ.questions x set
      state = case becomes when 'answered' then 'answered' when 'closed' then 'closed' else 'open' end,
      champion_id = case when becomes in ('taken', 'answered') then me else x.champion_id end,
      had = case when becomes in ('taken', 'answered') and x.champion_id <> me then array_append(array_remove(x.had, x.champion_id), x.champion_id) else x.had end,
      passes_at = case when becomes in ('taken', 'opened') then passes end,
      answered_at = case when becomes = 'answered' then coalesce(x.answered_at, now()) else x.answered_at end
    where x.workspace_id = q.workspace_id and x.id = q.id;
    return 'moved';
  end $$;
`;

/** Questions that nobody answered in time, of all workspaces; whoever takes one has a minute for it. */
const claim = `
  create function app.claim_questions(most integer) returns table (workspace_id uuid, id uuid) language sql security definer set search_path = ''
    begin atomic
      update nativ.questions q set passes_at = now() + interval '1 minute'
      from (select d.workspace_id, d.id from nativ.questions d where d.state = 'open' and d.passes_at <= now()
            order by d.passes_at limit most for update skip locked) due
      where q.workspace_id = due.workspace_id and q.id = due.id
      returning q.workspace_id, q.id;
    end;
`;

/** Counts for those who design flows and those who teach them: how often, never who and what. */
const counts = `
  create function app.questions_by_step(flow uuid, since timestamptz) returns table (node_id text, asked integer, still_open integer)
  language sql stable security definer set search_path = ''
    begin atomic
      select q.node_id, count(*)::integer, count(*) filter (where q.state = 'open')::integer from nativ.questions q
      where q.workspace_id = app.workspace_id() and (app.may_design() or app.may_help())
        and q.flow_id = flow and q.node_id is not null and q.created_at >= since
      group by q.node_id order by 2 desc, 1;
    end;
  create function app.tips_known() returns table (tip_id uuid, known integer) language sql stable security definer set search_path = ''
    begin atomic
      select m.tip_id, count(*)::integer from nativ.tip_marks m where m.workspace_id = app.workspace_id() and app.may_help() group by m.tip_id;
    end;
`;

const teller = (name: string, when: string, body: string) => `
  create function app.${name}() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    ${body}
    return null;
  end $$;
  create trigger ${name} after ${when} execute function app.${name}();
`;

/** As in 0019: told by the database, so that whoever writes need not think of it; with nothing of what was written. */
const tellers = [
  teller(
    'tell_asked',
    'insert on nativ.questions for each row when (new.champion_id is not null)',
    `insert into nativ.notices (workspace_id, user_id, kind, question_id, by_id)
     values (new.workspace_id, new.champion_id, 'helpAsked', new.id, new.asker_id);`,
  ),
  teller(
    'tell_passed_on',
    `update of champion_id on nativ.questions for each row when (new.champion_id is distinct from old.champion_id)`,
    `delete from nativ.notices n where n.workspace_id = new.workspace_id and n.question_id = new.id and n.kind = 'helpAsked' and n.read_at is null;
     insert into nativ.notices (workspace_id, user_id, kind, question_id, by_id)
     select new.workspace_id, new.champion_id, 'helpAsked', new.id, new.asker_id
     where new.champion_id is not null and new.champion_id is distinct from app.user_id();`,
  ),
  teller(
    'tell_help_answered',
    'insert on nativ.question_replies for each row',
    `insert into nativ.notices (workspace_id, user_id, kind, question_id, by_id)
     select q.workspace_id, t.user_id, t.kind, q.id, new.author_id from nativ.questions q
     cross join lateral (select q.asker_id, 'helpAnswered' union all select q.champion_id, 'helpAsked') t(user_id, kind)
     where q.workspace_id = new.workspace_id and q.id = new.question_id and t.user_id is not null and t.user_id <> new.author_id
       and (t.kind = 'helpAnswered') = (new.author_id <> q.asker_id);`,
  ),
];

export const functions = [
  nextChampion,
  moveQuestion,
  claim,
  counts,
  `revoke execute on function app.next_champion, app.move_question, app.claim_questions, app.questions_by_step, app.tips_known from public;
   grant execute on function app.next_champion to nativ_app, nativ_engine;
   grant execute on function app.move_question, app.questions_by_step, app.tips_known to nativ_app;
   grant execute on function app.claim_questions to nativ_engine;`,
  ...tellers,
];
