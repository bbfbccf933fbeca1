const here = 'workspace_id = (select app.workspace_id())';
const seenBy = (table: string, column: string) =>
  `coalesce((select true from nativ.${table} x where x.workspace_id = nativ.files.workspace_id and x.id = nativ.files.${column}), false)`;

/**
 * Lets files be attached to posts and comments, uploaded for the group in which they are said. Their keys are sealed as those of
 * other files are: by the key of the case that the item belongs to, or by one of its own.
 */
export const files: readonly string[] = [
  `
  alter table nativ.files
    add column post_id uuid,
    add column comment_id uuid,
    add foreign key (workspace_id, post_id) references nativ.posts,
    add foreign key (workspace_id, comment_id) references nativ.comments,
    drop constraint files_bound_to_check,
    add constraint files_bound_to_check check (bound_to in ('form', 'task', 'case', 'group')),
    drop constraint files_check,
    add constraint files_check check (state <> 'attached' or (case_id is not null and waiting is null
      and num_nonnulls(submission_id, task_id, message_id, post_id, comment_id) = 1));
  create index files_post on nativ.files (post_id, workspace_id) where post_id is not null;
  create index files_comment on nativ.files (comment_id, workspace_id) where comment_id is not null;
  `,
  `alter policy people_read on nativ.files using (${here} and state = 'attached' and case
     when message_id is not null then ${seenBy('messages', 'message_id')}
     when task_id is not null then ${seenBy('tasks', 'task_id')}
     when post_id is not null then ${seenBy('posts', 'post_id')}
     when comment_id is not null then ${seenBy('comments', 'comment_id')}
     else ${seenBy('submissions', 'submission_id')} end)`,
];
