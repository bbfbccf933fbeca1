import type { FlowNode, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { instantText } from '../page.ts';

export interface IncidentRow {
  readonly id: string;
  readonly instanceId: string;
  readonly flow: string;
  readonly flowTitle: LocalizedText;
  readonly nodeId: string | null;
  /** As the version draws it that the instance runs on now; null where it has no such node. */
  readonly node: Pick<FlowNode, 'type' | 'name'> | null;
  /** Of the submission, where there is one. */
  readonly reference: string | null;
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
  readonly version?: number;
  /** The id of the node that it is about. */
  readonly node?: string;
  readonly code?: string;
  readonly before: { readonly raisedAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Open incidents that the person of the context may see, the newest first. */
export async function listIncidents(
  transaction: Knex.Transaction,
  { flow, version, node, code, before, limit }: IncidentFilter,
): Promise<IncidentRow[]> {
  const query = openIncidents(transaction)
    .orderBy([
      { column: 'n.raised_at', order: 'desc' },
      { column: 'n.id', order: 'desc' },
    ])
    .limit(limit);
  if (flow !== null) query.where('f.key', flow);
  if (version !== undefined) query.where('v.number', version);
  if (node !== undefined) query.where('n.node_id', node);
  if (code !== undefined) query.where('n.code', code);
  if (before !== null) query.whereRaw('(n.raised_at, n.id) < (?::timestamptz, ?::uuid)', [before.raisedAt, before.id]);
  return query as unknown as Promise<IncidentRow[]>;
}

/** The open incidents of one instance that the person of the context may see, the oldest first. */
export async function listIncidentsOf(transaction: Knex.Transaction, instanceId: string): Promise<IncidentRow[]> {
  const query = openIncidents(transaction).where('n.instance_id', instanceId).orderBy(['n.raised_at', 'n.id']);
  return query as unknown as Promise<IncidentRow[]>;
}

const openIncidents = (transaction: Knex.Transaction) =>
  transaction('nativ.incidents as n')
    .join('nativ.instances as i', (join) => join.on('i.workspace_id', 'n.workspace_id').andOn('i.id', 'n.instance_id'))
    .join('nativ.flow_versions as v', (join) =>
      join.on('v.workspace_id', 'i.workspace_id').andOn('v.id', 'i.flow_version_id'),
    )
    .join('nativ.flows as f', (join) => join.on('f.workspace_id', 'v.workspace_id').andOn('f.id', 'v.flow_id'))
    .whereNull('n.closed_at')
    .select({
      id: 'n.id',
      instanceId: 'n.instance_id',
      flow: 'f.key',
      flowTitle: transaction.raw("v.document -> 'title'"),
      reference: transaction.raw(
        '(select s.reference from nativ.submissions s where s.workspace_id = i.workspace_id and s.id = i.submission_id)',
      ),
      nodeId: 'n.node_id',
      node: transaction.raw(
        "(select json_build_object('type', d -> 'type', 'name', d -> 'name') from json_array_elements(v.document -> 'nodes') d where d ->> 'id' = n.node_id limit 1)",
      ),
      code: 'n.code',
      message: 'n.message',
      expected: 'n.expected',
      found: 'n.found',
      options: 'n.options',
      raisedAt: 'n.raised_at',
      raisedText: transaction.raw(instantText('n.raised_at')),
    });

/** Whether the person of the context sees this incident, open. */
export async function seesIncident(transaction: Knex.Transaction, instanceId: string, id: string): Promise<boolean> {
  const found = await transaction('nativ.incidents')
    .where({ id, instance_id: instanceId })
    .whereNull('closed_at')
    .first('id');
  return found !== undefined;
}
