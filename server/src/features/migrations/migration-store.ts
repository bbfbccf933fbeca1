import type { Knex } from 'knex';

/** The id of a version of a flow, or null when the flow has no such version. */
export async function findVersionId(
  transaction: Knex.Transaction,
  flowKey: string,
  number: number,
): Promise<string | null> {
  const row = await transaction('nativ.flow_versions as v')
    .join('nativ.flows as f', (join) => join.on('f.workspace_id', 'v.workspace_id').andOn('f.id', 'v.flow_id'))
    .where({ 'f.key': flowKey, 'v.number': number })
    .first('v.id');
  return row?.id ?? null;
}

export interface MovableInstance {
  readonly id: string;
  readonly flow: string;
  readonly fromVersion: number;
  /** Of the submission, where there is one. */
  readonly reference: string | null;
}

const movable = (transaction: Knex.Transaction) =>
  transaction('nativ.instances as i')
    .join('nativ.flow_versions as v', (join) =>
      join.on('v.workspace_id', 'i.workspace_id').andOn('v.id', 'i.flow_version_id'),
    )
    .join('nativ.flows as f', (join) => join.on('f.workspace_id', 'v.workspace_id').andOn('f.id', 'v.flow_id'))
    .select({
      id: 'i.id',
      flow: 'f.key',
      fromVersion: 'v.number',
      reference: transaction.raw(
        '(select s.reference from nativ.submissions s where s.workspace_id = i.workspace_id and s.id = i.submission_id)',
      ),
    });

/** The instance, when the person of the context sees it. */
export async function findMovable(transaction: Knex.Transaction, id: string): Promise<MovableInstance | null> {
  const [row]: MovableInstance[] = await movable(transaction).where('i.id', id);
  return row ?? null;
}

export interface MovableFilter {
  readonly flow: string;
  readonly toVersion: number;
  /** Null for every version but the one that they move to. */
  readonly fromVersion: number | null;
  readonly afterId: string | null;
}

const wanted = (transaction: Knex.Transaction, { flow, toVersion, fromVersion, afterId }: MovableFilter) => {
  const query = movable(transaction)
    .where('f.key', flow)
    .whereNot('v.number', toVersion)
    .whereIn('i.status', ['running', 'incident']);
  if (fromVersion !== null) query.where('v.number', fromVersion);
  if (afterId !== null) query.where('i.id', '>', afterId);
  return query;
};

/** Instances of a flow that are under way on another version, as the person of the context sees them, by their ids. */
export async function listMovable(
  transaction: Knex.Transaction,
  filter: MovableFilter,
  limit: number,
): Promise<MovableInstance[]> {
  return wanted(transaction, filter).orderBy('i.id').limit(limit);
}

/** How many of them there are. */
export async function countMovable(transaction: Knex.Transaction, filter: MovableFilter): Promise<number> {
  const [row] = await wanted(transaction, filter).clearSelect().count({ count: '*' });
  return Number(row?.count ?? 0);
}
