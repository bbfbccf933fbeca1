import type { Knex } from 'knex';

/**
 * Whoever says what an inquiry is about has seen it and has not answered it: that is for those to whom it goes then. As in
 * case-times/marks.ts, with that said.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function app.mark_written() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      if new.purpose = 'sorting' then
        update nativ.case_times c set seen_at = new.completed_at
        where c.workspace_id = new.workspace_id and c.instance_id = app.case_of(new.workspace_id, new.instance_id) and c.responded_at is null and c.seen_at is null;
        return null;
      end if;
      update nativ.case_times c set
        seen_at = coalesce(c.seen_at, new.completed_at), claimed_at = coalesce(c.claimed_at, new.completed_at),
        written_at = case when new.purpose = 'vote' then c.written_at else new.completed_at end,
        group_id = case when new.purpose = 'vote' then coalesce(c.group_id, new.group_id) else new.group_id end,
        person_id = case when new.purpose = 'vote' then coalesce(c.person_id, new.completed_by) else new.completed_by end
      where c.workspace_id = new.workspace_id and c.instance_id = app.case_of(new.workspace_id, new.instance_id) and c.responded_at is null;
      return null;
    end $$;
  `);
}
