/**
 * Proves who asks. A role can set its own settings, so a setting alone says nothing: app.enter_as takes a proof that only
 * the program can make, and seals the context for this transaction on this connection; app.user_id() believes a sealed
 * context only. The keys stand where no role of ours reads.
 *
 * A keyed hash of a keyed hash, each with its own 256 bits, since pgcrypto with its hmac() is not everywhere. The seal names
 * the connection and the start of the transaction, so that one which was read out in another is worth nothing.
 *
 * The functions are PL/pgSQL, which keeps its plan for the connection: a proven app.user_id() costs 9 microseconds (see
 * docs/benchmarks.md), once or twice for each table of a statement.
 */
export const proof: readonly string[] = [
  `
  create schema vault;
  revoke all on schema vault from public;
  create table vault.context_keys (
    one boolean primary key default true check (one),
    inner_key bytea not null,
    outer_key bytea not null
  );
  insert into vault.context_keys (inner_key, outer_key)
  select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')),
         sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
  `,
  `
  create function app.keyed_hash(words text) returns text language plpgsql stable security definer set search_path = '' as $$
  declare inner_key bytea; outer_key bytea;
  begin
    select k.inner_key, k.outer_key into inner_key, outer_key from vault.context_keys k;
    return encode(sha256(outer_key || sha256(inner_key || convert_to(words, 'UTF8'))), 'hex');
  end $$;
  revoke execute on function app.keyed_hash from public;
  `,
  `
  create function app.enter_as(workspace uuid, person uuid, proof text) returns void language plpgsql security definer set search_path = '' as $$
  begin
    if (proof = app.keyed_hash('enter|' || workspace || '|' || person)) is not true then
      raise exception 'Expected a proof of who asks, but found none that holds.' using errcode = '42501';
    end if;
    perform set_config('nativ.workspace_id', workspace::text, true), set_config('nativ.user_id', person::text, true),
      set_config('nativ.seal', app.keyed_hash('seal|' || workspace || '|' || person || '|' || pg_backend_pid() || '|' || extract(epoch from now())), true);
  end $$;
  revoke execute on function app.enter_as from public;
  grant execute on function app.enter_as to nativ_app;
  -- The engine states its workspace as before; people have to prove who they are.
  revoke execute on function app.enter from nativ_app, nativ_identity;
  `,
  `
  create or replace function app.user_id() returns uuid language plpgsql stable parallel restricted security definer set search_path = '' as $$
  declare person text := nullif(current_setting('nativ.user_id', true), '');
  begin
    -- Before anything is hashed, since the engine and sign-in pass here too. What was never set is null, hence 'is not true'.
    if person is null then return null; end if;
    if (current_setting('nativ.seal', true) = app.keyed_hash(
      'seal|' || current_setting('nativ.workspace_id', true) || '|' || person || '|' || pg_backend_pid() || '|' || extract(epoch from now())
    )) is not true then
      return null;
    end if;
    return person::uuid;
  end $$;
  -- For people the workspace is as good as the proof that came with it; the engine is believed, which sees one workspace.
  create or replace function app.workspace_id() returns uuid language sql stable parallel restricted
    return case when current_user <> 'nativ_app' or app.user_id() is not null
      then nullif(current_setting('nativ.workspace_id', true), '')::uuid end;
  `,
];
