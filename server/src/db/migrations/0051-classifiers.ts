import type { Knex } from 'knex';

/**
 * What learns to sort inquiries: classifiers with their labels, the examples that they learn from, what was learned (models),
 * and each learning (trainings).
 *
 * Whoever designs flows keeps them. An example that was taken from a case is seen by those who design *and* see the case; the
 * engine alone writes it, in the step in which a person sorted. What is sealed of it stands among the sealed values of its case,
 * so that it goes with the key of the case. The bytes of a model are read by the engine only.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [classifiers, examples, models, trainings, forgetting, protect, grants])
    await knex.raw(statement);
}

const classifiers = `
  create table nativ.classifiers (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    key text not null,
    title jsonb not null,
    -- [{ key, title, words, removedAt }], in the order in which people choose among them.
    labels jsonb not null,
    review_corrections boolean not null default false,
    uses_sealed boolean not null default false,
    at_least double precision not null default 0.5 check (at_least between 0 and 1),
    source text not null default 'own' check (source in ('own', 'server')),
    -- { connector, path, model }
    server jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (workspace_id, id),
    unique (workspace_id, key),
    check (source = 'own' or server is not null)
  );
`;

const examples = `
  create table nativ.examples (
    workspace_id uuid not null,
    id uuid not null,
    classifier_id uuid not null,
    -- Null when all of it is sealed.
    text text,
    is_sealed boolean not null default false,
    label text not null,
    language text check (language in ('he', 'en')),
    origin text not null check (origin in ('typed', 'imported', 'correction')),
    state text not null check (state in ('accepted', 'waiting', 'rejected')),
    -- Of the text, for finding repeated ones.
    digest bytea not null,
    -- Of a correction: the case, the step that sorted it, and what had been said.
    instance_id uuid,
    node_id text,
    said text,
    by_id uuid,
    created_at timestamptz not null default now(),
    -- Since when it is learned from.
    accepted_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, classifier_id) references nativ.classifiers,
    foreign key (workspace_id, instance_id) references nativ.instances,
    foreign key (workspace_id, by_id) references nativ.users,
    check (text is not null or is_sealed),
    check ((origin = 'correction') = (instance_id is not null)),
    check ((instance_id is null) = (node_id is null)),
    check (not is_sealed or instance_id is not null),
    check ((state = 'accepted') = (accepted_at is not null))
  );
  create unique index examples_once on nativ.examples (workspace_id, classifier_id, label, digest) where instance_id is null;
  create unique index examples_of_sorting on nativ.examples (workspace_id, instance_id, classifier_id, node_id) where instance_id is not null;
  create index examples_newest on nativ.examples (workspace_id, classifier_id, state, id desc);
  create index examples_by on nativ.examples (workspace_id, by_id);
`;

const models = `
  create table nativ.models (
    workspace_id uuid not null,
    id uuid not null,
    classifier_id uuid not null,
    number integer not null check (number > 0),
    state text not null default 'draft' check (state in ('draft', 'published', 'replaced', 'damaged')),
    bytes bytea not null,
    -- Of the bytes.
    size integer not null,
    labels text[] not null,
    -- schemas: nativ:api/classifier-figures
    figures jsonb not null,
    examples integer not null,
    -- The examples that were accepted until then took part.
    learned_until timestamptz not null,
    needs_retraining boolean not null default false,
    trained_by uuid,
    trained_at timestamptz not null default now(),
    published_by uuid,
    published_at timestamptz,
    primary key (workspace_id, id),
    unique (workspace_id, classifier_id, number),
    foreign key (workspace_id, classifier_id) references nativ.classifiers,
    foreign key (workspace_id, trained_by) references nativ.users,
    foreign key (workspace_id, published_by) references nativ.users
  );
  create unique index models_in_use on nativ.models (workspace_id, classifier_id) where state = 'published';
`;

const trainings = `
  create table nativ.trainings (
    workspace_id uuid not null,
    id uuid not null,
    classifier_id uuid not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    share double precision not null default 0,
    -- A code; no text of an example stands in it.
    problem text,
    started_by uuid,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    model_number integer,
    primary key (workspace_id, id),
    foreign key (workspace_id, classifier_id) references nativ.classifiers,
    foreign key (workspace_id, started_by) references nativ.users,
    check ((state in ('waiting', 'running')) = (ended_at is null))
  );
  create index trainings_newest on nativ.trainings (workspace_id, classifier_id, started_at desc);
  -- One at a time.
  create unique index trainings_under_way on nativ.trainings (workspace_id, classifier_id) where ended_at is null;
`;

/**
 * What an example leaves behind goes with it, whoever deletes it: its sealed part, and the trust in the models that learned from
 * it. SECURITY DEFINER, since designers reach neither.
 */
const forgetting = `
  alter table nativ.sealed_values drop constraint sealed_values_kind_check;
  alter table nativ.sealed_values add constraint sealed_values_kind_check
    check (kind in ('answers', 'taskAnswers', 'message', 'contact', 'file', 'state', 'record', 'call', 'callAnswer', 'example'));

  create function app.lock_examples(of_classifier uuid) returns void language sql set search_path = ''
    begin atomic select pg_advisory_xact_lock(hashtextextended('nativ.examples/' || of_classifier, 0)); end;

  create function app.forget_examples() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    -- A model that is being stored at this moment waits, and then finds them gone.
    perform app.lock_examples(g.classifier_id) from (select distinct classifier_id from gone where instance_id is not null order by 1) g;
    delete from nativ.sealed_values v using gone g
    where v.workspace_id = g.workspace_id and v.kind = 'example' and v.row_id = g.id;
    update nativ.models m set needs_retraining = true
    from (select workspace_id, classifier_id, min(accepted_at) as since from gone
          where accepted_at is not null and instance_id is not null group by workspace_id, classifier_id) g
    where m.workspace_id = g.workspace_id and m.classifier_id = g.classifier_id and m.learned_until >= g.since and not m.needs_retraining;
    return null;
  end $$;
  create trigger forget_examples after delete on nativ.examples
    referencing old table as gone for each statement execute function app.forget_examples();

  -- Sealed answers are read no more: what was learned from them is not kept either.
  create function app.forget_sealed_examples() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform app.lock_examples(new.id);
    update nativ.models m set needs_retraining = true
    where m.workspace_id = new.workspace_id and m.classifier_id = new.id and exists (
      select 1 from nativ.examples e where e.workspace_id = new.workspace_id and e.classifier_id = new.id and e.is_sealed and e.accepted_at <= m.learned_until);
    delete from nativ.examples e where e.workspace_id = new.workspace_id and e.classifier_id = new.id and e.is_sealed and e.text is null;
    delete from nativ.sealed_values v using nativ.examples e
    where e.workspace_id = new.workspace_id and e.classifier_id = new.id and e.is_sealed
      and v.workspace_id = e.workspace_id and v.kind = 'example' and v.row_id = e.id;
    update nativ.examples e set is_sealed = false where e.workspace_id = new.workspace_id and e.classifier_id = new.id and e.is_sealed;
    return null;
  end $$;
  create trigger forget_sealed_examples after update of uses_sealed on nativ.classifiers
    for each row when (old.uses_sealed and not new.uses_sealed) execute function app.forget_sealed_examples();

  -- Into the queue in the transaction that asks for it, with ids alone. Three tries, those that killed their program included.
  create function app.queue_training() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform graphile_worker.add_job('teach', json_build_object('workspaceId', new.workspace_id, 'instanceId', '', 'trainingId', new.id), max_attempts => 3);
    return null;
  end $$;
  create trigger queue_training after insert on nativ.trainings for each row execute function app.queue_training();
  revoke execute on function app.forget_examples, app.forget_sealed_examples, app.queue_training, app.lock_examples from public;
  grant execute on function app.lock_examples to nativ_engine;
`;

const here = 'workspace_id = (select app.workspace_id())';
const designs = `${here} and (select app.may_design())`;
const seesCase = `(instance_id is null or exists (select 1 from nativ.instances i
  where i.workspace_id = nativ.examples.workspace_id and i.id = nativ.examples.instance_id))`;
const me = '(select app.user_id())';

const tables = ['classifiers', 'examples', 'models', 'trainings'] as const;

const protect = `
  ${tables
    .map(
      (table) => `
  alter table nativ.${table} enable row level security;
  alter table nativ.${table} force row level security;
  create policy owner_all on nativ.${table} for all to current_user using (true) with check (true);`,
    )
    .join('')}
  -- Whoever sorts by hand chooses among its labels.
  create policy people_read on nativ.classifiers for select to nativ_app using (${here});
  create policy people_add on nativ.classifiers for insert to nativ_app with check (${designs});
  create policy people_change on nativ.classifiers for update to nativ_app using (${designs}) with check (${designs});
  create policy engine_read on nativ.classifiers for select to nativ_engine using (${here});

  create policy people_read on nativ.examples for select to nativ_app using (${designs} and ${seesCase});
  create policy people_add on nativ.examples for insert to nativ_app
    with check (${designs} and instance_id is null and by_id = ${me});
  create policy people_change on nativ.examples for update to nativ_app using (${designs} and ${seesCase}) with check (${designs} and ${seesCase});
  create policy people_remove on nativ.examples for delete to nativ_app using (${designs} and ${seesCase});
  create policy engine_all on nativ.examples for all to nativ_engine using (${here}) with check (${here});

  create policy people_read on nativ.models for select to nativ_app using (${designs});
  create policy people_change on nativ.models for update to nativ_app using (${designs}) with check (${designs});
  create policy engine_all on nativ.models for all to nativ_engine using (${here}) with check (${here});

  create policy people_read on nativ.trainings for select to nativ_app using (${designs});
  create policy people_add on nativ.trainings for insert to nativ_app
    with check (${designs} and started_by = ${me} and state = 'waiting');
  create policy people_change on nativ.trainings for update to nativ_app using (${designs}) with check (${designs} and state = 'cancelled');
  create policy engine_all on nativ.trainings for all to nativ_engine using (${here}) with check (${here});
`;

const grants = `
  grant select on nativ.classifiers to nativ_app, nativ_engine;
  grant insert (workspace_id, id, key, title, labels) on nativ.classifiers to nativ_app;
  grant update (title, labels, review_corrections, uses_sealed, at_least, source, server, updated_at) on nativ.classifiers to nativ_app;

  grant select, delete on nativ.examples to nativ_app;
  grant insert (workspace_id, id, classifier_id, text, label, language, origin, state, digest, by_id, accepted_at) on nativ.examples to nativ_app;
  grant update (text, label, language, state, digest, accepted_at) on nativ.examples to nativ_app;
  grant select, insert, update, delete on nativ.examples to nativ_engine;

  grant select (workspace_id, id, classifier_id, number, state, size, labels, figures, examples, learned_until, needs_retraining,
    trained_by, trained_at, published_by, published_at) on nativ.models to nativ_app;
  grant update (state, published_by, published_at) on nativ.models to nativ_app;
  grant select, insert on nativ.models to nativ_engine;
  grant update (state) on nativ.models to nativ_engine;

  grant select on nativ.trainings to nativ_app, nativ_engine;
  grant insert (workspace_id, id, classifier_id, started_by) on nativ.trainings to nativ_app;
  grant update (state, ended_at) on nativ.trainings to nativ_app;
  grant update (state, share, problem, ended_at, model_number) on nativ.trainings to nativ_engine;
`;
