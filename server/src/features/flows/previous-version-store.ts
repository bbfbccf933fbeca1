import type { FlowDocument } from '@nativ/schemas';
import type { Knex } from 'knex';

/** The version by which groups go on that are not ready for the one in use; null while that is live for everybody. */
export async function findPrevious(transaction: Knex.Transaction, flowId: string): Promise<number | null> {
  const [row] = await transaction('nativ.flows')
    .where({ id: flowId })
    .select<{ previous_version: number | null }[]>('previous_version');
  return row?.previous_version ?? null;
}

/** Of every flow that is rolled out, the version of those that are not ready. */
export async function listPrevious(
  transaction: Knex.Transaction,
): Promise<{ readonly key: string; readonly document: FlowDocument }[]> {
  return transaction('nativ.flows as f')
    .join('nativ.flow_versions as v', (join) =>
      join.on('v.workspace_id', 'f.workspace_id').andOn('v.flow_id', 'f.id').andOn('v.number', 'f.previous_version'),
    )
    .select({ key: 'f.key', document: 'v.document' });
}
