import type { Pool } from 'pg';

/** How many submissions of a form count, since an instant or ever. */
export async function countPlaces(
  engine: Pool,
  workspaceId: string,
  formId: string,
  since: string | null,
): Promise<number> {
  const { rows } = await engine.query<{ taken: number }>('select app.places_taken($1, $2, $3) as taken', [
    workspaceId,
    formId,
    since,
  ]);
  return rows[0]?.taken ?? 0;
}
