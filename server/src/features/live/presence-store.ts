import type { Knex } from 'knex';

export interface PresentItem {
  readonly kind: 'task' | 'case';
  readonly id: string;
}

export interface PresenceRow {
  readonly user_id: string;
  readonly name: string;
  readonly is_writing: boolean;
  readonly since: Date;
}

/** A page says that it lives every twenty seconds; two of these may get lost. */
const aliveSeconds = 45;

const sources = {
  task: { table: 'tasks', column: 'task_id' },
  case: { table: 'instances', column: 'instance_id' },
} as const;

/** Whether the person of the transaction sees the item. */
export async function isSeen(transaction: Knex.Transaction, { kind, id }: PresentItem): Promise<boolean> {
  const { rows } = await transaction.raw(`select 1 from nativ.${sources[kind].table} x where x.id = ?`, [id]);
  return rows.length === 1;
}

export interface SignOfLife {
  readonly workspaceId: string;
  readonly userId: string;
  readonly tab: string;
  readonly isWriting: boolean;
}

/** Keeps that a page is there. An update first: of a page that stays there are many, of a new one there is one. */
export async function keepPresence(
  transaction: Knex.Transaction,
  { kind, id }: PresentItem,
  { workspaceId, userId, tab, isWriting }: SignOfLife,
): Promise<void> {
  const at = { workspaceId, id, userId, tab, isWriting };
  const { rowCount } = await transaction.raw(
    `update nativ.presence set is_writing = :isWriting, seen_at = now()
     where workspace_id = :workspaceId and item_id = :id and user_id = :userId and tab = :tab`,
    at,
  );
  if (rowCount > 0) return;
  await transaction.raw(
    `insert into nativ.presence (workspace_id, ${sources[kind].column}, user_id, tab, is_writing)
     values (:workspaceId, :id, :userId, :tab, :isWriting) on conflict do nothing`,
    at,
  );
}

export async function endPresence(
  transaction: Knex.Transaction,
  { id }: PresentItem,
  { userId, tab }: Pick<SignOfLife, 'userId' | 'tab'>,
): Promise<void> {
  await transaction('nativ.presence').where({ item_id: id, user_id: userId, tab }).delete();
}

/** Who else is there, each person once. */
export async function listPresent(
  transaction: Knex.Transaction,
  { id }: PresentItem,
  userId: string,
): Promise<PresenceRow[]> {
  const { rows } = await transaction.raw(
    `select p.user_id, u.name, bool_or(p.is_writing) as is_writing, min(p.since) as since
     from nativ.presence p join nativ.users u on u.workspace_id = p.workspace_id and u.id = p.user_id
     where p.item_id = ? and p.user_id <> ? and p.seen_at > now() - make_interval(secs => ?)
     group by p.user_id, u.name order by min(p.since), p.user_id limit 20`,
    [id, userId, aliveSeconds],
  );
  return rows;
}
