import type { Knex } from 'knex';

/**
 * A classifier that nothing asks any more can be put away; models that nobody will go back to make room; a correction that nobody looked
 * at does not wait for ever. And comments under a post that was taken back are found no more, or again once it is back.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [classifiers, comments]) await knex.raw(statement);
}

const classifiers = `
  alter table nativ.classifiers add column archived_at timestamptz;
  grant update (archived_at) on nativ.classifiers to nativ_app;
  grant delete on nativ.models to nativ_engine;
  create index examples_waiting on nativ.examples (created_at) where state = 'waiting';
`;

/** Those of posts that were taken back before 0042-search-more are still in the index, and those of a post that came back were not in it again. */
const comments = `
  insert into jobs.search_queue (workspace_id, kind, ids)
  select x.workspace_id, 'comment', array_agg(x.id) from (
    select c.workspace_id, c.id, row_number() over (partition by c.workspace_id order by c.id) / 500 as portion
    from nativ.comments c join nativ.posts p on p.workspace_id = c.workspace_id and p.id = c.post_id and p.archived_at is not null) x
  group by x.workspace_id, x.portion;

  create function app.note_come_back() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into jobs.search_queue (workspace_id, kind, ids)
    select new.workspace_id, 'comment', array_agg(c.id) from nativ.comments c
    where c.workspace_id = new.workspace_id and c.post_id = new.id and c.archived_at is null having count(*) > 0;
    return null;
  end $$;
  create trigger search_come_back after update of archived_at on nativ.posts for each row
    when (new.archived_at is null and old.archived_at is not null) execute function app.note_come_back();
  revoke execute on function app.note_come_back from public;
`;
