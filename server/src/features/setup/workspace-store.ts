import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';

const setupLock = 7_304_215_003;

/** Lets one set-up happen at a time, until the end of the transaction: of two that meet, the second sees the first. */
export async function lockSetup(owner: Knex.Transaction): Promise<void> {
  await owner.raw('select pg_advisory_xact_lock(?)', [setupLock]);
}

/** Whether an admin exists who can sign in: then nobody needs the one-time link. */
export async function hasAdminWhoSignsIn(owner: Knex): Promise<boolean> {
  const row = await owner('nativ.users').where({ role: 'admin' }).whereNotNull('identity_id').first('id');
  return row !== undefined;
}

export async function findFirstWorkspace(owner: Knex): Promise<string | null> {
  const row = await owner('nativ.workspaces')
    .where({ kind: 'live' })
    .orderBy([{ column: 'created_at' }, { column: 'id' }])
    .first('id');
  return row?.id ?? null;
}

export interface WorkspaceRow {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
}

export async function insertWorkspace(owner: Knex.Transaction, row: WorkspaceRow): Promise<void> {
  await owner('nativ.workspaces').insert({ ...row, name: JSON.stringify(row.name) });
}

export async function renameWorkspace(owner: Knex.Transaction, id: string, name: LocalizedText): Promise<void> {
  await owner('nativ.workspaces')
    .where({ id })
    .update({ name: JSON.stringify(name) });
}
