import type { Pool, PoolClient } from 'pg';

/** A timer that is due and that this node looks after for a while. */
export interface DueTimer {
  readonly workspaceId: string;
  readonly id: string;
  readonly instanceId: string;
  /** Of the engine's id. */
  readonly number: number;
  readonly nodeId: string;
  readonly dueAt: Date;
  /** This attempt counted in. */
  readonly attempts: number;
}

/** Takes timers that are due, of all workspaces. */
export async function claimTimers(engine: Pool, most: number): Promise<DueTimer[]> {
  const { rows } = await engine.query<DueTimer>({
    name: 'claim-timers',
    text: `select workspace_id as "workspaceId", id, instance_id as "instanceId", number, node_id as "nodeId", due_at as "dueAt", attempts
           from app.claim_timers($1)`,
    values: [most],
  });
  return rows;
}

/** When a timer or a schedule is to be looked after next; null when there is none. */
export async function nextWakeAt(engine: Pool): Promise<Date | null> {
  const { rows } = await engine.query<{ at: Date | number | null }>('select app.next_wake_at() as at');
  const at = rows[0]?.at;
  return at instanceof Date ? at : null;
}

export async function deleteTimers(client: PoolClient, ids: readonly string[]): Promise<void> {
  await client.query({ name: 'delete-timers', text: 'delete from nativ.timers where id = any ($1)', values: [ids] });
}

/** Leaves a timer alone until an operator wakes it; false when it is gone. */
export async function parkTimer(client: PoolClient, id: string): Promise<boolean> {
  const { rowCount } = await client.query(`update nativ.timers set wake_at = 'infinity' where id = $1`, [id]);
  return rowCount === 1;
}

/** Sets a parked timer going again, with all attempts left. */
export async function wakeTimer(client: PoolClient, id: string): Promise<void> {
  await client.query('update nativ.timers set wake_at = now(), attempts = 0 where id = $1', [id]);
}
