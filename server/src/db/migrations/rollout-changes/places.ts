import { here } from '../own-items/policy.ts';
import { leads } from '../rollout/who-sees.ts';

/** Whoever was asked first has a place first; who comes after the last one waits, until somebody leaves or the room grows. */
const places = `
  alter table nativ.session_learners add column asked bigint generated always as identity;

  create function app.places_of(workspace uuid, of_session uuid) returns table (user_id uuid, attended boolean, is_waiting boolean)
    language sql stable security definer set search_path = ''
    begin atomic
      select l.user_id, l.attended, s.capacity is not null and rank() over (order by l.asked) > s.capacity
      from nativ.training_sessions s join nativ.session_learners l on l.workspace_id = s.workspace_id and l.session_id = s.id
      where s.workspace_id = workspace and s.id = of_session;
    end;

  -- Of all for whoever leads training, else one's own.
  create function app.session_places(of_session uuid) returns table (user_id uuid, attended boolean, is_waiting boolean)
    language sql stable security definer set search_path = ''
    begin atomic
      select p.* from app.places_of(app.workspace_id(), of_session) p
      where app.role() in ('admin', 'champion') or (app.role() is not null and p.user_id = app.user_id());
    end;
  revoke execute on function app.places_of, app.session_places from public;
  grant execute on function app.session_places to nativ_app;
`;

/** A unit that was signed off stays: what was signed is kept. */
const removed = `
  create policy people_remove on nativ.rollout_units for delete to nativ_app
    using (${here} and ${leads} and group_id in (select t.id from app.groups_to_train() t));
  create policy people_remove on nativ.session_learners for delete to nativ_app using (${here} and ${leads});
  grant delete on nativ.rollout_units, nativ.session_learners to nativ_app;
  grant update (starts_at, ends_at, place, capacity) on nativ.training_sessions to nativ_app;
`;

/** Signs units off once so many of them have passed; not again where a champion has taken that back. */
const byShare = `
  create function app.sign_off_passed(workspace uuid, of_flow uuid) returns void language sql security definer set search_path = ''
    begin atomic
      insert into nativ.sign_offs (workspace_id, id, rollout_id, group_id)
      select r.workspace_id, gen_random_uuid(), r.id, s.group_id
      from nativ.rollouts r cross join lateral app.standings(r.workspace_id, r.id) s
      where r.workspace_id = workspace and r.flow_id = of_flow and r.state = 'underWay' and r.rule = 'sharePassed'
        and not exists (select 1 from nativ.sign_offs o where o.workspace_id = r.workspace_id and o.rollout_id = r.id and o.group_id = s.group_id)
      group by r.workspace_id, r.id, r.share, s.group_id
      having count(*) filter (where s.passed) >= r.share * count(*)
      on conflict do nothing;
    end;
  create or replace function app.sign_off_by_share() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform app.sign_off_passed(l.workspace_id, l.flow_id) from nativ.lessons l where l.workspace_id = new.workspace_id and l.id = new.lesson_id;
    return null;
  end $$;
  create function app.sign_off_by_rule() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform app.sign_off_passed(new.workspace_id, new.flow_id);
    return null;
  end $$;
  create trigger sign_off_by_rule after update of rule, share, lesson_ids on nativ.rollouts for each row
    when ((new.rule, new.share, new.lesson_ids) is distinct from (old.rule, old.share, old.lesson_ids)) execute function app.sign_off_by_rule();
  revoke execute on function app.sign_off_passed, app.sign_off_by_rule from public;
`;

export const changes: readonly string[] = [places, removed, byShare];
