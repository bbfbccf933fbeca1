import type { Knex } from 'knex';
import { decide } from './assignment/decide.ts';
import { recusals } from './assignment/recusals.ts';

/**
 * Lets tasks go by working hours: those of a group's calendar, or of a person who has hours of their own. A day is the day of
 * the workspace's clock. Stepping back from a case can be undone. Rules that touch different people decide side by side.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [columns, today, protect, grants, ...decide, ...recusals]) await knex.raw(statement);
}

const columns = `
  -- By which hours a group works; null: by the workspace's own. A calendar that is removed leaves its groups with those.
  alter table nativ.groups add column calendar_id uuid,
    add foreign key (workspace_id, calendar_id) references nativ.calendars (workspace_id, id) on delete set null (calendar_id);
  create index groups_calendar on nativ.groups (workspace_id, calendar_id) where calendar_id is not null;
  -- The week of somebody who works at other times than their groups. No row: as the group does.
  create table nativ.person_hours (
    workspace_id uuid not null,
    user_id uuid not null,
    week jsonb not null,
    updated_at timestamptz not null default now(),
    primary key (workspace_id, user_id),
    foreign key (workspace_id, user_id) references nativ.users
  );
`;

/** The program knows zones that this database may not: then the day is that of UTC, rather than none at all. */
const today = `
  create or replace function app.today() returns date language plpgsql stable security definer set search_path = '' as $$
  declare zone text;
  begin
    select c.document ->> 'timeZone' into zone from nativ.calendars c where c.workspace_id = app.workspace_id() and c.key = 'default';
    return (now() at time zone coalesce(zone, 'UTC'))::date;
  exception when invalid_parameter_value then
    return (now() at time zone 'UTC')::date;
  end $$;
`;

const here = 'workspace_id = (select app.workspace_id())';
/** Whoever is told of somebody's absences: the person, those who manage a group with them, admins. */
const leads = `${here} and (select app.role()) is not null
  and ((select app.role()) = 'admin' or user_id = any ((select app.my_led_user_ids())::uuid[]))`;

const protect = `
  alter table nativ.person_hours enable row level security;
  alter table nativ.person_hours force row level security;
  create policy owner_all on nativ.person_hours for all to current_user using (true) with check (true);
  create policy people_read on nativ.person_hours for select to nativ_app using (${leads});
  create policy people_add on nativ.person_hours for insert to nativ_app with check (${leads});
  create policy people_change on nativ.person_hours for update to nativ_app using (${leads}) with check (${leads});
  create policy people_remove on nativ.person_hours for delete to nativ_app using (${leads});
  create policy engine_all on nativ.person_hours for all to nativ_engine using (${here}) with check (${here});
`;

const grants = `
  grant select, insert, delete on nativ.person_hours to nativ_app;
  grant update (week, updated_at) on nativ.person_hours to nativ_app;
  grant select on nativ.person_hours to nativ_engine;
  grant update (calendar_id) on nativ.groups to nativ_app;
`;
