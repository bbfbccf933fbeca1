import type { SearchKind } from '@nativ/schemas';
import type { Pool, PoolClient } from 'pg';
import { indexKeys, keptText } from './index-keys.ts';
import type { FoundItem } from './item.ts';

/** Items of one kind in one workspace that have changed. */
export interface Portion {
  readonly workspaceId: string;
  readonly kind: SearchKind;
  readonly ids: readonly string[];
  /** How often it was tried before. */
  readonly tries: number;
}

/** Takes what is to be indexed next, in the transaction that does it; nothing while another node is at it. */
export async function claimPortions(client: PoolClient, most: number): Promise<Portion[]> {
  const { rows } = await client.query<Portion>({
    name: 'claim-search',
    text: 'select workspace_id as "workspaceId", kind, ids, tries from app.claim_search($1) order by id',
    values: [most],
  });
  return rows;
}

/** Puts a portion back, which failed, to be tried again behind all others. */
export async function putBack(engine: Pool, { workspaceId, kind, ids, tries }: Portion): Promise<void> {
  await engine.query('select app.put_back_search($1, $2, $3, $4)', [workspaceId, kind, ids, tries + 1]);
}

/** Gives what was given up another chance: a later release may know how to read it. */
export async function retryGivenUp(engine: Pool): Promise<void> {
  await engine.query('select app.retry_search()');
}

/** States for which workspace the transaction goes on. */
export async function enterWorkspace(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query("select app.enter($1, '')", [workspaceId]);
}

/** Writes what is found of these items now, instead of what was; of those that are gone, nothing. */
export async function writeEntries(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
  items: readonly FoundItem[],
): Promise<void> {
  await client.query('delete from nativ.search_entries where workspace_id = $1 and id = any ($2)', [workspaceId, ids]);
  if (items.length === 0) return;
  const keyed = items.map((item) => ({ item, keys: indexKeys(item) }));
  const entries = keyed.map(({ item, keys }) => ({
    id: item.id,
    kind: item.kind,
    parent_id: item.parentId,
    instance_id: item.instanceId,
    author_id: item.authorId,
    scopes: item.scopes,
    posted_in: item.postedIn,
    title: keptText(item.kind, item.title),
    body: keptText(item.kind, item.body),
    title_keys: spaced(keys.title),
    body_keys: spaced(keys.body),
    at: item.at,
  }));
  await client.query(insertEntries, [workspaceId, JSON.stringify(entries)]);
}

const spaced = (keys: readonly string[]) => ` ${keys.map((key) => `${key} `).join('')}`;

/** The postings come from the entries, so that both say the same. */
const insertEntries = `
  with added as (
    insert into nativ.search_entries (workspace_id, id, kind, parent_id, instance_id, author_id, scopes, posted_in, title, body, title_keys, body_keys, at)
    select $1, e.* from jsonb_to_recordset($2) as e(id uuid, kind text, parent_id uuid, instance_id uuid, author_id uuid,
      scopes uuid[], posted_in uuid[], title jsonb, body jsonb, title_keys text, body_keys text, at timestamptz)
    returning id, posted_in, title_keys || body_keys as keys
  )
  insert into nativ.search_postings (workspace_id, scope, key, item_id)
  select $1, s.scope, k.key, a.id
  from added a cross join lateral unnest(a.posted_in) as s(scope)
    cross join lateral (select distinct unnest(string_to_array(trim(a.keys), ' ')) as key) k
  where k.key <> ''
  on conflict do nothing`;
