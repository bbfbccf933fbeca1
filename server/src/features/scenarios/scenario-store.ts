import type { FlowProof, FlowScenarioSummary, Scenario } from '@nativ/schemas';
import type { Knex } from 'knex';

/** A scenario as it is kept. */
export interface ScenarioRow {
  readonly id: string;
  readonly document: Scenario;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A scenario in a list: its document may be large. */
export interface ScenarioSummaryRow extends Pick<FlowScenarioSummary, 'id' | 'title' | 'moves' | 'end'> {
  /** The key of the lesson whose path it is. */
  readonly lesson: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = { id: 's.id', document: 's.document', createdAt: 's.created_at', updatedAt: 's.updated_at' };

/** The scenarios of a flow in the order in which they were made, from the one after `afterId`. */
export async function listScenarios(
  transaction: Knex.Transaction,
  flowId: string,
  afterId: string,
  limit: number,
): Promise<ScenarioSummaryRow[]> {
  return transaction('nativ.flow_scenarios as s')
    .leftJoin('nativ.lessons as l', (join) => join.on('l.workspace_id', 's.workspace_id').andOn('l.id', 's.lesson_id'))
    .where({ 's.flow_id': flowId })
    .andWhere('s.id', '>', afterId)
    .orderBy('s.id')
    .limit(limit)
    .select({
      id: 's.id',
      title: transaction.raw(`s.document -> 'title'`),
      moves: transaction.raw(`jsonb_array_length(s.document -> 'moves')`),
      end: transaction.raw(`s.document #> '{expect,end}'`),
      lesson: 'l.key',
      createdAt: 's.created_at',
      updatedAt: 's.updated_at',
    });
}

/** All scenarios of a flow; what a flow keeps has a bound. */
export async function readScenarios(transaction: Knex.Transaction, flowId: string): Promise<ScenarioRow[]> {
  return transaction('nativ.flow_scenarios as s').where({ flow_id: flowId }).orderBy('s.id').select(columns);
}

export async function findScenario(
  transaction: Knex.Transaction,
  flowId: string,
  id: string,
): Promise<ScenarioRow | null> {
  return (await transaction('nativ.flow_scenarios as s').where({ flow_id: flowId, id }).first(columns)) ?? null;
}

/** What says that the scenarios of a flow are the same as before: which there are, and when each last changed. */
export async function stampOfScenarios(transaction: Knex.Transaction, flowId: string): Promise<string> {
  const { rows } = await transaction.raw<{ rows: { stamp: string }[] }>(
    `select md5(coalesce(string_agg(id || ' ' || extract(epoch from updated_at), ' ' order by id), '')) as stamp
     from nativ.flow_scenarios where flow_id = ?`,
    [flowId],
  );
  return rows[0]?.stamp ?? '';
}

/** How many scenarios a flow has beside one, and how many bytes they take. */
export async function roomTaken(
  transaction: Knex.Transaction,
  flowId: string,
  besideId: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const { rows } = await transaction.raw<{ rows: { count: number; bytes: string }[] }>(
    `select count(*)::integer as count, coalesce(sum(size), 0) as bytes
     from nativ.flow_scenarios where flow_id = ? and id <> ?`,
    [flowId, besideId],
  );
  return { count: rows[0]?.count ?? 0, bytes: Number(rows[0]?.bytes ?? 0) };
}

export async function insertScenario(
  transaction: Knex.Transaction,
  row: { readonly workspaceId: string; readonly flowId: string; readonly id: string } & Written,
): Promise<void> {
  const { workspaceId, flowId, id, json, size } = row;
  const columnsOfRow = { workspace_id: workspaceId, flow_id: flowId, id, document: json, size };
  await transaction('nativ.flow_scenarios').insert(columnsOfRow);
}

export async function updateScenario(
  transaction: Knex.Transaction,
  id: string,
  { json, size }: Written,
): Promise<void> {
  await transaction('nativ.flow_scenarios')
    .where({ id })
    .update({ document: json, size, updated_at: transaction.raw('clock_timestamp()') });
}

/** A document as it is written, once. */
export interface Written {
  readonly json: string;
  /** In bytes. */
  readonly size: number;
}

/** @returns whether there was such a scenario */
export async function deleteScenario(transaction: Knex.Transaction, flowId: string, id: string): Promise<boolean> {
  return (await transaction('nativ.flow_scenarios').where({ flow_id: flowId, id }).delete()) > 0;
}

/** Keeps with a version what the scenarios came to when it was published. */
export async function insertProof(
  transaction: Knex.Transaction,
  { flow, number }: { readonly flow: string; readonly number: number },
  proof: FlowProof,
): Promise<void> {
  await transaction.raw(
    `insert into nativ.flow_proofs (workspace_id, flow_version_id, proof)
     select v.workspace_id, v.id, :proof from nativ.flow_versions v
     join nativ.flows f on f.workspace_id = v.workspace_id and f.id = v.flow_id
     where f.key = :flow and v.number = :number`,
    { flow, number, proof: JSON.stringify(proof) },
  );
}

/** The proof of a version; null where there is none, for it was published before there were any. */
export async function findProof(
  transaction: Knex.Transaction,
  flowKey: string,
  number: number,
): Promise<FlowProof | null> {
  const row = await transaction('nativ.flow_proofs as p')
    .join('nativ.flow_versions as v', (join) =>
      join.on('v.workspace_id', 'p.workspace_id').andOn('v.id', 'p.flow_version_id'),
    )
    .join('nativ.flows as f', (join) => join.on('f.workspace_id', 'v.workspace_id').andOn('f.id', 'v.flow_id'))
    .where({ 'f.key': flowKey, 'v.number': number })
    .first({ proof: 'p.proof' });
  return row?.proof ?? null;
}
