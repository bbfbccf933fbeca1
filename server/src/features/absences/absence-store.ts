import type { Absence } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Actor } from '../../security/actor.ts';

/** The absences of somebody that are not over yet, of those that the person of the transaction may see. */
export async function listAbsences(transaction: Knex.Transaction, personId: string): Promise<Absence[]> {
  const { rows } = await transaction.raw(
    `select a.id, a.from_on::text as "fromOn", a.to_on::text as "toOn",
       case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as deputy
     from nativ.absences a left join nativ.users d on d.workspace_id = a.workspace_id and d.id = a.deputy_id
     where a.workspace_id = (select app.workspace_id()) and a.user_id = ? and a.to_on >= app.today()
     order by a.from_on limit 100`,
    [personId],
  );
  return rows;
}

export interface NewAbsenceRow {
  readonly id: string;
  readonly userId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly deputyId: string | null;
}

export async function insertAbsence(transaction: Knex.Transaction, actor: Actor, row: NewAbsenceRow): Promise<void> {
  await transaction('nativ.absences').insert({
    workspace_id: actor.workspaceId,
    id: row.id,
    user_id: row.userId,
    from_on: row.fromOn,
    to_on: row.toOn,
    deputy_id: row.deputyId,
    created_by: actor.userId,
  });
}

/** Removes an absence, and gives whose it was; null when there is none that the person of the transaction may remove. */
export async function deleteAbsence(transaction: Knex.Transaction, id: string): Promise<string | null> {
  const { rows } = await transaction.raw('delete from nativ.absences where id = ? returning user_id', [id]);
  return rows[0]?.user_id ?? null;
}

/** Whether somebody could stand in: a person whose account is open. */
export async function canStandIn(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const row = await transaction('nativ.users').where({ id, kind: 'person' }).whereNull('deactivated_at').first('id');
  return row !== undefined;
}

export const isOverlap = (error: unknown): boolean => (error as { readonly code?: unknown }).code === '23P01';
/** A check of the table, or a right that is missing: days in the wrong order, or somebody else's absence. */
export const isRefusedDay = (error: unknown): boolean => (error as { readonly code?: unknown }).code === '23514';
