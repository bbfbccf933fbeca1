const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const voiced = (column: string) => `${column} = any ((select app.my_voice_group_ids())::uuid[])`;
const protect = (table: string) => [
  `alter table nativ.${table} enable row level security`,
  `alter table nativ.${table} force row level security`,
  `create policy owner_all on nativ.${table} for all to current_user using (true) with check (true)`,
  `create policy engine_all on nativ.${table} for all to nativ_engine using (${here}) with check (${here})`,
];
const sees = (table: string, of: string, column: string) =>
  `exists (select 1 from nativ.${of} x where x.workspace_id = nativ.${table}.workspace_id and x.id = nativ.${table}.${column})`;
const speaksOn = (table: string, of: string, column: string) =>
  `exists (select 1 from nativ.${of} x where x.workspace_id = nativ.${table}.workspace_id and x.id = nativ.${table}.${column} and ${voiced('x.group_id')})`;
const speaksUnder = `exists (select 1 from nativ.comments c where c.workspace_id = nativ.reactions.workspace_id and c.id = nativ.reactions.comment_id
  and case when c.post_id is not null
    then exists (select 1 from nativ.posts x where x.workspace_id = c.workspace_id and x.id = c.post_id and ${voiced('x.group_id')})
    else exists (select 1 from nativ.tasks x where x.workspace_id = c.workspace_id and x.id = c.task_id and ${voiced('x.group_id')}) end)`;

/** What was taken back is its writer's alone. Restrictive, so that it holds whatever else comes to show a post or a comment. */
const archived = (table: string) =>
  `create policy people_archived on nativ.${table} as restrictive for select to nativ_app using (archived_at is null or author_id = ${me})`;
const mine = `${here} and author_id = ${me}`;
const myPost = `${here} and author_id = ${me} and instance_id is null and ${voiced('group_id')}`;
const myComment = `${mine} and case when post_id is not null then ${speaksOn('comments', 'posts', 'post_id')}
  when task_id is not null then ${speaksOn('comments', 'tasks', 'task_id')} else true end`;

const isReacted = `case when post_id is not null then ${sees('reactions', 'posts', 'post_id')} else ${sees('reactions', 'comments', 'comment_id')} end`;
const mayReact = `user_id = ${me} and case when post_id is not null then ${speaksOn('reactions', 'posts', 'post_id')} else ${speaksUnder} end`;

const isPolled = sees('polls', 'posts', 'post_id');
const isAsker = `exists (select 1 from nativ.posts x where x.workspace_id = nativ.polls.workspace_id and x.id = nativ.polls.post_id
  and x.author_id = ${me} and ${voiced('x.group_id')})`;
const pollOfVote = (condition: string) =>
  `exists (select 1 from nativ.polls p where p.workspace_id = nativ.poll_votes.workspace_id and p.post_id = nativ.poll_votes.post_id and ${condition})`;
const isOpen = '(p.closes_at is null or p.closes_at > now())';
const mayVote = `user_id = ${me} and ${speaksOn('poll_votes', 'posts', 'post_id')}`;

export const policies: readonly string[] = [
  archived('posts'),
  archived('comments'),
  `create policy people_change on nativ.posts for update to nativ_app using (${myPost}) with check (${myPost})`,
  `create policy people_change on nativ.comments for update to nativ_app using (${myComment}) with check (${myComment})`,
  ...protect('reactions'),
  `create policy people_read on nativ.reactions for select to nativ_app using (${here} and ${isReacted})`,
  `create policy people_add on nativ.reactions for insert to nativ_app with check (${here} and ${mayReact})`,
  `create policy people_remove on nativ.reactions for delete to nativ_app using (${here} and user_id = ${me})`,
  ...protect('polls'),
  `create policy people_read on nativ.polls for select to nativ_app using (${here} and ${isPolled})`,
  `create policy people_add on nativ.polls for insert to nativ_app with check (${here} and ${isAsker})`,
  `create policy people_change on nativ.polls for update to nativ_app using (${here} and ${isAsker}) with check (${here} and ${isAsker})`,
  ...protect('poll_votes'),
  `create policy people_read on nativ.poll_votes for select to nativ_app using (${here} and ${pollOfVote(`(p.named or user_id = ${me})`)})`,
  `create policy people_add on nativ.poll_votes for insert to nativ_app with check (${here} and ${mayVote} and ${pollOfVote(
    `${isOpen} and choice between 1 and cardinality(p.choices) and slot = case when p.several then choice else 0 end`,
  )})`,
  `create policy people_remove on nativ.poll_votes for delete to nativ_app using (${here} and ${mayVote} and ${pollOfVote(isOpen)})`,
];

/** How a poll stands is counted by the database, and nobody changes what was asked. */
export const grants = `
  grant update (text, edited_at, archived_at) on nativ.posts, nativ.comments to nativ_app;
  grant update (pinned_post_id) on nativ.groups to nativ_app;
  grant select, insert, delete on nativ.reactions to nativ_app;
  grant select on nativ.polls to nativ_app;
  grant insert (workspace_id, post_id, choices, several, named, closes_at), update (closes_at) on nativ.polls to nativ_app;
  grant select, insert, delete on nativ.poll_votes to nativ_app;
  grant select (post_id, comment_id) on nativ.files to nativ_app;
  grant select on nativ.reactions, nativ.polls, nativ.poll_votes to nativ_engine;
`;
