import type { Knex } from 'knex';
import type { ErasureCounts } from './erase-case-store.ts';

/** What belongs to a person of the staff alone and goes with them. Their work stays, under no name. */
const own = [
  'memberships',
  'profiles',
  'capacities',
  'person_hours',
  'recusals',
  'team_members',
  'absences',
  'api_tokens',
  'concerns',
  'notices',
  'reactions',
  'poll_votes',
  'notice_settings',
  'notice_choices',
  'notice_turns',
  'digests',
  'pushes',
  'push_devices',
  'due_tellings',
  'editing_seats',
  'participants',
  'presence',
  'tip_marks',
  'attempts',
  'cohort_members',
  'session_learners',
] as const;

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
  // What they asked is theirs, with what was said to it; what they answered stays with whom they helped.
  counts.questions = await transaction('nativ.questions')
    .where({ workspace_id: workspaceId, asker_id: personId })
    .delete();
  // What they shared is the group's by now.
  counts.saved_views = await transaction('nativ.saved_views')
    .where({ workspace_id: workspaceId, user_id: personId, is_shared: false })
    .delete();
  await transaction('nativ.editing_seats')
    .where({ workspace_id: workspaceId, asked_by: personId })
    .update({ asked_by: null, asked_tab: null, asked_at: null, declined_at: null });
  counts.case_times = await transaction('nativ.case_times')
    .where({ workspace_id: workspaceId, person_id: personId })
    .update({ person_id: null });
  counts.assignment_decisions = await forgetInDecisions(transaction, workspaceId, personId);
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

/**
 * What decisions say of somebody, that they were away or stepped back, goes with them; the decision stays, for those whom it gave
 * the task to.
 */
async function forgetInDecisions(
  transaction: Knex.Transaction,
  workspaceId: string,
  personId: string,
): Promise<number> {
  const { rowCount } = await transaction.raw(
    `update nativ.assignment_decisions d set
       considered = (select coalesce(jsonb_agg(c.value order by c.ordinality), '[]')
         from jsonb_array_elements(d.considered) with ordinality c where c.value ->> 'user_id' <> :personId::text),
       assignee_id = nullif(d.assignee_id, :personId), stands_in_for = nullif(d.stands_in_for, :personId),
       policy = case when d.policy ->> 'person' = :personId::text then d.policy || '{"person": null}' else d.policy end
     where d.workspace_id = :workspaceId and (d.considered @> jsonb_build_array(jsonb_build_object('user_id', :personId::text))
       or d.assignee_id = :personId or d.stands_in_for = :personId or d.policy ->> 'person' = :personId::text)`,
    { workspaceId, personId },
  );
  return rowCount;
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
