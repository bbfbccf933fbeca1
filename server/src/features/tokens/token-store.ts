import type { ApiToken, Scope } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

interface TokenRow extends Omit<ApiToken, 'expiresAt' | 'createdAt' | 'lastUsedAt' | 'revokedAt'> {
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const tokens = `
  select t.id, t.name, json_build_object('id', u.id, 'name', u.name) as owner, u.kind as "ownerKind", t.prefix, t.scopes,
    t.expires_at as "expiresAt", t.created_at as "createdAt", t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt"
  from nativ.api_tokens t join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.user_id
  where t.workspace_id = (select app.workspace_id())`;

/** Tokens from the newest on: one's own, or those of programs and of everybody else, which an admin sees. */
export async function listTokens(
  transaction: Knex.Transaction,
  filter: { readonly mine: boolean; readonly beforeId?: string; readonly limit: number },
): Promise<ApiToken[]> {
  const { rows } = await transaction.raw(
    `${tokens} and (t.user_id = (select app.user_id())) = :mine and t.id < cast(:beforeId as uuid) order by t.id desc limit :limit`,
    { mine: filter.mine, beforeId: filter.beforeId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit: filter.limit },
  );
  return rows.map(toToken);
}

export async function findToken(transaction: Knex.Transaction, id: string): Promise<ApiToken | null> {
  const { rows } = await transaction.raw(`${tokens} and t.id = ?`, [id]);
  return rows[0] ? toToken(rows[0]) : null;
}

export interface NewTokenRow {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly prefix: string;
  readonly hash: Buffer;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
}

export async function insertToken(transaction: Knex.Transaction, actor: Actor, row: NewTokenRow): Promise<void> {
  await transaction('nativ.api_tokens').insert({
    workspace_id: actor.workspaceId,
    id: row.id,
    user_id: row.userId,
    name: row.name,
    prefix: row.prefix,
    hash: row.hash,
    scopes: [...row.scopes],
    expires_at: row.expiresAt,
    created_by: actor.userId,
  });
}

/** Revokes a token, and gives whether there is one that the person of the transaction may revoke. */
export async function revokeToken(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const { rowCount } = await transaction.raw(
    'update nativ.api_tokens set revoked_at = coalesce(revoked_at, now()) where id = ?',
    [id],
  );
  return rowCount === 1;
}

/** The program of a token, when none of its tokens is good for anything any more. */
export async function findIdleProgram(transaction: Knex.Transaction, tokenId: string): Promise<string | null> {
  const { rows } = await transaction.raw(
    `select u.id from nativ.api_tokens t join nativ.users u on u.workspace_id = t.workspace_id and u.id = t.user_id
     where t.id = ? and u.kind = 'program' and u.deactivated_at is null and not exists (
       select 1 from nativ.api_tokens o where o.workspace_id = t.workspace_id and o.user_id = u.id
         and o.revoked_at is null and o.expires_at > now())`,
    [tokenId],
  );
  return rows[0]?.id ?? null;
}

function toToken(row: TokenRow): ApiToken {
  return {
    ...row,
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
