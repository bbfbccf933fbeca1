import type { SecuritySettings, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';

export async function findSecuritySettings(transaction: Knex.Transaction): Promise<SecuritySettings | null> {
  const { rows } = await transaction.raw<{
    rows: {
      second_factor: SecuritySettings['secondFactor'];
      roles: WorkspaceRole[];
      idle_minutes: number | null;
      password_sign_in: boolean;
    }[];
  }>(
    `select second_factor, second_factor_roles as roles, idle_minutes, password_sign_in from nativ.security_settings
     where workspace_id = (select app.workspace_id())`,
  );
  const [row] = rows;
  return row
    ? {
        secondFactor: row.second_factor,
        secondFactorRoles: row.roles,
        idleMinutes: row.idle_minutes,
        passwordSignIn: row.password_sign_in,
      }
    : null;
}

export async function saveSecuritySettings(
  transaction: Knex.Transaction,
  workspaceId: string,
  { secondFactor, secondFactorRoles, idleMinutes, passwordSignIn }: SecuritySettings,
): Promise<void> {
  await transaction.raw(
    `insert into nativ.security_settings (workspace_id, second_factor, second_factor_roles, idle_minutes, password_sign_in) values (?, ?, ?, ?, ?)
     on conflict (workspace_id) do update set second_factor = excluded.second_factor,
       second_factor_roles = excluded.second_factor_roles, idle_minutes = excluded.idle_minutes,
       password_sign_in = excluded.password_sign_in, updated_at = now()`,
    [workspaceId, secondFactor, [...secondFactorRoles], idleMinutes, passwordSignIn],
  );
}

/** Whether the person of the transaction is known to one of these systems. */
export async function isLinked(transaction: Knex.Transaction, issuers: readonly string[]): Promise<boolean> {
  const { rows } = await transaction.raw('select app.is_linked(cast(? as text[])) as linked', [[...issuers]]);
  return rows[0].linked;
}
