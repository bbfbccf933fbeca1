import type { Knex } from 'knex';

/**
 * What the clock of a room (0089) did not yet reach: files, erasures, and the record of broken glass. Until when a glass is broken is kept by the
 * clock on the wall, as all that ends by itself in somebody's sight, and comes nearer when the clock of its room is moved.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [wholeAgain, comesNearer, ...dated, ownJobs]) await knex.raw(statement);
}

/** In a room a glass is opened by its clock, and whole again by that on the wall; the database's own function knows no negative time. */
const wholeAgain = `
  do $$
  declare c record;
  begin
    for c in select conname from pg_constraint where conrelid = 'nativ.break_glass'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%until%' loop
      execute format('alter table nativ.break_glass drop constraint %I', c.conname);
    end loop;
  end $$;
  alter table nativ.break_glass add constraint break_glass_until check (until <= opened_at + interval '24 hours');
`;

const comesNearer = `
  create or replace function app.come_nearer() returns trigger language plpgsql security definer set search_path = '' as $$
  declare moved constant interval := (new.clock_offset_ms - old.clock_offset_ms) * interval '1 millisecond';
  begin
    update nativ.notice_turns t set wake_at = t.wake_at - moved where t.workspace_id = new.id;
    update nativ.concerns c set until = c.until - moved where c.workspace_id = new.id and c.until is not null;
    update nativ.break_glass b set until = b.until - moved where b.workspace_id = new.id;
    return null;
  end $$;
`;

const byClock = (table: string, column: string, when: string, condition: string) => `
  create trigger clock_of_room_${column} before ${when} on nativ.${table} for each row
    when (${condition}) execute function app.clock_of_room('${column}');
`;

/** As in 0074; whatever a job says, it is one of the work space of the transaction: nothing from a room ends in live work. */
const ownJobs = `
  do $$
  declare
    source constant text := pg_get_functiondef('app.enqueue(uuid, jsonb)'::regprocedure);
    own constant text := replace(source, '(jsonb_build_object(''workspaceId'', workspace) || j.payload)::json',
      '(j.payload || jsonb_build_object(''workspaceId'', workspace))::json');
  begin
    if own = source then raise exception 'Expected app.enqueue to name the work space of its jobs.'; end if;
    execute own;
  end $$;
`;

const dated: readonly string[] = [
  byClock('break_glass', 'opened_at', 'insert', 'new.opened_at = now()'),
  byClock('break_glass', 'closed_at', 'update of closed_at', 'new.closed_at = now()'),
  byClock('break_glass_reads', 'at', 'insert', 'new.at >= now()'),
  byClock('files', 'created_at', 'insert', 'new.created_at = now()'),
  byClock('files', 'attached_at', 'update of attached_at', 'new.attached_at = now()'),
  byClock('erasures', 'warned_at', 'insert', 'new.warned_at = now()'),
  byClock('erasures', 'done_at', 'update of done_at', 'new.done_at = now()'),
  byClock('erasures', 'cancelled_at', 'update of cancelled_at', 'new.cancelled_at = now()'),
  byClock('instances', 'erased_at', 'update of erased_at', 'new.erased_at = now()'),
  byClock('submissions', 'erased_at', 'update of erased_at', 'new.erased_at = now()'),
];
