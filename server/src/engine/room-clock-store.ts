import type { Pool, PoolClient } from 'pg';

/** How far the clock of a work space is ahead; null for live work, whose clock never is. */
export async function readClockOffset(engine: Pool, workspaceId: string): Promise<number | null> {
  const { rows } = await engine.query<{ isLive: boolean; offsetMs: number }>(
    `select kind = 'live' as "isLive", clock_offset_ms::float8 as "offsetMs" from nativ.workspaces where id = $1`,
    [workspaceId],
  );
  const [row] = rows;
  return row === undefined || row.isLive ? null : row.offsetMs;
}

/**
 * Lets the timers that a step has just set in a room be looked after at the real time at which they come due: whoever looks
 * for timers knows one clock only. When the clock is moved, they move with it (`moveClock`).
 */
export async function wakeByRealTime(client: PoolClient, workspaceId: string, offsetMs: number): Promise<void> {
  await client.query(
    `update nativ.timers set wake_at = due_at - $2 * interval '1 millisecond' where workspace_id = $1 and wake_at = due_at`,
    [workspaceId, offsetMs],
  );
}

/** Moves the clock of a room forward to so far ahead; it never goes back. */
export async function moveClock(client: PoolClient, room: string, offsetMs: number): Promise<void> {
  await client.query(
    `with moved as (
       update nativ.workspaces w set clock_offset_ms = $2 from (select clock_offset_ms as was from nativ.workspaces where id = $1 for update) b
       where w.id = $1 and b.was < $2 returning $2 - b.was as by)
     update nativ.timers t set wake_at = t.wake_at - moved.by * interval '1 millisecond'
     from moved where t.workspace_id = $1 and t.wake_at <> 'infinity'`,
    [room, Math.round(offsetMs)],
  );
}
