import type { Pool, PoolClient } from 'pg';

export interface WaitingQuestion {
  readonly workspaceId: string;
  readonly id: string;
}

/** Takes questions that nobody answered in time, of all workspaces. */
export async function claimQuestions(engine: Pool, most: number): Promise<WaitingQuestion[]> {
  const { rows } = await engine.query<WaitingQuestion>({
    name: 'claim-questions',
    text: 'select workspace_id as "workspaceId", id from app.claim_questions($1)',
    values: [most],
  });
  return rows;
}

/** Who would be next and how long they would have; null when it was answered meanwhile. */
export async function findWaiting(
  client: PoolClient,
  id: string,
): Promise<{ readonly nextId: string | null; readonly hours: number } | null> {
  const { rows } = await client.query(
    `select app.next_champion(q.asker_id, array_remove(array_append(q.had, q.champion_id), null)) as "nextId",
       coalesce((select s.pass_on_hours from nativ.help_settings s where s.workspace_id = q.workspace_id), 4) as hours
     from nativ.questions q where q.workspace_id = app.workspace_id() and q.id = $1 and q.state = 'open' for no key update`,
    [id],
  );
  return rows[0] ?? null;
}

/** @param championId null when everybody has had it */
export async function giveTo(
  client: PoolClient,
  id: string,
  { championId, passesAt }: { readonly championId: string | null; readonly passesAt: string },
): Promise<void> {
  await client.query(
    `update nativ.questions set
       had = case when $2::uuid is null then had else array_remove(array_append(had, champion_id), null) end,
       champion_id = coalesce($2::uuid, champion_id),
       passes_at = case when $2::uuid is null then null else $3::timestamptz end
     where workspace_id = app.workspace_id() and id = $1`,
    [id, championId, passesAt],
  );
}
