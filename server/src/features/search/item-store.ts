import type { LocalizedText, SearchKind } from '@nativ/schemas';
import type { PoolClient } from 'pg';
import { plainArticle } from './article-text.ts';
import { everybodyScope, type FoundItem } from './item.ts';

type Read = (client: PoolClient, ids: readonly string[]) => Promise<FoundItem[]>;

interface Row {
  readonly id: string;
  readonly parentId?: string | null;
  readonly instanceId?: string | null;
  readonly authorId?: string | null;
  readonly scopes?: readonly string[];
  readonly postedIn?: readonly string[];
  readonly title?: LocalizedText | null;
  readonly body?: LocalizedText | null;
  readonly alsoTitle?: readonly string[];
  readonly at: Date;
}

const items = (kind: SearchKind, text: string): Read => {
  return async (client, ids) => {
    const { rows } = await client.query<Row>(text, [ids]);
    return rows.map((row) => toItem(kind, row));
  };
};

export function toItem(kind: SearchKind, row: Row): FoundItem {
  const scopes = row.scopes ?? [];
  return {
    id: row.id,
    kind,
    parentId: row.parentId ?? null,
    instanceId: row.instanceId ?? null,
    authorId: row.authorId ?? null,
    scopes,
    postedIn: row.postedIn ?? scopes,
    title: row.title ?? null,
    body: row.body ?? null,
    alsoTitle: row.alsoTitle ?? [],
    at: row.at,
  };
}

/**
 * By which groups a case is seen, in the words of its policy: by any of them, unless one is classified, and then by that
 * one. A case of two classified groups is seen by those who read both, which no single group tells; such cases are few and
 * gone through (app.search_beside). One that has reached no group yet is posted under its workspace.
 */
export const casePostedIn = (i: string) => `(
  select case when ${i}.group_ids = '{}' then array[${i}.workspace_id] when count(*) = 0 then ${i}.group_ids
              when count(*) = 1 then array_agg(g.id) else '{}' end
  from nativ.groups g where g.workspace_id = ${i}.workspace_id and g.id = any (${i}.group_ids) and g.access = 'classified')`;

/** What an erased case left is a count, and not to be found. */
const isNotErased = (of: string) => `not exists (
  select from nativ.instances i where i.workspace_id = ${of}.workspace_id and i.id = ${of}.instance_id and i.erased_at is not null)`;

/** What a flow says to do is the same in each of its tasks, and would bring them all: only one's own tasks are found by it. */
const tasks = items(
  'task',
  `select t.id, t.instance_id as "instanceId", (to_jsonb(t) ->> 'created_by')::uuid as "authorId",
     array[t.group_id] as scopes, t.title, case when t.instance_id is null then t.instructions end as body, t.created_at as at
   from nativ.tasks t where t.id = any ($1) and ${isNotErased('t')}`,
);

const posts = items(
  'post',
  `select p.id, p.instance_id as "instanceId", p.author_id as "authorId", array[p.group_id] as scopes, p.text as body, p.created_at as at
   from nativ.posts p where p.id = any ($1) and p.archived_at is null and ${isNotErased('p')}`,
);

/** The comments under posts, which go and come with these. */
export async function commentsUnder(client: PoolClient, postIds: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select c.id from nativ.comments c where c.post_id = any ($1)', [
    postIds,
  ]);
  return rows.map(({ id }) => id);
}

/** A comment is found where what it stands under is: a task, a post, a gathering, or a case, of which it is a note. */
const comments = items(
  'comment',
  `select c.id, coalesce(c.post_id, c.task_id, c.instance_id, c.gathering_id) as "parentId", s.instance_id as "instanceId",
     c.author_id as "authorId", s.scopes, s.posted_in as "postedIn", to_jsonb(c.text) as body, c.created_at as at
   from nativ.comments c cross join lateral (
     select t.workspace_id, t.instance_id, array[t.group_id] as scopes, array[t.group_id] as posted_in
     from nativ.tasks t where t.workspace_id = c.workspace_id and t.id = c.task_id
     union all
     select p.workspace_id, p.instance_id, array[p.group_id], array[p.group_id]
     from nativ.posts p where p.workspace_id = c.workspace_id and p.id = c.post_id and p.archived_at is null
     union all
     select e.workspace_id, null, array[e.group_id], array[e.group_id]
     from nativ.gatherings e where e.workspace_id = c.workspace_id and e.id = c.gathering_id
     union all
     select i.workspace_id, i.id, i.group_ids, ${casePostedIn('i')}
     from nativ.instances i where i.workspace_id = c.workspace_id and i.id = c.instance_id) s
   where c.id = any ($1) and c.archived_at is null and ${isNotErased('s')}`,
);

const gatherings = items(
  'gathering',
  `select g.id, g.created_by as "authorId", array[g.group_id] as scopes, to_jsonb(g.title) as title,
     to_jsonb(concat_ws(' · ', nullif(g.place, ''), nullif(g.description, ''))) as body, g.created_at as at
   from nativ.gatherings g where g.id = any ($1)`,
);

const people = items(
  'person',
  `select u.id, to_jsonb(u.name) as title, u.created_at as at
   from nativ.users u where u.id = any ($1) and u.deactivated_at is null and u.kind = 'person'`,
);

/** Its scopes stay empty: knowing of a group is less than reading it. */
const groups = items(
  'group',
  `select g.id, g.name as title, g.description as body, array[g.key] as "alsoTitle", g.created_at as at
   from nativ.groups g where g.id = any ($1) and g.archived_at is null`,
);

/** Of what is published everybody may read each word; drafts are gone through for those who write them. */
const postedIfPublished = (of: string) =>
  `case when ${of}.state = 'published' then array['${everybodyScope}']::uuid[] else '{}' end`;

const designs = (kind: 'form' | 'flow') =>
  items(
    kind,
    `select d.id, d.draft -> 'title' as title, d.draft -> 'description' as body, array[d.key] as "alsoTitle", d.created_at as at
     from nativ.${kind}s d where d.id = any ($1)`,
  );

const articles: Read = async (client, ids) => {
  const { rows } = await client.query<Row & { readonly summary: LocalizedText; readonly text: LocalizedText }>(
    `select a.id, a.title, a.summary, a.body as text, ${postedIfPublished('a')} as "postedIn", array[a.key] as "alsoTitle", a.updated_at as at
     from nativ.articles a where a.id = any ($1) and a.state <> 'archived'`,
    [ids],
  );
  return rows.map((row) => toItem('article', { ...row, body: plainArticle(row.summary, row.text) }));
};

/** By what it is called and what one can do after it: its steps are for those who take it. */
const lessons = items(
  'lesson',
  `select l.id, l.document -> 'title' as title, l.document -> 'summary' as body, ${postedIfPublished('l')} as "postedIn",
     array[l.key] as "alsoTitle", l.updated_at as at
   from nativ.lessons l where l.id = any ($1) and l.state <> 'archived'`,
);

/** How the items of each kind are read; cases are in case-store.ts. */
export const readItems: Readonly<Record<Exclude<SearchKind, 'case'>, Read>> = {
  task: tasks,
  post: posts,
  comment: comments,
  gathering: gatherings,
  person: people,
  group: groups,
  form: designs('form'),
  flow: designs('flow'),
  article: articles,
  lesson: lessons,
};
