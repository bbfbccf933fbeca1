/**
 * The memory of a transaction for what its person sees: settings whose names begin with 256 random bits (the slot), which stand
 * where no role of ours reads and which no view lists, so that only these functions write or read them. They end with
 * the transaction.
 *
 * Nothing that is remembered is used when somebody else has entered since, when this transaction has changed what sight is made
 * of (the triggers), or a quarter of a second after the statement that looked it up began: a membership that
 * ends elsewhere stops showing within a second in a transaction that goes on, too.
 */
export const memory: readonly string[] = [
  `
  alter table vault.context_keys add column slot text;
  update vault.context_keys set slot = 'nativ.s' || encode(sha256(convert_to(
    gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex');
  alter table vault.context_keys alter column slot set not null;
  `,
  `
  create or replace function app.enter_as(workspace uuid, person uuid, proof text) returns void language plpgsql security definer set search_path = '' as $$
  begin
    if (proof = app.keyed_hash('enter|' || workspace || '|' || person)) is not true then
      raise exception 'Expected a proof of who asks, but found none that holds.' using errcode = '42501';
    end if;
    perform set_config('nativ.workspace_id', workspace::text, true), set_config('nativ.user_id', person::text, true),
      set_config('nativ.seal', app.keyed_hash('seal|' || workspace || '|' || person || '|' || pg_backend_pid() || '|' || extract(epoch from now())), true),
      set_config((select k.slot from vault.context_keys k) || '_since', '', true);
    -- Now and not with the first row that is found, which would tell by time what is hidden from what is not there.
    perform app.look_around();
  end $$;
  `,
  `
  create function app.forget_sight() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    perform set_config((select k.slot from vault.context_keys k) || '_since', '', true);
    return null;
  end $$;
  revoke execute on function app.forget_sight from public;
  `,
  ...['users', 'groups', 'memberships', 'concerns', 'break_glass'].map(
    (table) => `
  create trigger forget_sight after insert or update or delete on nativ.${table}
    for each statement execute function app.forget_sight()`,
  ),
];
