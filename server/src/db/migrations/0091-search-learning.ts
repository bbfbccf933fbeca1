import type { Knex } from 'knex';

/**
 * Lets search find the articles of the handbook and the lessons. What is published is posted under a scope that is no group's and no
 * work space's, and which everybody who works here may look into; drafts are few, are posted nowhere, and gone through for those who
 * may read them. What was put away is not in the index.
 */
export async function up(knex: Knex): Promise<void> {
  for (const statement of [kinds, beside, sight, watching, retry]) await knex.raw(statement);
}

/** As `everybodyScope` of features/search. */
const everybody = `'00000000-0000-0000-0000-000000000000'`;
const here = 'workspace_id = (select app.workspace_id())';
const full = '(select app.my_full_group_ids())::uuid[]';
const hidden = '(select app.hidden_group_ids())::uuid[]';
const seen = (table: string) =>
  `exists (select from nativ.${table} x where x.workspace_id = nativ.search_entries.workspace_id and x.id = nativ.search_entries.id)`;

const kinds = `
  alter table nativ.search_entries drop constraint search_entries_kind_check;
  alter table nativ.search_entries add constraint search_entries_kind_check check (
    kind in ('task', 'post', 'comment', 'case', 'gathering', 'person', 'group', 'form', 'flow', 'article', 'lesson'));
`;

/** As in cheaper-reads/search-beside, with the drafts of articles and lessons for those who read them. */
const beside = `
  create or replace function app.search_beside(likely text[]) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
  declare
    here constant uuid := app.workspace_id();
    me constant uuid := app.user_id();
    known constant uuid[] := app.my_group_ids();
    readable constant uuid[] := app.my_full_group_ids();
    hidden constant uuid[] := app.hidden_group_ids();
    part constant uuid[] := app.my_part_group_ids();
    designs constant boolean := app.may_design();
    teaches constant boolean := app.may_help();
    mine constant uuid[] := app.my_task_instance_ids();
    shown uuid[];
  begin
    if me is null or app.role() is null then return; end if;
    return query select u.id from (
      select array_agg(x.id) as ids, string_agg(x.keys, ' ') as keys from (
        select e.id, e.title_keys || e.body_keys as keys, row_number() over () / 60 as bundle from nativ.search_entries e
        where e.workspace_id = here and e.posted_in = '{}' and case e.kind
          when 'person' then true
          when 'group' then e.id = any (known)
          when 'case' then e.scopes && readable and not e.scopes && hidden
          when 'comment' then e.scopes && readable and not e.scopes && hidden
          when 'form' then designs
          when 'flow' then designs
          when 'article' then teaches
          when 'lesson' then teaches or designs
          else false end) x
      group by x.bundle) b cross join unnest(b.ids) as u(id)
    where not exists (select from unnest(likely) as p(one) where p.one <> '^$' and b.keys !~ p.one);
    -- The cases in which a task of mine stands, wherever they stand, with their notes.
    return query select unnest(mine)
      union select e.id from nativ.search_entries e where e.workspace_id = here and e.parent_id = any (mine);
    if cardinality(part) = 0 then return; end if;
    select coalesce(array_agg(x.id), '{}') into shown from (
      select unnest(app.my_concern_ids()) as id
      union select t.id from nativ.tasks t where t.workspace_id = here and t.assignee_id = me and t.group_id = any (part)
      union select e.id from nativ.search_entries e
        where e.workspace_id = here and e.author_id = me and e.scopes && part and e.kind in ('task', 'post', 'gathering')) x;
    return query select unnest(shown)
      union select e.id from nativ.search_entries e where e.workspace_id = here and e.parent_id = any (shown);
  end $$;
`;

/** As in 0042-search-more and 0032-search, with articles and lessons, which are asked for themselves. */
const sight = `
  alter policy people_read on nativ.search_entries using (${here} and case kind
    when 'task' then scopes[1] = any (${full}) or ${seen('tasks')}
    when 'post' then ${seen('posts')}
    when 'comment' then ${seen('comments')}
    when 'case' then (scopes && ${full} and not scopes && ${hidden}) or ${seen('instances')}
    when 'gathering' then scopes[1] = any (${full}) or ${seen('gatherings')}
    when 'person' then true
    when 'group' then ${seen('groups')}
    when 'form' then (select app.may_design())
    when 'flow' then (select app.may_design())
    when 'article' then ${seen('articles')}
    when 'lesson' then ${seen('lessons')}
    else false end);
  alter policy people_read on nativ.search_postings using (${here} and (
    scope = any (${full}) or (scope = workspace_id and (select app.may_design()))
    or (scope = ${everybody} and (select app.role()) is not null)));
`;

/** A lesson is found by what it is called and what one can do after it; its steps belong to those who take it. */
const watched = [
  [
    'articles',
    'article',
    ['title', 'summary', 'body', 'state'].map((name) => `new.${name} is distinct from old.${name}`),
  ],
  [
    'lessons',
    'lesson',
    [
      'new.state is distinct from old.state',
      ...['title', 'summary'].map((name) => `(new.document -> '${name}') is distinct from (old.document -> '${name}')`),
    ],
  ],
] as const;

const watching = watched
  .map(
    ([table, kind, differs]) => `
  create trigger search_added after insert on nativ.${table} referencing new table as added
    for each statement execute function app.note_added('${kind}');
  create trigger search_changed after update on nativ.${table} for each row
    when (${differs.join(' or ')}) execute function app.note_changed('${kind}');
  create trigger search_removed after delete on nativ.${table} for each row execute function app.note_changed('${kind}');
  insert into jobs.search_queue (workspace_id, kind, ids)
  select x.workspace_id, '${kind}', array_agg(x.id) from nativ.${table} x group by 1;`,
  )
  .join('');

/** A server of the release before knows no articles and gives up on them; one that starts afterwards tries once more. */
const retry = `
  create function app.retry_search() returns void language sql security definer set search_path = ''
    begin atomic
      update jobs.search_queue set tries = 0 where tries >= 5;
    end;
  revoke execute on function app.retry_search from public;
  grant execute on function app.retry_search to nativ_engine;
`;
