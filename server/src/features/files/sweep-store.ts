import type { Knex } from 'knex';

export interface PassingFile {
  readonly workspaceId: string;
  readonly id: string;
  readonly place: string;
  readonly mostSegments: number;
  /** Whether nobody can still be writing it. */
  readonly isSettled: boolean;
}

/** Gives up what nobody attached in its time: in one statement, so that whoever attaches comes before or after. */
export async function giveUpExpired(owner: Knex): Promise<void> {
  await owner.raw(
    `update nativ.files set state = 'gone', gone_at = now(), waiting = null
     where state in ('arriving', 'ready') and expires_at < now()`,
  );
}

/** Files whose bytes are to go, the first ones first. */
export async function listGone(owner: Knex, most: number): Promise<PassingFile[]> {
  const { rows } = await owner.raw<{ rows: PassingFile[] }>(
    `select workspace_id as "workspaceId", id, place, most_segments as "mostSegments", gone_at < now() - interval '10 minutes' as "isSettled"
     from nativ.files where state = 'gone' order by gone_at limit ?`,
    [most],
  );
  return rows;
}

/** Forgets files whose bytes are gone; last, so that nothing is in the store that no row leads to. */
export async function deleteRow(owner: Knex, { workspaceId, id }: PassingFile): Promise<void> {
  await owner('nativ.files').where({ workspace_id: workspaceId, id, state: 'gone' }).delete();
}
