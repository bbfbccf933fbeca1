/** What a post and a comment know beside their words. */
export const posts = `
  alter table nativ.posts
    -- When the last comment was made: what is discussed comes up again.
    add column discussed_at timestamptz,
    -- When a person first answered the inquirer of its case; what a flow sends by itself is no answer.
    add column answered_at timestamptz,
    add column edited_at timestamptz,
    add column archived_at timestamptz;
  alter table nativ.comments
    add column edited_at timestamptz,
    add column archived_at timestamptz;
  alter table nativ.groups
    add column pinned_post_id uuid,
    add foreign key (workspace_id, pinned_post_id) references nativ.posts;

  update nativ.posts p set discussed_at = c.at
    from (select workspace_id, post_id, max(created_at) as at from nativ.comments where post_id is not null group by 1, 2) c
    where c.workspace_id = p.workspace_id and c.post_id = p.id;
  update nativ.posts p set answered_at = m.at
    from (select workspace_id, instance_id, min(created_at) as at from nativ.messages
          where direction = 'toInquirer' and author_id is not null group by 1, 2) m
    where m.workspace_id = p.workspace_id and m.instance_id = p.instance_id;
`;

/** Each carries one of the places where the feed looks for what it ranks. */
export const indexes = `
  create index posts_active on nativ.posts (workspace_id, group_id, coalesce(discussed_at, created_at), id);
  create index posts_instance on nativ.posts (workspace_id, instance_id) where instance_id is not null;
  create index posts_unanswered on nativ.posts (workspace_id, group_id, created_at) where instance_id is not null and answered_at is null;
  create index comments_author on nativ.comments (workspace_id, author_id, created_at) where post_id is not null;
  create index concerns_of_posts on nativ.concerns (workspace_id, user_id, given_at) where post_id is not null;
`;

const teller = (name: string, when: string, body: string) => `
  create function app.${name}() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    ${body}
    return null;
  end $$;
  revoke execute on function app.${name} from public;
  create trigger ${name} after ${when} execute function app.${name}();
`;

/**
 * Kept with the post, since looking it up for each candidate would read comments and messages under their policies. Row by row
 * and with a condition, so that a submission, which writes neither, pays nothing.
 */
export const tellers: readonly string[] = [
  teller(
    'note_discussion',
    'insert on nativ.comments for each row when (new.post_id is not null)',
    `update nativ.posts p set discussed_at = greatest(p.discussed_at, new.created_at)
     where p.workspace_id = new.workspace_id and p.id = new.post_id;`,
  ),
  teller(
    'note_answer',
    `insert on nativ.messages for each row when (new.direction = 'toInquirer' and new.author_id is not null)`,
    `update nativ.posts p set answered_at = new.created_at
     where p.workspace_id = new.workspace_id and p.instance_id = new.instance_id and p.answered_at is null;`,
  ),
  // What a flow sends in the step that a person's task has caused is that person's answer.
  teller(
    'note_answer_by_task',
    `update of status on nativ.tasks for each row
       when (new.status = 'completed' and old.status <> 'completed' and new.completed_by is not null and new.instance_id is not null)`,
    `update nativ.posts p set answered_at = new.completed_at
     where p.workspace_id = new.workspace_id and p.instance_id = new.instance_id and p.answered_at is null and exists (
       select from nativ.messages m where m.workspace_id = new.workspace_id and m.instance_id = new.instance_id
         and m.direction = 'toInquirer' and m.created_at >= new.completed_at);`,
  ),
];
