import type { Knex } from 'knex';
import { arrivedAt } from '../instances/arrived-at.ts';

export interface VersionRow {
  readonly id: string;
  readonly number: number;
}

/** The versions of a flow, the newest first; null when there is no such flow. */
export async function findVersions(transaction: Knex.Transaction, flow: string): Promise<VersionRow[] | null> {
  const found = await transaction('nativ.flows').where({ key: flow }).first('id');
  if (!found) return null;
  return transaction('nativ.flow_versions')
    .where({ flow_id: found.id })
    .orderBy('number', 'desc')
    .select('id', 'number');
}

/** Which runs are looked at: those of these versions that are under way or have ended since. */
export interface Watched {
  readonly versionIds: readonly string[];
  readonly since: string | null;
}

/** The index instances_flow gives these, so that a long history costs nothing where a short period is asked for. */
const watched = `i.workspace_id = (select app.workspace_id()) and i.flow_version_id = any (:versionIds::uuid[])
  and (i.ended_at is null or i.ended_at >= coalesce(:since::timestamptz, '-infinity'))`;
const underWay = `i.workspace_id = (select app.workspace_id()) and i.flow_version_id = any (:versionIds::uuid[]) and i.ended_at is null`;

export interface TotalsRow {
  readonly versionId: string;
  readonly running: number;
  readonly started: number;
  readonly completed: number;
  readonly cancelled: number;
}

export interface PassageRow {
  readonly kind: 'nodeEntered' | 'edgeTaken';
  readonly id: string;
  readonly count: number;
}

export interface RunsRow {
  readonly totals: readonly TotalsRow[];
  /** Of the runs that have begun since and ended, whose trails say it. */
  readonly passages: readonly PassageRow[];
  /** The ids of those whose records are to be counted: an array in the words of Postgres, which goes back to it as it is. */
  readonly toCount: string;
  /** The ids of the newest ones, whose times are to be measured. */
  readonly toTime: string;
}

/** Of this many runs the times are measured: enough for any median, and the newest tell most of how it goes now. */
export const mostTimed = 20_000;

/**
 * Counts the runs that the person of the context sees: those of all versions for the totals, those of `countedIds` for all else.
 * In one go, since asking who sees a hundred thousand runs takes a tenth of a second.
 */
export async function countRuns(
  transaction: Knex.Transaction,
  wanted: Watched & { readonly countedIds: readonly string[] },
): Promise<RunsRow> {
  const { rows } = await transaction.raw(
    `with seen as materialized (
       select i.id, i.flow_version_id, i.status, i.ended_at, i.started_at >= coalesce(:since::timestamptz, '-infinity') as is_new,
         i.flow_version_id = any (:countedIds::uuid[]) as is_counted,
         case when i.ended_at is not null and i.started_at >= coalesce(:since::timestamptz, '-infinity') then i.trail end as trail
       from nativ.instances i where ${watched}
     ), trails as (
       select trail, count(*) as runs from seen where is_counted and trail is not null group by trail
     )
     select
       (select coalesce(json_agg(t), '[]') from (
         select flow_version_id as "versionId", count(*) filter (where ended_at is null) as running, count(*) filter (where is_new) as started,
           count(*) filter (where status = 'completed') as completed, count(*) filter (where status = 'cancelled') as cancelled
         from seen group by 1) t) as totals,
       (select coalesce(json_agg(p), '[]') from (
         select kind, id, sum(runs * times) as count from trails,
           lateral (select 'nodeEntered' as kind, key as id, value::int as times from jsonb_each(trail -> 'nodes')
                    union all select 'edgeTaken', key, value::int from jsonb_each(trail -> 'edges')) each
         group by kind, id) p) as passages,
       (select coalesce(array_agg(id), '{}')::text from seen where is_counted and trail is null) as "toCount",
       (select coalesce(array_agg(id), '{}')::text from (select id from seen where is_counted order by id desc limit ${mostTimed}) newest) as "toTime"`,
    { ...bindings(wanted), countedIds: [...wanted.countedIds] },
  );
  return rows[0];
}

export interface WaitingRow {
  readonly nodeId: string;
  readonly waiting: number;
  readonly cases: number;
  readonly since: Date | null;
}

/** Where the tokens stand of those runs that the person of the context sees. Attached events stand nowhere themselves. */
export async function countWaiting(transaction: Knex.Transaction, wanted: Watched): Promise<WaitingRow[]> {
  const { rows } = await transaction.raw(
    `select t ->> 'nodeId' as "nodeId", count(*)::int as waiting, count(distinct i.id)::int as cases, min(${arrivedAt('i', 't')}) as since
     from nativ.instances i, jsonb_array_elements(i.state -> 'tokens') t
     where ${underWay} and not jsonb_exists(t, 'hostId') group by 1`,
    bindings(wanted),
  );
  return rows;
}

export interface IncidentCountRow {
  readonly versionId: string;
  readonly nodeId: string | null;
  readonly code: string;
  readonly count: number;
}

/** The open incidents of those runs, by version, node and kind. */
export async function countIncidents(transaction: Knex.Transaction, wanted: Watched): Promise<IncidentCountRow[]> {
  const { rows } = await transaction.raw(
    `select i.flow_version_id as "versionId", n.node_id as "nodeId", n.code, count(*)::int as count
     from nativ.incidents n join nativ.instances i on i.workspace_id = n.workspace_id and i.id = n.instance_id
     where n.closed_at is null and ${underWay} group by 1, 2, 3 order by count(*) desc, 3, 2`,
    bindings(wanted),
  );
  return rows;
}

/** How many runs stand still, by version: one run may have several incidents. */
export async function countStuck(
  transaction: Knex.Transaction,
  wanted: Watched,
): Promise<{ readonly versionId: string; readonly stuck: number }[]> {
  const { rows } = await transaction.raw(
    `select i.flow_version_id as "versionId", count(distinct i.id)::int as stuck
     from nativ.incidents n join nativ.instances i on i.workspace_id = n.workspace_id and i.id = n.instance_id
     where n.closed_at is null and ${underWay} group by 1`,
    bindings(wanted),
  );
  return rows;
}

const bindings = ({ versionIds, since }: Watched) => ({ versionIds: [...versionIds], since });
