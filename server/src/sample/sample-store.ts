import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { SampleGroup } from './sample-people.ts';

/** Lets one node at a time look whether the sample is there. */
export async function lockSeeding(transaction: Knex.Transaction): Promise<void> {
  await transaction.raw("select pg_advisory_xact_lock(hashtextextended('nativ:sample', 0))");
}

export async function hasWorkspace(transaction: Knex.Transaction): Promise<boolean> {
  return (await transaction('nativ.workspaces').select('id').limit(1)).length > 0;
}

export async function insertSampleWorkspace(
  transaction: Knex.Transaction,
  row: { id: string; key: string; name: LocalizedText },
): Promise<void> {
  await transaction('nativ.workspaces').insert({ id: row.id, key: row.key, name: JSON.stringify(row.name) });
}

export async function insertSampleGroup(
  transaction: Knex.Transaction,
  workspaceId: string,
  id: string,
  group: SampleGroup,
): Promise<void> {
  await transaction('nativ.groups').insert({
    workspace_id: workspaceId,
    id,
    key: group.key,
    name: JSON.stringify(group.name),
    description: JSON.stringify(group.description ?? ''),
    access: group.access ?? 'closed',
    statuses: JSON.stringify(group.statuses ?? []),
    labels: JSON.stringify(group.labels ?? []),
  });
}
