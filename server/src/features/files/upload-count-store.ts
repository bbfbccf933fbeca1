import type { Pool } from 'pg';

/** Counts one upload more and gives how many there were within the time. */
export async function countBegun(engine: Pool, bucket: string, seconds: number): Promise<number> {
  const { rows } = await engine.query<{ tries: number }>('select app.count_look_up($1, $2) as tries', [
    `upload ${bucket}`,
    seconds,
  ]);
  return rows[0]?.tries ?? 0;
}
