import type { Pool } from 'pg';

/**
 * The right to let something out, of which every door to the world asks one. There is none for a practice room, and no
 * other way to get one than `livePass`: whatever ends up before a door, however it came there, stays in the room.
 */
export interface LivePass {
  readonly workspaceId: string;
}

const issued = new WeakSet<LivePass>();

/** Gives a pass for a work space where people really work; null for a practice room, and for one that is gone. */
export async function livePass(pool: Pick<Pool, 'query'>, workspaceId: string): Promise<LivePass | null> {
  const { rows } = await pool.query<{ kind: string }>('select kind from nativ.workspaces where id = $1', [workspaceId]);
  if (rows[0]?.kind !== 'live') return null;
  const pass = Object.freeze({ workspaceId });
  issued.add(pass);
  return pass;
}

/** Stands in every door. @throws Error for anything that `livePass` did not give */
export function demandPass(pass: LivePass): void {
  if (!issued.has(pass))
    throw new Error('Expected a pass of live work to let something out, but found none. Ask livePass for one.');
}
