import { concerned, fully, here, known, managed, me, protect, voiced, working } from './policy.ts';

const tables = `
  create table nativ.gatherings (
    workspace_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    title text not null check (length(title) between 1 and 200),
    description text not null default '' check (length(description) <= 20000),
    place text not null default '' check (length(place) <= 500),
    starts_at timestamptz not null,
    ends_at timestamptz check (ends_at > starts_at),
    -- How many can come; null for any number.
    places integer check (places between 1 and 100000),
    created_by uuid not null,
    created_at timestamptz not null default now(),
    -- Since when it is called off.
    archived_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, group_id) references nativ.groups,
    foreign key (workspace_id, created_by) references nativ.users
  );
  create index gatherings_group on nativ.gatherings (workspace_id, group_id, starts_at, id);
  create index gatherings_creator on nativ.gatherings (workspace_id, created_by);

  create table nativ.participants (
    workspace_id uuid not null,
    gathering_id uuid not null,
    user_id uuid not null,
    answer text not null default 'invited' check (answer in ('invited', 'going', 'maybe', 'declined')),
    -- Null for whoever came by themselves.
    invited_by uuid,
    invited_at timestamptz not null default now(),
    answered_at timestamptz,
    primary key (workspace_id, gathering_id, user_id),
    check ((answer = 'invited') = (answered_at is null)),
    foreign key (workspace_id, gathering_id) references nativ.gatherings,
    foreign key (workspace_id, user_id) references nativ.users,
    foreign key (workspace_id, invited_by) references nativ.users
  );
  create index participants_user on nativ.participants (workspace_id, user_id);
`;

/** A gathering is watched, and shown by name, as a task or a post is. */
const concerns = `
  alter table nativ.concerns drop column item_id;
  alter table nativ.concerns
    drop constraint concerns_check,
    add column gathering_id uuid,
    add foreign key (workspace_id, gathering_id) references nativ.gatherings,
    add constraint concerns_one_item check (num_nonnulls(task_id, post_id, instance_id, gathering_id) = 1);
  alter table nativ.concerns
    add column item_id uuid not null generated always as (coalesce(task_id, post_id, instance_id, gathering_id)) stored,
    add constraint concerns_once unique (workspace_id, user_id, item_id, reason);
  create index concerns_item on nativ.concerns (workspace_id, item_id);
`;

const ofGathering = (condition: string) => `exists (select 1 from nativ.gatherings x
  where x.workspace_id = nativ.participants.workspace_id and x.id = nativ.participants.gathering_id ${condition})`;
const leads = (of: string) => `${voiced(`${of}group_id`)} and (${of}created_by = ${me} or ${managed(`${of}group_id`)})`;

const policies = [
  `create policy people_read on nativ.gatherings for select to nativ_app using (${here}
     and (${fully('group_id')} or (${known('group_id')} and (created_by = ${me} or ${concerned('id')}))))`,
  `create policy people_add on nativ.gatherings for insert to nativ_app
     with check (${here} and created_by = ${me} and ${working('group_id')} and ${voiced('group_id')})`,
  `create policy people_change on nativ.gatherings for update to nativ_app
     using (${here} and ${leads('')}) with check (${here} and ${leads('')})`,
  `grant insert (workspace_id, id, group_id, title, description, place, starts_at, ends_at, places, created_by),
     update (title, description, place, starts_at, ends_at, places, archived_at) on nativ.gatherings to nativ_app`,

  `create policy people_read on nativ.participants for select to nativ_app using (${here} and ${ofGathering('')})`,
  // To invite somebody who sees it; whoever does not is shown it first, by those who may (nativ.concerns).
  `create policy people_add on nativ.participants for insert to nativ_app with check (${here}
     and answer = 'invited' and invited_by = ${me}
     and ${ofGathering(`and ${voiced('x.group_id')} and app.person_sees(nativ.participants.user_id, x.group_id, x.id)`)})`,
  `create policy people_remove on nativ.participants for delete to nativ_app using (${here}
     and (user_id = ${me} or ${ofGathering(`and ${leads('x.')}`)}))`,
  'grant insert (workspace_id, gathering_id, user_id, invited_by), delete on nativ.participants to nativ_app',
];

/** One after the other, so that of two who want the last place one gets it. */
const answer = `
  create function app.answer_gathering(gathering uuid, wish text) returns text language plpgsql security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    g nativ.gatherings%rowtype;
  begin
    select * into g from nativ.gatherings x where x.workspace_id = here and x.id = gathering for no key update;
    if not found or me is null or g.group_id <> all (app.my_group_ids())
      or not (g.group_id = any (app.my_full_group_ids()) or g.created_by = me or g.id = any (app.my_concern_ids()))
    then return 'hidden'; end if;
    if g.group_id <> all (app.my_voice_group_ids()) then return 'refused'; end if;
    if g.archived_at is not null then return 'calledOff'; end if;
    if coalesce(g.ends_at, g.starts_at + interval '1 day') < now() then return 'over'; end if;
    if wish = 'going' and g.places <= (
      select count(*) from nativ.participants p
      where p.workspace_id = here and p.gathering_id = g.id and p.answer = 'going' and p.user_id <> me)
    then return 'full'; end if;
    insert into nativ.participants (workspace_id, gathering_id, user_id, answer, answered_at) values (here, g.id, me, wish, now())
      on conflict (workspace_id, gathering_id, user_id) do update set answer = excluded.answer, answered_at = excluded.answered_at;
    return 'answered';
  end $$;
  revoke execute on function app.answer_gathering from public;
  grant execute on function app.answer_gathering to nativ_app;
`;

/** As a post is moved (compartments/moves.ts). Who takes part still does, as far as they see the other group. */
const move = `
  create function app.move_gathering(gathering uuid, to_group uuid) returns text language plpgsql security definer set search_path = '' as $$
  declare here constant uuid := app.workspace_id(); from_group uuid;
  begin
    select g.group_id into from_group from nativ.gatherings g where g.workspace_id = here and g.id = gathering for update;
    if from_group is null or app.user_id() is null then return 'refused'; end if;
    if not app.may_move(from_group, to_group) then return 'refused'; end if;
    update nativ.gatherings g set group_id = to_group where g.workspace_id = here and g.id = gathering;
    delete from nativ.concerns c where c.workspace_id = here and c.item_id = gathering;
    perform app.record_move(gathering, 'gathering', from_group, to_group);
    return 'moved';
  end $$;
  revoke execute on function app.move_gathering from public;
  grant execute on function app.move_gathering to nativ_app;
`;

export const gatherings: readonly string[] = [
  tables,
  concerns,
  ...protect('gatherings'),
  ...protect('participants'),
  ...policies,
  answer,
  move,
];
