import type { LocalizedText } from '@nativ/schemas';
import type { Pool } from 'pg';

/** The oldest live workspace, or null when there is none yet. */
export async function findFirstWorkspace(
  engine: Pool,
): Promise<{ readonly id: string; readonly name: LocalizedText } | null> {
  const { rows } = await engine.query<{ id: string; name: LocalizedText }>(
    "select id, name from nativ.workspaces where kind = 'live' order by created_at, id limit 1",
  );
  return rows[0] ?? null;
}
