import type { Knex } from 'knex';

/** A task or an instance that the person of the context sees, with the form of the task. */
export async function findSubject(
  transaction: Knex.Transaction,
  of: 'tasks' | 'instances',
  id: string,
): Promise<{ readonly formVersionId: string | null } | null> {
  const row = await transaction(`nativ.${of}`)
    .where({ id })
    .first(of === 'tasks' ? { formVersionId: 'form_version_id' } : 'id');
  return row ? { formVersionId: row.formVersionId ?? null } : null;
}
