import type { Knex } from 'knex';
import { commented, ofItem, tellerFunction } from './live/tellers.ts';

/** Lets people talk under a gathering as they do under a post: seen, told, found and heard of live as those words are. */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [talk, ...sight, reacting, calling, told, mentionedOnce, ...live]) await knex.raw(statement);
}

const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const voiced = (column: string) => `${column} = any ((select app.my_voice_group_ids())::uuid[])`;
const sees = (table: string) =>
  `exists (select 1 from nativ.gatherings x where x.workspace_id = nativ.${table}.workspace_id and x.id = nativ.${table}.gathering_id)`;
const speaksOn = (of: string, column: string) =>
  `exists (select 1 from nativ.${of} x where x.workspace_id = nativ.comments.workspace_id and x.id = nativ.comments.${column} and ${voiced('x.group_id')})`;

const talk = `
  alter table nativ.comments add column gathering_id uuid;
  alter table nativ.comments
    drop constraint comments_subject,
    add constraint comments_subject check (num_nonnulls(post_id, task_id, instance_id, gathering_id) = 1),
    add foreign key (workspace_id, gathering_id) references nativ.gatherings;
  create index comments_gathering on nativ.comments (workspace_id, gathering_id, created_at) where gathering_id is not null;
`;

const sight = [
  `create policy people_read_of_gathering on nativ.comments for select to nativ_app
     using (${here} and gathering_id is not null and ${sees('comments')})`,
  `create policy people_add_of_gathering on nativ.comments for insert to nativ_app
     with check (${here} and gathering_id is not null and author_id = ${me} and ${speaksOn('gatherings', 'gathering_id')})`,
  // As in 0030-feed: nobody mends words in a group that is at rest.
  ...[
    `${here} and author_id = ${me} and case when post_id is not null then ${speaksOn('posts', 'post_id')}
      when task_id is not null then ${speaksOn('tasks', 'task_id')}
      when gathering_id is not null then ${speaksOn('gatherings', 'gathering_id')} else true end`,
  ].map((mine) => `alter policy people_change on nativ.comments using (${mine}) with check (${mine})`),
];

/** As in 0035-case-work, with what is said under gatherings. */
const reacting = `
  alter policy people_add on nativ.reactions with check (${here} and user_id = ${me} and case
    when post_id is not null then exists (select 1 from nativ.posts x
      where x.workspace_id = nativ.reactions.workspace_id and x.id = nativ.reactions.post_id and ${voiced('x.group_id')})
    else exists (select 1 from nativ.comments c
      where c.workspace_id = nativ.reactions.workspace_id and c.id = nativ.reactions.comment_id and case
        when c.post_id is not null then exists (select 1 from nativ.posts x
          where x.workspace_id = c.workspace_id and x.id = c.post_id and ${voiced('x.group_id')})
        when c.task_id is not null then exists (select 1 from nativ.tasks x
          where x.workspace_id = c.workspace_id and x.id = c.task_id and ${voiced('x.group_id')})
        when c.gathering_id is not null then exists (select 1 from nativ.gatherings x
          where x.workspace_id = c.workspace_id and x.id = c.gathering_id and ${voiced('x.group_id')})
        else exists (select 1 from nativ.instances x
          where x.workspace_id = c.workspace_id and x.id = c.instance_id
            and x.group_ids && (select app.my_voice_group_ids())::uuid[]) end) end);
`;

/** Calling somebody in to a gathering that one sees; whoever does not see it does not see the notice either. */
const calling = `
  create policy people_call_to_gathering on nativ.notices for insert to nativ_app
    with check (${here} and by_id = ${me} and kind = 'mentioned' and num_nonnulls(task_id, post_id, instance_id, group_id) = 0
      and gathering_id is not null and ${sees('notices')});
  grant insert (gathering_id) on nativ.notices to nativ_app;
`;

/** As in 0044-invited, with gatherings: whoever made it takes part in its talk, and whoever comes hears of it. */
const told = `
  create or replace function app.tell_commented() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into nativ.notices (workspace_id, user_id, kind, task_id, post_id, instance_id, gathering_id, by_id)
    select a.workspace_id, t.user_id, case when bool_or(t.takes_part) then 'replied' else 'watched' end,
      a.task_id, a.post_id, coalesce(a.instance_id, k.instance_id), a.gathering_id, a.author_id
    from added a
    left join nativ.tasks k on k.workspace_id = a.workspace_id and k.id = a.task_id
    left join nativ.posts p on p.workspace_id = a.workspace_id and p.id = a.post_id
    left join nativ.gatherings e on e.workspace_id = a.workspace_id and e.id = a.gathering_id
    cross join lateral (
      select p.author_id as user_id, true as takes_part
      union select k.assignee_id, true
      union select k.created_by, true
      union select e.created_by, true
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.post_id = a.post_id
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.task_id = a.task_id
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.instance_id = a.instance_id
      union select c.author_id, true from nativ.comments c where c.workspace_id = a.workspace_id and c.gathering_id = a.gathering_id
      union select o.assignee_id, true from nativ.tasks o
        where o.workspace_id = a.workspace_id and o.instance_id = a.instance_id and o.status = 'open'
      union select g.user_id, false from nativ.participants g
        where g.workspace_id = a.workspace_id and g.gathering_id = a.gathering_id and g.answer in ('going', 'maybe')
      union select c.user_id, false from nativ.concerns c
        where c.workspace_id = a.workspace_id and c.reason = 'watch' and c.item_id in (a.post_id, a.task_id, a.instance_id, a.gathering_id, k.instance_id)
    ) t
    join nativ.users u on u.workspace_id = a.workspace_id and u.id = t.user_id and u.deactivated_at is null and u.kind = 'person'
    where t.user_id <> a.author_id
    group by a.workspace_id, a.id, t.user_id, a.task_id, a.post_id, a.instance_id, a.gathering_id, k.instance_id, a.author_id;
    return null;
  end $$;
`;

/** As in 0044-invited, of gatherings too. */
const mentionedOnce = `
  create or replace function app.tell_mentioned_once() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from nativ.notices n where n.workspace_id = new.workspace_id and n.user_id = new.user_id and n.at = new.at and n.kind in ('replied', 'watched')
      and (n.task_id = new.task_id or n.post_id = new.post_id or n.gathering_id = new.gathering_id
        or (n.instance_id = new.instance_id and num_nonnulls(n.task_id, n.post_id, new.task_id, new.post_id) = 0));
    return null;
  end $$;
`;

const group = 'array[x.group_id]';
/** As in 0039-live-more: one that was taken back is its author's alone. */
const standing = '(select * from nativ.posts p where p.archived_at is null)';
const ofGathering = (rows: string) => ofItem('gathering', rows, 'gatherings', 'r.gathering_id', group);
const said = (rows: string) => [commented(rows, standing), ofGathering(rows)].join(' union all ');
const under = (rows: string, column: string) =>
  `(select c.workspace_id, c.${column} from ${rows} s join nativ.comments c on c.workspace_id = s.workspace_id and c.id = s.comment_id)`;
const reacted = (rows: string) =>
  [
    ofItem('post', rows, standing, 'r.post_id', group),
    ofItem('post', under(rows, 'post_id'), standing, 'r.post_id', group),
    ofGathering(under(rows, 'gathering_id')),
  ].join(' union all ');

const live = [
  tellerFunction('comments_added', said('added'), 'create or replace'),
  tellerFunction('comments_gone', said('gone'), 'create or replace'),
  tellerFunction('reactions', reacted('added'), 'create or replace'),
  tellerFunction('reactions_gone', reacted('gone'), 'create or replace'),
];
