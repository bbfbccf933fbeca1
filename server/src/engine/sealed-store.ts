import type { PoolClient } from 'pg';
import type { CaseSeal, SealedKind } from '../security/case-seal.ts';
import type { Keyring } from '../security/keyring.ts';
import type { SealedRows } from './sealed-rows.ts';

/** Stores what was sealed, and the key of the case where it is new. */
export async function recordSealed(client: PoolClient, workspaceId: string, rows: SealedRows): Promise<void> {
  await client.query('select app.record_sealed($1, $2, $3)', [
    workspaceId,
    JSON.stringify(rows.keys),
    JSON.stringify(rows.sealed),
  ]);
}

/**
 * As openCase; where there is no key, waits for whoever is making one and looks again. Of two who made one each, only the first
 * would be stored, and what the second has sealed would never open. Held until the end of the transaction.
 */
export async function openCaseOrWait(client: PoolClient, keyring: Keyring, caseId: string): Promise<CaseSeal | null> {
  const known = await openCase(client, keyring, caseId);
  if (known) return known;
  await client.query(`select pg_advisory_xact_lock(hashtextextended('case key ' || $1, 0))`, [caseId]);
  return openCase(client, keyring, caseId);
}

/** Opens the key of a case; null once the case was erased, or when it never had one. */
export async function openCase(client: PoolClient, keyring: Keyring, caseId: string): Promise<CaseSeal | null> {
  const { rows } = await client.query<{
    wrapped: Buffer;
    groupKeyId: string;
    groupWrapped: Buffer;
    groupId: string | null;
    master: string;
  }>(
    `select k.wrapped, k.group_key_id as "groupKeyId", g.wrapped as "groupWrapped", g.group_id as "groupId", g.master
     from nativ.case_keys k join nativ.group_keys g on g.workspace_id = k.workspace_id and g.id = k.group_key_id
     where k.id = $1`,
    [caseId],
  );
  const row = rows[0];
  if (!row) return null;
  const { groupKeyId, groupId, master } = row;
  const group = { id: groupKeyId, groupId, wrapped: row.groupWrapped, master };
  return keyring.open({ caseId, groupKeyId, wrapped: row.wrapped }, group);
}

export interface SealedValue {
  readonly kind: SealedKind;
  readonly rowId: string;
  readonly sequence: number;
  readonly caseId: string;
  readonly sealed: Buffer;
}

/** What is sealed of these kinds for these rows. */
export async function readSealed(
  client: PoolClient,
  kinds: readonly SealedKind[],
  rowIds: readonly string[],
): Promise<SealedValue[]> {
  const { rows } = await client.query<SealedValue>(
    `select kind, row_id as "rowId", sequence, case_id as "caseId", sealed from nativ.sealed_values
     where kind = any ($1) and row_id = any ($2)`,
    [kinds, rowIds],
  );
  return rows;
}

/** Opens the one value of a kind that a row has, by the key of its case; undefined when nothing is sealed there. */
export async function openSealed(
  client: PoolClient,
  keyring: Keyring,
  kind: SealedKind,
  rowId: string,
): Promise<unknown> {
  const [found] = await readSealed(client, [kind], [rowId]);
  const seal = found && (await openCase(client, keyring, found.caseId));
  return seal ? seal.open({ kind, rowId, version: 1 }, found.sealed) : undefined;
}
