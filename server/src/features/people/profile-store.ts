import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

export interface ProfileRow {
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly note: string;
}

export async function upsertProfile(
  transaction: Knex.Transaction,
  actor: Actor,
  personId: string,
  { languages, skills, note }: ProfileRow,
): Promise<void> {
  await transaction.raw(
    `insert into nativ.profiles (workspace_id, user_id, languages, skills, note) values (?, ?, ?, ?, ?)
     on conflict (workspace_id, user_id) do update
     set languages = excluded.languages, skills = excluded.skills, note = excluded.note, updated_at = now()`,
    [actor.workspaceId, personId, [...languages], [...skills], note],
  );
}

/** Sets how many open tasks somebody has at most; null for any number. */
export async function setCapacity(
  transaction: Knex.Transaction,
  actor: Actor,
  personId: string,
  most: number | null,
): Promise<void> {
  if (most === null) {
    await transaction('nativ.capacities').where({ user_id: personId }).delete();
    return;
  }
  await transaction.raw(
    `insert into nativ.capacities (workspace_id, user_id, most_open_tasks) values (?, ?, ?)
     on conflict (workspace_id, user_id) do update set most_open_tasks = excluded.most_open_tasks`,
    [actor.workspaceId, personId, most],
  );
}
