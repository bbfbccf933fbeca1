import type { Pool } from 'pg';

/** Counts one look-up more and gives how many there were within the time. */
export async function countLookUp(engine: Pool, bucket: string, seconds: number): Promise<number> {
  const { rows } = await engine.query<{ tries: number }>('select app.count_look_up($1, $2) as tries', [
    bucket,
    seconds,
  ]);
  return rows[0]?.tries ?? 0;
}
