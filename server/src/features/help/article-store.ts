import type { ArticleCreate, ArticlePatch, ArticleState, HelpLink, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { plannedOnce } from '../../db/planned-once.ts';
import type { Actor } from '../../security/actor.ts';
import type { Here } from './tip-store.ts';

export interface ArticleRow {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly body: LocalizedText;
  readonly links: HelpLink[];
  readonly state: ArticleState;
  readonly version: number;
  readonly by_id: string;
  readonly by_name: string;
  readonly updated_at: Date;
  readonly may_edit: boolean;
}

const columns = `
  a.id, a.key, a.title, a.summary, a.body, a.links, a.state, a.version, a.updated_by as by_id, u.name as by_name, a.updated_at,
  (select app.may_help()) as may_edit
  from nativ.articles a join nativ.users u on u.workspace_id = a.workspace_id and u.id = a.updated_by`;

export interface ArticleFilter {
  /** Words, each of which stands somewhere in it. */
  readonly words: readonly string[];
  readonly archived: boolean;
}

/** A handbook has some dozens of articles, so that looking through all of them is the quickest; titles before texts. */
export async function listArticles(
  transaction: Knex.Transaction,
  { words, archived }: ArticleFilter,
): Promise<ArticleRow[]> {
  const { rows } = await transaction.raw(
    `select ${columns}
     where a.workspace_id = (select app.workspace_id()) and (a.state <> 'archived' or cast(:archived as boolean))
       and not exists (select 1 from unnest(cast(:words as text[])) w(word)
         where strpos(lower(a.title::text || a.summary::text || a.body::text), w.word) = 0)
     order by not exists (select 1 from unnest(cast(:words as text[])) w(word) where strpos(lower(a.title::text), w.word) > 0),
       a.updated_at desc, a.id limit 200`,
    { words: words.map((word) => word.toLowerCase()), archived },
  );
  return rows;
}

export async function findArticle(transaction: Knex.Transaction, key: string): Promise<ArticleRow | null> {
  const { rows } = await transaction.raw(
    `select ${columns} where a.workspace_id = (select app.workspace_id()) and a.key = ?`,
    [key],
  );
  return rows[0] ?? null;
}

export interface ArticleHereRow extends Pick<ArticleRow, 'key' | 'title' | 'links'> {
  readonly updatedAt: Date;
}

/** The published articles that belong to a place. */
export async function articlesHere(
  transaction: Knex.Transaction,
  { screen, flow, nodes, forms }: Here & { readonly forms: readonly string[] },
): Promise<ArticleHereRow[]> {
  return plannedOnce<ArticleHereRow>(
    transaction,
    `select a.key, a.title, a.links, a.updated_at as "updatedAt" from nativ.articles a
     where a.workspace_id = (select app.workspace_id()) and a.state = 'published' and exists (
       select 1 from jsonb_array_elements(a.links) l where l.value ->> 'screen' = :screen
         or l.value ->> 'form' = any (cast(:forms as text[]))
         or (l.value ->> 'flow' = cast(:flow as text) and (not jsonb_exists(l.value, 'nodeId') or l.value ->> 'nodeId' = any (cast(:nodes as text[])))))
     order by a.updated_at desc, a.id limit 12`,
    { screen, flow, nodes: [...nodes], forms: [...forms] },
  );
}

export async function insertArticle(
  transaction: Knex.Transaction,
  actor: Actor,
  { key, title, summary = title, body, links = [], state = 'draft' }: ArticleCreate,
): Promise<void> {
  const id = uuidv7();
  const texts = { title: JSON.stringify(title), summary: JSON.stringify(summary), body: JSON.stringify(body) };
  await transaction('nativ.articles').insert({
    workspace_id: actor.workspaceId,
    id,
    key,
    ...texts,
    links: JSON.stringify(links),
    state,
    updated_by: actor.userId,
  });
  await keepVersion(transaction, actor, id);
}

/** @returns whether it still stood where it was read */
export async function updateArticle(
  transaction: Knex.Transaction,
  actor: Actor,
  { id }: Pick<ArticleRow, 'id'>,
  { version, links, state, ...texts }: ArticlePatch,
): Promise<boolean> {
  const changed = await transaction('nativ.articles')
    .where({ id, version })
    .update({
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.stringify(text)])),
      ...(links === undefined ? {} : { links: JSON.stringify(links) }),
      ...(state === undefined ? {} : { state }),
      version: version + 1,
      updated_by: actor.userId,
      updated_at: transaction.fn.now(),
    });
  if (changed === 0) return false;
  await keepVersion(transaction, actor, id);
  return true;
}

async function keepVersion(transaction: Knex.Transaction, { userId }: Actor, id: string): Promise<void> {
  await transaction.raw(
    `insert into nativ.article_versions (workspace_id, article_id, version, title, summary, body, by_id)
     select a.workspace_id, a.id, a.version, a.title, a.summary, a.body, ? from nativ.articles a
     where a.workspace_id = (select app.workspace_id()) and a.id = ?`,
    [userId, id],
  );
}

export interface ArticleVersionRow {
  readonly version: number;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly body: LocalizedText;
  readonly at: Date;
  readonly by_id: string;
  readonly by_name: string;
}

export async function listVersions(transaction: Knex.Transaction, id: string): Promise<ArticleVersionRow[]> {
  const { rows } = await transaction.raw(
    `select v.version, v.title, v.summary, v.body, v.at, v.by_id, u.name as by_name from nativ.article_versions v
     join nativ.users u on u.workspace_id = v.workspace_id and u.id = v.by_id
     where v.workspace_id = (select app.workspace_id()) and v.article_id = ? order by v.version desc limit 50`,
    [id],
  );
  return rows;
}
