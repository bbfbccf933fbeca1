import type { GroupMembership } from '@nativ/schemas';
import type { Knex } from 'knex';
import { type PersonSummaryRow, summaryColumns, summaryJoins } from './person-list-store.ts';

/** Somebody with as much as the person of the transaction may see of them. */
export interface PersonPageRow extends Omit<PersonSummaryRow, 'sort_name'> {
  readonly note: string;
  readonly groups: GroupMembership[];
  /** Null for whoever may not see it, and with it the capacity. */
  readonly email: string | null;
  readonly capacity: number | null;
}

export async function findPersonPage(transaction: Knex.Transaction, id: string): Promise<PersonPageRow | null> {
  const { rows } = await transaction.raw(
    `select ${summaryColumns}, coalesce(p.note, '') as note,
       u.id = any (app.away_ids(array[u.id])) as is_away,
       (select e.email from app.emails_of(array[u.id]) e) as email,
       (select c.most_open_tasks from nativ.capacities c where c.workspace_id = u.workspace_id and c.user_id = u.id) as capacity,
       (select coalesce(json_agg(json_build_object('group', json_build_object('key', g.key, 'name', g.name), 'role', m.role) order by g.key), '[]')
        from nativ.memberships m join nativ.groups g on g.workspace_id = m.workspace_id and g.id = m.group_id
        where m.workspace_id = u.workspace_id and m.user_id = u.id) as groups
     from nativ.users u ${summaryJoins}
     where u.workspace_id = (select app.workspace_id()) and u.id = ?`,
    [id],
  );
  return rows[0] ?? null;
}

/** Whether the person of the transaction is told everything of somebody: themselves, an admin, a manager of a common group. */
export async function leads(transaction: Knex.Transaction, id: string): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select (select app.role()) = 'admin' or ?::uuid = any ((select app.my_led_user_ids())::uuid[]) as leads`,
    [id],
  );
  return rows[0].leads;
}
