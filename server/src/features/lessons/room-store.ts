import type { Language } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { PoolClient } from 'pg';

/** Whether the person of the transaction sees a practice room. */
export async function findRoom(transaction: Knex.Transaction, id: string): Promise<boolean> {
  return (await transaction('nativ.practice_rooms').where({ id }).first('id')) !== undefined;
}

/** The language in which a case was written. */
export async function languageOfCase(client: PoolClient, instanceId: string): Promise<Language> {
  const { rows } = await client.query<{ language: string | null }>(
    `select s.language from nativ.instances i
     join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id where i.id = $1`,
    [instanceId],
  );
  return rows[0]?.language === 'en' ? 'en' : 'he';
}
