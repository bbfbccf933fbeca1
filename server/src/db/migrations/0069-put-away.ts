import type { Knex } from 'knex';

/**
 * A classifier that nothing asks any more can be put away; models that nobody will go back to make room; a correction that nobody looked
 * at does not wait for ever. And comments under a post that was taken back long ago are found no more.
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

/** The index follows since 0042-search-more; those of posts that were taken back before are still in it. */
const comments = `
  insert into jobs.search_queue (workspace_id, kind, ids)
  select x.workspace_id, 'comment', array_agg(x.id) from (
    select c.workspace_id, c.id, row_number() over (partition by c.workspace_id order by c.id) / 500 as portion
    from nativ.comments c join nativ.posts p on p.workspace_id = c.workspace_id and p.id = c.post_id and p.archived_at is not null) x
  group by x.workspace_id, x.portion;
`;
