import type { Knex } from 'knex';
import type { ErasureCounts } from './erase-case-store.ts';

/** What belongs to a person of the staff alone and goes with them. Their work stays, under no name. */
const own = ['memberships', 'profiles', 'capacities', 'team_members', 'absences', 'api_tokens', 'concerns'] as const;

/** Takes a person of the staff out: no name, no address, no way to sign in. @returns null when there is none */
export async function wipePerson(
  transaction: Knex.Transaction,
  workspaceId: string,
  personId: string,
): Promise<ErasureCounts | null> {
  const person = await transaction('nativ.users')
    .where({ workspace_id: workspaceId, id: personId })
    .forUpdate()
    .first('id', 'email', 'identity_id');
  if (!person) return null;
  const counts: Record<string, number> = {};
  for (const table of own)
    counts[table] = await transaction(`nativ.${table}`)
      .where({ workspace_id: workspaceId, user_id: personId })
      .delete();
  counts.invitations = await transaction('nativ.invitations')
    .where({ workspace_id: workspaceId, email: person.email })
    .delete();
  counts.users = await transaction('nativ.users')
    .where({ workspace_id: workspaceId, id: personId })
    .update({
      name: '—',
      email: `erased-${personId}@invalid`,
      identity_id: null,
      deactivated_at: transaction.raw('coalesce(deactivated_at, now())'),
    });
  // An identity may stand behind a person of another workspace too.
  counts.identities = await transaction('identity.users')
    .where({ id: person.identity_id ?? '' })
    .whereNotExists(
      transaction('nativ.users')
        .where({ identity_id: person.identity_id ?? '' })
        .select(transaction.raw('1')),
    )
    .delete();
  return counts;
}

/** How much of it the person of the context sees: what stands in groups that they may not know of is not counted. */
export async function countPerson(transaction: Knex.Transaction, personId: string): Promise<ErasureCounts> {
  const counts: Record<string, number> = {};
  for (const table of own) {
    const [row] = await transaction(`nativ.${table}`).where({ user_id: personId }).count<{ count: string }[]>('*');
    counts[table] = Number(row?.count ?? 0);
  }
  return counts;
}

/** How many would be left who may look after the workspace. */
export async function countOtherAdmins(owner: Knex, workspaceId: string, personId: string): Promise<number> {
  const [row] = await owner('nativ.users')
    .where({ workspace_id: workspaceId, role: 'admin' })
    .whereNull('deactivated_at')
    .whereNot({ id: personId })
    .count<{ count: string }[]>('*');
  return Number(row?.count ?? 0);
}
