import { here, me, protect } from '../own-items/policy.ts';

export const leads = "(select coalesce(app.role() in ('admin', 'champion'), false))";
const designs = '(select app.may_design())';

/** Groups whose training somebody may know of: those they know and, for whoever leads training, all that are not classified. */
const groupsToTrain = `
  create function app.groups_to_train() returns table (id uuid, key text, name jsonb) language sql stable security definer set search_path = ''
    begin atomic
      select g.id, g.key, g.name from nativ.groups g
      where g.workspace_id = app.workspace_id() and app.role() is not null
        and (g.id = any (app.my_group_ids()) or (g.access <> 'classified' and app.role() in ('admin', 'champion')));
    end;
`;

/** Who may be taught in a group: its people, told to whoever leads training or manages it. */
const peopleToTrain = `
  create function app.people_to_train(of_group uuid) returns table (user_id uuid, name text) language sql stable security definer set search_path = ''
    begin atomic
      select u.id, u.name from nativ.memberships m
      join nativ.users u on u.workspace_id = m.workspace_id and u.id = m.user_id and u.deactivated_at is null and u.kind = 'person'
      where m.workspace_id = app.workspace_id() and m.group_id = of_group
        and (of_group = any (app.my_managed_group_ids())
          or (app.role() in ('admin', 'champion') and of_group in (select t.id from app.groups_to_train() t)));
    end;
`;

/** The units whose progress a person may see: all for those who lead, else those they manage; of a shared roll-out of theirs, all. */
const units = `
  create function app.my_unit_rollout_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(distinct u.rollout_id), '{}') from nativ.rollout_units u
      where u.workspace_id = app.workspace_id() and u.group_id = any (app.my_managed_group_ids());
    end;
  create function app.my_shared_rollout_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(r.id), '{}') from nativ.rollouts r
      where r.workspace_id = app.workspace_id() and r.units_see_each_other and r.id = any (app.my_unit_rollout_ids());
    end;
  create function app.my_learning_rollout_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(distinct c.rollout_id), '{}') from nativ.cohort_members c
      where c.workspace_id = app.workspace_id() and c.user_id = app.user_id() and app.role() is not null;
    end;
  create function app.my_session_ids() returns uuid[] language sql stable security definer set search_path = ''
    begin atomic
      select coalesce(array_agg(l.session_id), '{}') from nativ.session_learners l
      where l.workspace_id = app.workspace_id() and l.user_id = app.user_id() and app.role() is not null;
    end;
`;

const functions =
  'app.groups_to_train, app.people_to_train, app.my_unit_rollout_ids, app.my_shared_rollout_ids, app.my_learning_rollout_ids, app.my_session_ids';
const mayCall = `
  revoke execute on function ${functions} from public;
  grant execute on function ${functions} to nativ_app;
`;

const isOf = (column: string, list: string) => `${column} = any ((select app.${list}())::uuid[])`;
const known = 'group_id in (select t.id from app.groups_to_train() t)';
const follows = `(${isOf('group_id', 'my_managed_group_ids')} or ${isOf('rollout_id', 'my_shared_rollout_ids')})`;
const mayKnow = (id: string) =>
  `(${leads} or ${designs} or ${isOf(id, 'my_unit_rollout_ids')} or ${isOf(id, 'my_learning_rollout_ids')})`;
const seesUnit = `${known} and (${leads} or ${designs} or ${follows} or ${isOf('rollout_id', 'my_learning_rollout_ids')})`;
const ofSession = `exists (select 1 from nativ.training_sessions s
  where s.workspace_id = nativ.session_learners.workspace_id and s.id = nativ.session_learners.session_id)`;

const policies = [
  `create policy people_read on nativ.rollouts for select to nativ_app using (${here} and ${mayKnow('id')})`,
  `create policy people_add on nativ.rollouts for insert to nativ_app with check (${here} and ${leads} and created_by = ${me})`,
  `create policy people_change on nativ.rollouts for update to nativ_app using (${here} and ${leads}) with check (${here} and ${leads})`,
  `grant insert (workspace_id, id, title, flow_id, version, go_live_on, rule, share, lesson_ids, created_by),
     update (title, go_live_on, rule, share, lesson_ids, units_see_each_other, state, ended_at) on nativ.rollouts to nativ_app`,

  `create policy people_read on nativ.rollout_units for select to nativ_app using (${here} and ${seesUnit})`,
  `create policy people_add on nativ.rollout_units for insert to nativ_app with check (${here} and ${leads} and ${known})`,
  'grant insert on nativ.rollout_units to nativ_app',

  `create policy people_read on nativ.cohort_members for select to nativ_app
     using (${here} and (user_id = ${me} or (${known} and (${leads} or ${follows}))))`,
  `create policy people_add on nativ.cohort_members for insert to nativ_app with check (${here} and ${leads} and invited_by = ${me}
     and ${known} and user_id in (select p.user_id from app.people_to_train(group_id) p))`,
  `create policy people_remove on nativ.cohort_members for delete to nativ_app using (${here} and ${leads} and ${known})`,
  `grant insert (workspace_id, rollout_id, group_id, user_id, champion_id, invited_by), delete on nativ.cohort_members to nativ_app`,

  `create policy people_read on nativ.sign_offs for select to nativ_app using (${here} and ${seesUnit})`,
  `create policy people_add on nativ.sign_offs for insert to nativ_app with check (${here} and ${leads} and ${known} and by_id = ${me})`,
  `create policy people_change on nativ.sign_offs for update to nativ_app
     using (${here} and ${leads} and ${known} and withdrawn_at is null) with check (${here} and ${leads} and withdrawn_by = ${me})`,
  `grant insert (workspace_id, id, rollout_id, group_id, by_id, note), update (withdrawn_at, withdrawn_by) on nativ.sign_offs to nativ_app`,

  `create policy people_read on nativ.training_sessions for select to nativ_app
     using (${here} and (${leads} or ${isOf('rollout_id', 'my_unit_rollout_ids')} or ${isOf('id', 'my_session_ids')}))`,
  `create policy people_add on nativ.training_sessions for insert to nativ_app with check (${here} and ${leads})`,
  `create policy people_change on nativ.training_sessions for update to nativ_app using (${here} and ${leads}) with check (${here} and ${leads})`,
  `grant insert (workspace_id, id, rollout_id, starts_at, ends_at, place, champion_id, capacity), update (called_off_at)
     on nativ.training_sessions to nativ_app`,

  `create policy people_read on nativ.session_learners for select to nativ_app using (${here} and (user_id = ${me} or (${leads} and ${ofSession})))`,
  `create policy people_add on nativ.session_learners for insert to nativ_app with check (${here} and ${leads} and invited_by = ${me} and ${ofSession})`,
  `create policy people_change on nativ.session_learners for update to nativ_app using (${here} and ${leads}) with check (${here} and ${leads})`,
  `grant insert (workspace_id, session_id, user_id, invited_by), update (attended) on nativ.session_learners to nativ_app`,
];

const named = ['rollouts', 'rollout_units', 'cohort_members', 'sign_offs', 'training_sessions', 'session_learners'];
const forEngine = `
  grant insert on nativ.sign_offs to nativ_engine;
  grant delete on nativ.cohort_members, nativ.session_learners to nativ_engine;
`;

export const whoSees: readonly string[] = [
  groupsToTrain,
  peopleToTrain,
  units,
  mayCall,
  ...named.flatMap(protect),
  ...policies,
  forEngine,
];
