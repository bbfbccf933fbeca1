import type { Knex } from 'knex';

/**
 * Adds what signing in needs beside a password: a second factor, identities of other systems, limits on guessing, one-time
 * links and the mails that carry them; and what an admin decides about it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(identityTables);
  await knex.raw(workspaceTables);
  for (const [table, statements] of Object.entries(policies)) {
    for (const statement of [...protect, ...statements])
      await knex.raw(statement.replaceAll('$table', `nativ.${table}`));
  }
  await knex.raw(functions);
  await knex.raw(grants);
}

const identityTables = `
  alter table identity.sessions
    -- When the second factor was shown; until then a session of somebody who has one does nothing else.
    add column second_factor_at timestamptz,
    add column last_used_at timestamptz not null default now(),
    -- How it began: null by password, else the label of the provider.
    add column provider text;
  create unique index accounts_of_provider on identity.accounts (provider_id, account_id);

  create table identity.second_factors (
    user_id text primary key references identity.users on delete cascade,
    -- Under a key that is not in the database.
    sealed_secret bytea not null,
    -- Null while it is being set up: it then asks nothing of anybody.
    confirmed_at timestamptz,
    -- The step of time whose code was taken last: a code works once.
    last_step bigint not null default 0,
    recovery_salt bytea,
    created_at timestamptz not null default now()
  );
  create table identity.recovery_codes (
    user_id text not null references identity.second_factors on delete cascade,
    hash bytea not null,
    used_at timestamptz,
    primary key (user_id, hash)
  );
  -- What was tried, by a keyed hash of who tried: it holds no address that anybody typed.
  create table identity.attempts (
    key bytea primary key,
    count integer not null,
    free_at timestamptz not null,
    forget_at timestamptz not null
  );
  create index attempts_forget on identity.attempts (forget_at);
  -- Signing in with another system, between leaving for it and coming back.
  create table identity.provider_visits (
    state_hash bytea primary key,
    sealed_visit bytea not null,
    expires_at timestamptz not null
  );
  create table identity.reset_links (
    id uuid primary key,
    user_id text not null references identity.users on delete cascade,
    hash bytea not null unique,
    expires_at timestamptz not null
  );
  create index reset_links_user on identity.reset_links (user_id);
  -- Mails of ours. A link is not in them: it is made of an id and a key when the mail is sent.
  create table identity.mails (
    id uuid primary key,
    workspace_id uuid not null references nativ.workspaces,
    kind text not null check (kind in ('invitation', 'passwordReset', 'passwordChanged', 'secondFactorOff', 'nothing')),
    -- Null for the mail to an address that nobody has: it is queued like any other, so that the time of an answer says nothing.
    recipient text,
    language text not null check (language in ('he', 'en')),
    link_id uuid,
    link_number integer not null default 1,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    given_up_at timestamptz
  );
`;

const workspaceTables = `
  -- No row: nothing is required.
  create table nativ.security_settings (
    workspace_id uuid primary key references nativ.workspaces,
    second_factor text not null default 'optional' check (second_factor in ('optional', 'roles', 'everybody')),
    second_factor_roles text[] not null default '{}' check (second_factor_roles <@ '{admin,designer,champion,member}'::text[]),
    idle_minutes integer check (idle_minutes between 5 and 10080),
    updated_at timestamptz not null default now()
  );
  create table nativ.invitations (
    workspace_id uuid not null references nativ.workspaces,
    id uuid not null,
    email text not null,
    name text not null,
    role text not null check (role in ('admin', 'designer', 'champion', 'member')),
    language text not null check (language in ('he', 'en')),
    token_hash bytea not null unique,
    -- Of the link: sending again makes another one, and the one before works no more.
    link_number integer not null default 1,
    invited_by uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    accepted_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, invited_by) references nativ.users
  );
  create unique index invitations_open on nativ.invitations (workspace_id, email) where accepted_at is null and revoked_at is null;
  create index invitations_email on nativ.invitations (email) where accepted_at is null and revoked_at is null;
`;

const protect = [
  'alter table $table enable row level security',
  'alter table $table force row level security',
  'create policy owner_all on $table for all to current_user using (true) with check (true)',
];
const isAdmin = "workspace_id = (select app.workspace_id()) and (select app.role()) = 'admin'";
const adminOnly = [
  `create policy people_read on $table for select to nativ_app using (${isAdmin})`,
  `create policy people_change on $table for update to nativ_app using (${isAdmin}) with check (${isAdmin})`,
  'create policy identity_read on $table for select to nativ_identity using (true)',
];

const engineAll =
  'create policy engine_all on $table for all to nativ_engine using (workspace_id = (select app.workspace_id())) with check (workspace_id = (select app.workspace_id()))';

const policies: Readonly<Record<string, readonly string[]>> = {
  security_settings: [
    ...adminOnly,
    engineAll,
    `create policy people_add on $table for insert to nativ_app with check (${isAdmin})`,
  ],
  invitations: [
    ...adminOnly,
    engineAll,
    `create policy people_add on $table for insert to nativ_app with check (${isAdmin} and invited_by = (select app.user_id()))`,
  ],
};

/**
 * SECURITY DEFINER each, and each narrow: people have no right to change the table of people or to put anything into
 * the queue, and the role that signs people in has none to write in the audit log.
 */
const functions = `
  create function app.rename_me(new_name text) returns void language sql security definer set search_path = ''
    begin atomic
      update nativ.users set name = new_name where workspace_id = app.workspace_id() and id = app.user_id();
    end;

  create function app.queue_mail(mail uuid) returns void language plpgsql security definer set search_path = '' as $$
  begin
    perform graphile_worker.add_job('sendMail', json_build_object('workspaceId', m.workspace_id, 'instanceId', '', 'mailId', m.id), max_attempts => 10)
    from identity.mails m where m.id = mail;
  end $$;

  -- The one mail that somebody of a workspace may cause to be sent to an address of their choice.
  create function app.mail_invitation(invitation uuid, mail uuid) returns void language plpgsql security definer set search_path = '' as $$
  begin
    insert into identity.mails (id, workspace_id, kind, recipient, language, link_id, link_number)
    select mail, i.workspace_id, 'invitation', i.email, i.language, i.id, i.link_number
    from nativ.invitations i
    where i.workspace_id = app.workspace_id() and i.id = invitation and app.role() = 'admin'
      and i.accepted_at is null and i.revoked_at is null;
    perform app.queue_mail(mail);
  end $$;

  -- Helps somebody who has lost phone and recovery codes: an admin takes the second factor away, which opens nothing without
  -- the password. Not of somebody who works in another work space too, whose admins would not know.
  create function app.remove_second_factor(person uuid, mail uuid, tongue text) returns text language plpgsql security definer set search_path = '' as $$
  declare
    identity text;
  begin
    select u.identity_id into identity from nativ.users u
    where u.workspace_id = app.workspace_id() and u.id = person and app.role() = 'admin';
    if identity is null then return 'missing'; end if;
    if exists (select from nativ.users u where u.identity_id = identity and u.workspace_id <> app.workspace_id()) then return 'elsewhere'; end if;
    delete from identity.second_factors f where f.user_id = identity and f.confirmed_at is not null;
    if not found then return 'off'; end if;
    delete from identity.sessions s where s.user_id = identity;
    insert into identity.mails (id, workspace_id, kind, recipient, language)
    select mail, app.workspace_id(), 'secondFactorOff', i.email, tongue from identity.users i where i.id = identity;
    perform app.queue_mail(mail);
    return 'removed';
  end $$;

  -- What somebody did to their own account, for the record of each workspace where they work.
  create function app.audit_identity(identity text, entry uuid, what text) returns void language sql security definer set search_path = ''
    begin atomic
      insert into nativ.audit_entries (workspace_id, id, actor_id, action, subject_id)
      select u.workspace_id, entry, u.id, what, u.id from nativ.users u where u.identity_id = identity;
    end;
`;

const grants = `
  revoke execute on function app.rename_me, app.queue_mail, app.mail_invitation, app.audit_identity, app.remove_second_factor from public;
  grant execute on function app.rename_me, app.mail_invitation, app.remove_second_factor to nativ_app;
  grant execute on function app.queue_mail, app.audit_identity to nativ_identity;

  grant select, insert, update, delete on identity.second_factors, identity.recovery_codes, identity.attempts,
    identity.provider_visits, identity.reset_links, identity.mails to nativ_identity;

  grant select, insert on nativ.security_settings to nativ_app;
  grant update (second_factor, second_factor_roles, idle_minutes, updated_at) on nativ.security_settings to nativ_app;
  grant select (workspace_id, id, email, name, role, language, link_number, invited_by, created_at, expires_at, accepted_at, revoked_at) on nativ.invitations to nativ_app;
  grant insert on nativ.invitations to nativ_app;
  grant update (name, role, language, token_hash, link_number, expires_at, revoked_at) on nativ.invitations to nativ_app;
  grant select on nativ.security_settings, nativ.invitations to nativ_identity;
  grant select on nativ.security_settings to nativ_engine;
  grant select (workspace_id, id, role, created_at, expires_at, accepted_at, revoked_at) on nativ.invitations to nativ_engine;
`;
