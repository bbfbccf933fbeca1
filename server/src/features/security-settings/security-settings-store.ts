import type { SecuritySettings, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';

export async function findSecuritySettings(transaction: Knex.Transaction): Promise<SecuritySettings | null> {
  const { rows } = await transaction.raw<{
    rows: { second_factor: SecuritySettings['secondFactor']; roles: WorkspaceRole[]; idle_minutes: number | null }[];
  }>(
    `select second_factor, second_factor_roles as roles, idle_minutes from nativ.security_settings
     where workspace_id = (select app.workspace_id())`,
  );
  const [row] = rows;
  return row ? { secondFactor: row.second_factor, secondFactorRoles: row.roles, idleMinutes: row.idle_minutes } : null;
}

export async function saveSecuritySettings(
  transaction: Knex.Transaction,
  workspaceId: string,
  { secondFactor, secondFactorRoles, idleMinutes }: SecuritySettings,
): Promise<void> {
  await transaction.raw(
    `insert into nativ.security_settings (workspace_id, second_factor, second_factor_roles, idle_minutes) values (?, ?, ?, ?)
     on conflict (workspace_id) do update set second_factor = excluded.second_factor,
       second_factor_roles = excluded.second_factor_roles, idle_minutes = excluded.idle_minutes, updated_at = now()`,
    [workspaceId, secondFactor, [...secondFactorRoles], idleMinutes],
  );
}
