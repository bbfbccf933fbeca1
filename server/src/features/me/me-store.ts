import type { LocalizedText, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';

export interface MeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: WorkspaceRole;
  readonly workspace_key: string;
  readonly workspace_name: LocalizedText;
  readonly is_practice: boolean;
  readonly offset_ms: number;
}

export async function findMe(transaction: Knex.Transaction): Promise<MeRow | null> {
  const [row] = await plannedOnce<MeRow>(
    transaction,
    `select u.id, u.name, (select email from app.emails_of(array[u.id])) as email, u.role, w.key as workspace_key, w.name as workspace_name,
       w.kind = 'practice' as is_practice, w.clock_offset_ms::float8 as offset_ms
     from nativ.users u join nativ.workspaces w on w.id = u.workspace_id
     where u.workspace_id = (select app.workspace_id()) and u.id = (select app.user_id())`,
    [],
  );
  return row ?? null;
}
