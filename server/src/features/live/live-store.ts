import type { Pool } from 'pg';
import type { LiveEvent, LivePosition } from './live-event.ts';

/** What one look at the outbox saw. */
export interface LiveLook {
  /** Of the database: what the next look goes on from. */
  readonly snapshot: string;
  readonly position: LivePosition;
  readonly events: readonly (LiveEvent & { readonly workspaceId: string })[];
}

interface LookRow {
  readonly snapshot: string;
  readonly horizon: string;
  readonly at: number;
  readonly events: LiveLook['events'];
}

/**
 * What has been committed since a snapshot, of these workspaces; null for a first look, which sees nothing and remembers where it
 * stood.
 *
 * @param most of one workspace; as many mean that there may be more
 */
export async function lookForEvents(
  engine: Pool,
  since: string | null,
  workspaceIds: readonly string[],
  most: number,
): Promise<LiveLook> {
  const { rows } = await engine.query<LookRow>({
    name: 'live-look',
    text: 'select snapshot, horizon, at, events from app.live_look($1::pg_snapshot, $2::uuid[], $3)',
    values: [since, workspaceIds, most],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('Expected a look at the outbox to say where it stands, but found no row.');
  return {
    snapshot: row.snapshot,
    position: { horizon: BigInt(row.horizon), at: row.at },
    events: row.events,
  };
}

interface EventRow {
  readonly kind: string;
  readonly ids: string[];
  readonly group_ids: string[];
  readonly user_ids: string[] | null;
}

/** What has changed since a place that somebody had come to; some of it they may have heard. */
export async function eventsSince(
  engine: Pool,
  workspaceId: string,
  { horizon }: LivePosition,
  most: number,
): Promise<LiveEvent[]> {
  const { rows } = await engine.query<EventRow>({
    name: 'live-since',
    text: 'select kind, ids, group_ids, user_ids from app.live_since($1, $2::xid8, $3)',
    values: [workspaceId, horizon.toString(), most],
  });
  return rows.map(toEvent);
}

/** What has changed in the last seconds. */
export async function eventsOfLate(
  engine: Pool,
  workspaceId: string,
  seconds: number,
  most: number,
): Promise<LiveEvent[]> {
  const { rows } = await engine.query<EventRow>({
    name: 'live-lately',
    text: 'select kind, ids, group_ids, user_ids from app.live_lately($1, $2, $3)',
    values: [workspaceId, seconds, most],
  });
  return rows.map(toEvent);
}

const toEvent = ({ kind, ids, group_ids, user_ids }: EventRow): LiveEvent => ({
  kind,
  ids,
  groupIds: group_ids,
  userIds: user_ids,
});
