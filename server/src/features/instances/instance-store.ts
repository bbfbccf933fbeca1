import type { Instance } from '@nativ/runtime';
import type { FlowEdge, FlowNode, InstanceStatus, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import { askedInAdvance } from '../asked-in-advance.ts';
import { listedBuilt } from '../listed.ts';
import { arrivedAt } from './arrived-at.ts';

export interface InstanceRow {
  readonly id: string;
  readonly status: InstanceStatus;
  readonly flow: string;
  readonly flowTitle: LocalizedText;
  readonly flowVersion: number;
  readonly reference: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** Where a node was asked for: since when it stands there; null where nobody knows. */
  readonly waitingSince?: Date | null;
}

export interface InstanceStateRow extends InstanceRow {
  readonly state: Instance;
  readonly submissionId: string | null;
  /** What is drawn in its version. */
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

const columns = {
  id: 'i.id',
  status: 'i.status',
  flow: 'f.key',
  flowVersion: 'v.number',
  reference: 's.reference',
  startedAt: 'i.started_at',
  endedAt: 'i.ended_at',
} as const;

const instances = (transaction: Knex.Transaction) =>
  transaction('nativ.instances as i')
    .join('nativ.flow_versions as v', (join) =>
      join.on('v.workspace_id', 'i.workspace_id').andOn('v.id', 'i.flow_version_id'),
    )
    .join('nativ.flows as f', (join) => join.on('f.workspace_id', 'v.workspace_id').andOn('f.id', 'v.flow_id'))
    .leftJoin('nativ.submissions as s', (join) =>
      join.on('s.workspace_id', 'i.workspace_id').andOn('s.id', 'i.submission_id'),
    )
    .select({ ...columns, flowTitle: transaction.raw("v.document -> 'title'") });

/** Looked up once, so that the runs of another flow are passed over before anybody asks who may see them. */
const versionsOfFlow = `
  select fv.id from nativ.flows fk join nativ.flow_versions fv on fv.workspace_id = fk.workspace_id and fv.flow_id = fk.id
  where fk.key = ?`;

export interface InstanceFilter {
  readonly flow?: string;
  readonly version?: number;
  readonly status?: InstanceStatus;
  /** The id of a node at which it stands now. */
  readonly node?: string;
  /** The id of the last instance of the page before. */
  readonly beforeId?: string;
}

/** Instances from the newest to the oldest; their ids are in the order of time. */
export async function listInstances(
  transaction: Knex.Transaction,
  filter: InstanceFilter,
  limit: number,
): Promise<InstanceRow[]> {
  const query = instances(transaction).whereRaw('i.workspace_id = (select app.workspace_id())').orderBy('i.id', 'desc');
  if (filter.flow !== undefined) query.whereRaw(`i.flow_version_id = any (array(${versionsOfFlow}))`, [filter.flow]);
  if (filter.version !== undefined) query.where('v.number', filter.version);
  if (filter.node !== undefined) standingAt(query, filter.node);
  if (filter.status !== undefined) query.where('i.status', filter.status);
  if (filter.beforeId !== undefined) query.where('i.id', '<', filter.beforeId);
  return listedBuilt(query, limit) as unknown as Promise<InstanceRow[]>;
}

/** Attached events stand nowhere themselves. */
function standingAt(query: Knex.QueryBuilder, node: string): void {
  const tokens = `jsonb_array_elements(i.state -> 'tokens') t where t ->> 'nodeId' = ? and not jsonb_exists(t, 'hostId')`;
  query
    .whereRaw('i.ended_at is null')
    .whereRaw(`exists (select 1 from ${tokens})`, [node])
    .select({ waitingSince: query.client.raw(`(select min(${arrivedAt('i', 't')}) from ${tokens})`, [node]) });
}

export async function findInstance(transaction: Knex.Transaction, id: string): Promise<InstanceStateRow | null> {
  const rows: InstanceStateRow[] = await instances(transaction)
    .select({
      state: 'i.state',
      submissionId: 'i.submission_id',
      nodes: transaction.raw("v.document -> 'nodes'"),
      edges: transaction.raw("v.document -> 'edges'"),
    })
    .where('i.id', id)
    .whereRaw(askedInAdvance);
  return rows[0] ?? null;
}

export async function isVisible(transaction: Knex.Transaction, id: string): Promise<boolean> {
  return (await transaction('nativ.instances').where({ id }).whereRaw(askedInAdvance).first('id')) !== undefined;
}

/**
 * Whether an instance was given a message already, whatever became of it. The instance is locked first, so that of two that
 * come at the same moment the second one finds the first.
 */
export async function hasHadMessage(client: PoolClient, instanceId: string, messageId: string): Promise<boolean> {
  await client.query('select 1 from nativ.instances where id = $1 for update', [instanceId]);
  const { rowCount } = await client.query(
    `select 1 from nativ.history_records
     where instance_id = $1 and cause ->> 'kind' = 'deliverMessage' and cause ->> 'messageId' = $2 limit 1`,
    [instanceId, messageId],
  );
  return rowCount === 1;
}
