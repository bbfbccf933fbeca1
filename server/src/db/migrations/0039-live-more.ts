import type { Knex } from 'knex';
import { added, commented, gone, left, ofItem, teller, tellerFunction } from './live/tellers.ts';

/** Lets open screens hear of what came after 0029-live: gatherings, checklists, reactions and polls; and of drafts that were saved. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of tellers) await knex.raw(statement);
}

const group = 'array[x.group_id]';
const ofGathering = (rows: string) => ofItem('gathering', rows, 'gatherings', 'r.gathering_id', group);
const ofTask = (rows: string) => ofItem('task', rows, 'tasks', 'r.task_id', group);
/** One that was taken back is its author's alone (0030-feed). */
const standing = '(select * from nativ.posts p where p.archived_at is null)';
const ofPost = (rows: string) => ofItem('post', rows, standing, 'r.post_id', group);

const postsStanding = `
    select n.workspace_id, 'post', array_agg(n.id), array[n.group_id], null::uuid[]
    from added n where n.archived_at is null group by n.workspace_id, n.group_id`;
const postsTakenBack = `
    select n.workspace_id, 'post', '{}'::uuid[], array[n.group_id], null::uuid[]
    from added n join gone o on o.workspace_id = n.workspace_id and o.id = n.id
    where n.archived_at is not null and o.archived_at is null group by n.workspace_id, n.group_id
    union all
    select n.workspace_id, 'post', array[n.id], array[n.group_id], array[n.author_id]
    from added n where n.archived_at is not null and n.author_id is not null`;

/** Reactions are to a post or to a comment under something. */
const reacted = (rows: string) =>
  [
    ofPost(rows),
    ofPost(
      `(select c.workspace_id, c.post_id from ${rows} s join nativ.comments c on c.workspace_id = s.workspace_id and c.id = s.comment_id)`,
    ),
  ].join(' union all ');

const tellers: readonly string[] = [
  tellerFunction('posts_added', postsStanding, 'create or replace'),
  tellerFunction(
    'posts_changed',
    [postsStanding, postsTakenBack, left('post')].join(' union all '),
    'create or replace',
  ),
  tellerFunction('comments_added', commented('added', standing), 'create or replace'),
  tellerFunction('comments_gone', commented('gone', standing), 'create or replace'),
  ...teller('gatherings_added', 'nativ.gatherings', ['insert'], added('gathering')),
  ...teller(
    'gatherings_changed',
    'nativ.gatherings',
    ['update'],
    [added('gathering'), left('gathering')].join(' union all '),
  ),
  ...teller('gatherings_gone', 'nativ.gatherings', ['delete'], gone('gathering')),
  ...teller('participants', 'nativ.participants', ['insert', 'update'], ofGathering('added')),
  ...teller('participants_gone', 'nativ.participants', ['delete'], ofGathering('gone')),
  ...teller('checklists', 'nativ.checklist_entries', ['insert', 'update'], ofTask('added')),
  ...teller('checklists_gone', 'nativ.checklist_entries', ['delete'], ofTask('gone')),
  ...teller('reactions', 'nativ.reactions', ['insert', 'update'], reacted('added')),
  ...teller('reactions_gone', 'nativ.reactions', ['delete'], reacted('gone')),
  ...teller('polls', 'nativ.polls', ['insert', 'update'], ofPost('added')),
  // Whoever only looks at a draft follows what is saved: told like the seat, to those who design.
  ...teller(
    'drafts',
    'nativ.flows',
    ['update'],
    `select n.workspace_id, 'seat', array_agg(n.id), '{}'::uuid[], null::uuid[]
     from added n join gone o on o.workspace_id = n.workspace_id and o.id = n.id
     where n.updated_at is distinct from o.updated_at group by n.workspace_id`,
  ),
];
