import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { instantText } from '../page.ts';

export interface IncidentRow {
  readonly id: string;
  readonly instanceId: string;
  readonly flow: string;
  readonly flowTitle: LocalizedText;
  readonly nodeId: string | null;
  readonly code: string;
  readonly message: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly options: readonly string[];
  readonly raisedAt: Date;
  /** For the cursor. */
  readonly raisedText: string;
}

export interface IncidentFilter {
  readonly flow: string | null;
  readonly before: { readonly raisedAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Open incidents that the person of the context may see, the newest first. */
export async function listIncidents(
  transaction: Knex.Transaction,
  { flow, before, limit }: IncidentFilter,
): Promise<IncidentRow[]> {
  const query = transaction('nativ.incidents as n')
    .join('nativ.instances as i', (join) => join.on('i.workspace_id', 'n.workspace_id').andOn('i.id', 'n.instance_id'))
    .join('nativ.flow_versions as v', (join) =>
      join.on('v.workspace_id', 'i.workspace_id').andOn('v.id', 'i.flow_version_id'),
    )
    .join('nativ.flows as f', (join) => join.on('f.workspace_id', 'v.workspace_id').andOn('f.id', 'v.flow_id'))
    .whereNull('n.closed_at')
    .orderBy([
      { column: 'n.raised_at', order: 'desc' },
      { column: 'n.id', order: 'desc' },
    ])
    .limit(limit)
    .select({
      id: 'n.id',
      instanceId: 'n.instance_id',
      flow: 'f.key',
      flowTitle: transaction.raw("v.document -> 'title'"),
      nodeId: 'n.node_id',
      code: 'n.code',
      message: 'n.message',
      expected: 'n.expected',
      found: 'n.found',
      options: 'n.options',
      raisedAt: 'n.raised_at',
      raisedText: transaction.raw(instantText('n.raised_at')),
    });
  if (flow !== null) query.where('f.key', flow);
  if (before !== null) query.whereRaw('(n.raised_at, n.id) < (?::timestamptz, ?::uuid)', [before.raisedAt, before.id]);
  return query;
}

/** Whether the person of the context sees this incident, open. */
export async function seesIncident(transaction: Knex.Transaction, instanceId: string, id: string): Promise<boolean> {
  const found = await transaction('nativ.incidents')
    .where({ id, instance_id: instanceId })
    .whereNull('closed_at')
    .first('id');
  return found !== undefined;
}
