import type { BusinessWeek } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

/** The week of somebody who has hours of their own, for those who may know; null for others. */
export async function findWeek(transaction: Knex.Transaction, personId: string): Promise<BusinessWeek | null> {
  const row = await transaction('nativ.person_hours').where({ user_id: personId }).first('week');
  return row?.week ?? null;
}

/** Sets the week of somebody; null takes it away, so that they work as their groups do. */
export async function setWeek(
  transaction: Knex.Transaction,
  actor: Actor,
  personId: string,
  week: BusinessWeek | null,
): Promise<void> {
  if (week === null) {
    await transaction('nativ.person_hours').where({ user_id: personId }).delete();
    return;
  }
  await transaction.raw(
    `insert into nativ.person_hours (workspace_id, user_id, week) values (?, ?, ?)
     on conflict (workspace_id, user_id) do update set week = excluded.week, updated_at = now()`,
    [actor.workspaceId, personId, JSON.stringify(week)],
  );
}
