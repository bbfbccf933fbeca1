import type { RunningOnVersion } from '@nativ/schemas';
import type { Knex } from 'knex';

/** How many cases of a flow are under way on which of its versions, the newest first, as the person of the context sees them. */
export async function countUnderWay(transaction: Knex.Transaction, flowKey: string): Promise<RunningOnVersion[]> {
  const { rows } = await transaction.raw(
    `select v.number as version, count(*)::int as count
     from nativ.instances i
     join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
     join nativ.flows f on f.workspace_id = v.workspace_id and f.id = v.flow_id
     where f.key = ? and i.status in ('running', 'incident')
     group by v.number order by v.number desc`,
    [flowKey],
  );
  return rows;
}
