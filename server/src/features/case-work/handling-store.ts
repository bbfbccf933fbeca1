import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { askedInAdvance } from '../asked-in-advance.ts';

export interface HandlingRow {
  readonly id: string;
  readonly at: Date;
  readonly task_id: string | null;
  /** As it stands in the record (security/audit-store.ts). */
  readonly action: string;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly group_key: string | null;
  readonly group_name: LocalizedText | null;
  /** The names of the fields that were changed, with spaces between them. */
  readonly fields: string | null;
}

const most = 500;

/** What became of a case and its tasks, the newest of it, the oldest first; null when the case is not there for the person. */
export async function listHandling(transaction: Knex.Transaction, caseId: string): Promise<HandlingRow[] | null> {
  const { rows: seen } = await transaction.raw(`select 1 from nativ.instances where id = ? and ${askedInAdvance}`, [
    caseId,
  ]);
  if (seen.length === 0) return null;
  const { rows } = await transaction.raw(
    `select h.id, h.at, h.task_id, h.action, h.by_id, b.name as by_name, h.person_id, p.name as person_name,
       g.key as group_key, g.name as group_name, h.fields
     from (select * from app.handling_of_case(?) order by at desc, id limit ${most}) h
     left join nativ.users b on b.workspace_id = (select app.workspace_id()) and b.id = h.by_id
     left join nativ.users p on p.workspace_id = (select app.workspace_id()) and p.id = h.person_id
     left join nativ.groups g on g.workspace_id = (select app.workspace_id()) and g.id = h.group_id
     order by h.at, h.id`,
    [caseId],
  );
  return rows;
}
