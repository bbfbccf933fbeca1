import type { Knex } from 'knex';

/**
 * Makes lessons and what people make of them. A lesson is a path through a flow with the why of each step (schemas:
 * nativ:training/lesson); it is also a scenario of its flow. An attempt is one time that somebody took a lesson, in a
 * practice room of its own; it stands in the live workspace, so that it outlives the room. Docs: decisions/0037.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [lessons, attempts, media, scenarios, protect, grants]) await knex.raw(statement);
}

const lessons = `
  create table nativ.lessons (
    workspace_id uuid not null,
    id uuid not null,
    key text not null,
    flow_id uuid not null,
    -- schemas: nativ:training/lesson. Everything in it is made up.
    document jsonb not null check (jsonb_typeof(document) = 'object'),
    -- The flow and the forms that the lesson was last known to fit: { flow, forms }. New versions are compared with it.
    fits jsonb not null,
    state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
    -- Counts the changes.
    revision integer not null default 1 check (revision > 0),
    verdict text not null default 'valid' check (verdict in ('valid', 'changed', 'stale')),
    -- What the newest version made of it (schemas: nativ:api/lesson-judgement); null where it was never judged.
    judgement jsonb,
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    published_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, key),
    foreign key (workspace_id, flow_id) references nativ.flows,
    foreign key (workspace_id, created_by) references nativ.users
  );
  create index lessons_of_flow on nativ.lessons (workspace_id, flow_id);
  create index lessons_created_by on nativ.lessons (workspace_id, created_by);
`;

const attempts = `
  create table nativ.attempts (
    workspace_id uuid not null,
    id uuid not null,
    lesson_id uuid not null,
    -- Of the lesson, when it was begun.
    lesson_revision integer not null,
    user_id uuid not null,
    mode text not null check (mode in ('guided', 'alone', 'assessment')),
    -- The practice room; it may be gone.
    room_id uuid,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    right_count integer not null default 0 check (right_count >= 0),
    -- How many steps count.
    step_count integer not null check (step_count >= right_count),
    -- Of an assessment that is finished.
    passed boolean,
    -- [{ id, result, fields }]: how each step went, without what was answered (schemas: nativ:api/lesson-step-result).
    steps jsonb not null default '[]' check (jsonb_typeof(steps) = 'array'),
    primary key (workspace_id, id),
    foreign key (workspace_id, lesson_id) references nativ.lessons,
    foreign key (workspace_id, user_id) references nativ.users,
    check (passed is null or (mode = 'assessment' and finished_at is not null))
  );
  create index attempts_of_user on nativ.attempts (workspace_id, user_id, lesson_id, id desc);
  create index attempts_of_lesson on nativ.attempts (workspace_id, lesson_id, user_id, id desc);
  create unique index attempts_room on nativ.attempts (room_id) where room_id is not null;
`;

/** Pictures and short videos of steps. They are the champions' own and show nobody's case, so they need no seal. */
const media = `
  create table nativ.lesson_media (
    workspace_id uuid not null,
    id uuid not null,
    lesson_id uuid not null,
    type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif', 'video/mp4', 'video/webm')),
    bytes bytea not null,
    size integer not null check (size > 0),
    created_at timestamptz not null default now(),
    primary key (workspace_id, id),
    foreign key (workspace_id, lesson_id) references nativ.lessons on delete cascade
  );
  alter table nativ.lesson_media alter column bytes set storage external;
  create index lesson_media_of_lesson on nativ.lesson_media (workspace_id, lesson_id);
`;

/** A lesson's scenario is kept by those who lead training, who design nothing else. */
const scenarios = `
  alter table nativ.flow_scenarios add column lesson_id uuid;
  alter table nativ.flow_scenarios add constraint flow_scenarios_lesson
    foreign key (workspace_id, lesson_id) references nativ.lessons;
  create unique index flow_scenarios_of_lesson on nativ.flow_scenarios (workspace_id, lesson_id) where lesson_id is not null;
`;

const here = 'workspace_id = (select app.workspace_id())';
const leads = `${here} and (select coalesce(app.role() in ('admin', 'champion'), false))`;
const mine = `${here} and user_id = (select app.user_id())`;
/** Those who design see what their change does to lessons. */
const knowsDrafts = `(select coalesce(app.role() in ('admin', 'champion', 'designer'), false))`;
/** People of the groups that I manage: their progress is mine to know. */
const ofMyPeople = `${here} and exists (select 1 from nativ.memberships m where m.workspace_id = nativ.attempts.workspace_id
  and m.user_id = nativ.attempts.user_id and m.group_id = any ((select app.my_managed_group_ids())::uuid[]))`;
const ofKnownLesson = `exists (select 1 from nativ.lessons l
  where l.workspace_id = nativ.lesson_media.workspace_id and l.id = nativ.lesson_media.lesson_id)`;

const protect = `
  ${['lessons', 'attempts', 'lesson_media']
    .map(
      (table) => `
  alter table nativ.${table} enable row level security;
  alter table nativ.${table} force row level security;
  create policy owner_all on nativ.${table} for all to current_user using (true) with check (true);`,
    )
    .join('')}
  create policy people_read on nativ.lessons for select to nativ_app
    using (${here} and (select app.role()) is not null and (state = 'published' or ${knowsDrafts}));
  create policy people_add on nativ.lessons for insert to nativ_app with check (${leads});
  create policy people_change on nativ.lessons for update to nativ_app using (${leads}) with check (${leads});
  create policy engine_all on nativ.lessons for all to nativ_engine using (${here}) with check (${here});

  -- What came of an attempt is judged by the server and written by the engine: nobody marks their own.
  create policy people_read on nativ.attempts for select to nativ_app using ((${mine}) or (${leads}) or (${ofMyPeople}));
  create policy engine_all on nativ.attempts for all to nativ_engine using (${here}) with check (${here});

  create policy people_read on nativ.lesson_media for select to nativ_app using (${here} and ${ofKnownLesson});
  create policy people_add on nativ.lesson_media for insert to nativ_app with check (${leads} and ${ofKnownLesson});
  create policy people_remove on nativ.lesson_media for delete to nativ_app using (${leads});
  create policy engine_read on nativ.lesson_media for select to nativ_engine using (${here});

  create policy leaders_read on nativ.flow_scenarios for select to nativ_app using (${leads} and lesson_id is not null);
  create policy leaders_add on nativ.flow_scenarios for insert to nativ_app with check (${leads} and lesson_id is not null);
  create policy leaders_change on nativ.flow_scenarios for update to nativ_app
    using (${leads} and lesson_id is not null) with check (${leads} and lesson_id is not null);
  create policy leaders_remove on nativ.flow_scenarios for delete to nativ_app using (${leads} and lesson_id is not null);
`;

const grants = `
  grant select, insert on nativ.lessons to nativ_app, nativ_engine;
  grant update (document, fits, state, revision, verdict, judgement, updated_at, published_at) on nativ.lessons to nativ_app, nativ_engine;
  grant select on nativ.attempts to nativ_app;
  grant select, insert, delete on nativ.attempts to nativ_engine;
  grant update (room_id, finished_at, right_count, step_count, passed, steps) on nativ.attempts to nativ_engine;
  grant select, insert, delete on nativ.lesson_media to nativ_app;
  grant select on nativ.lesson_media to nativ_engine;
  grant insert (lesson_id) on nativ.flow_scenarios to nativ_app;
`;
