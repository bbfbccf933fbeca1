import type { PoolClient } from 'pg';
import type { PassageRow } from './watching-store.ts';

/**
 * Counts how many times these runs entered each node and took each edge.
 *
 * As the engine, of runs that the person was found to see: the policy on history asks for the run of every record again, which took
 * 2,100 ms of 285,000 records where counting them takes 450 (two cores).
 *
 * @param ids an array in the words of Postgres
 */
export async function countPassages(client: PoolClient, ids: string, since: string | null): Promise<PassageRow[]> {
  const { rows } = await client.query<PassageRow>(
    `select e ->> 'kind' as kind, coalesce(e ->> 'nodeId', e ->> 'edgeId') as id, count(*)::int as count
     from unnest($1::uuid[]) as seen(id)
     join nativ.history_records h on h.workspace_id = app.workspace_id() and h.instance_id = seen.id
       and h.at >= coalesce($2::timestamptz, '-infinity'),
     jsonb_array_elements(h.events) e
     where e ->> 'kind' in ('nodeEntered', 'edgeTaken') group by 1, 2`,
    [ids, since],
  );
  return rows;
}

export interface TimeSpentRow {
  readonly nodeId: string;
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
}

/** How long these runs stood at each node that they left since. Read as the passages are, and why is said there. */
export async function measureStays(client: PoolClient, ids: string, since: string | null): Promise<TimeSpentRow[]> {
  const { rows } = await client.query<TimeSpentRow>(
    `with stays as (
       select s.node_id, (extract(epoch from s.left_at - s.entered_at) * 1000)::float8 as ms
       from unnest($1::uuid[]) as seen(id)
       join nativ.node_stays s on s.workspace_id = app.workspace_id() and s.instance_id = seen.id
         and s.left_at >= coalesce($2::timestamptz, '-infinity')
     )
     select "nodeId", count, round(share[1]) as "medianMs", round(share[2]) as "p90Ms"
     from (select node_id as "nodeId", count(*)::int as count, percentile_cont(array[0.5, 0.9]) within group (order by ms) as share
           from stays group by 1) of_nodes`,
    [ids, since],
  );
  return rows;
}
