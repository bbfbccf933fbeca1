import type { Pool } from 'pg';

export interface CountedRow {
  readonly bucket: string;
  readonly count: number;
  /** When the window of the bucket is over. */
  readonly endsInMs: number;
}

/** Adds to the counts of buckets and gives what they are then, for all nodes together. */
export async function countIntake(
  engine: Pool,
  counts: readonly { readonly name: string; readonly count: number }[],
  seconds: number,
): Promise<readonly CountedRow[]> {
  if (counts.length === 0) return [];
  const { rows } = await engine.query<CountedRow>({
    name: 'count-intake',
    text: `select bucket, count, extract(epoch from window_at + $3 * interval '1 second' - now())::float8 * 1000 as "endsInMs"
      from app.count_intake($1, $2, $3)`,
    values: [counts.map(({ name }) => name), counts.map(({ count }) => count), seconds],
  });
  return rows;
}
