import type { NewMembership, PersonCreate, PersonProfile, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { cleanName } from './clean-name.ts';
import { normalizeEmail } from './email.ts';
import { insertMemberships, insertPeople, managedGroups } from './person-change-store.ts';
import { profileOf } from './person-service.ts';

export type AddPersonOutcome =
  | { readonly kind: 'added'; readonly person: PersonProfile }
  | { readonly kind: 'emailTaken' }
  /** A group that the actor does not decide on, or that is not there: one answer for both. */
  | { readonly kind: 'unknownGroup'; readonly group: string }
  | { readonly kind: 'notClassified' };

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly role: WorkspaceRole;
  readonly kind: 'person' | 'program';
  readonly groups: readonly NewMembership[];
}

/** Adds one person at a time. Inviting them is a matter of their own: see features/invitations. */
export class AddPeopleService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  add(actor: Actor, { name, email, role, groups = [] }: PersonCreate): Promise<AddPersonOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<AddPersonOutcome> => {
      const account = { name, email, role, groups, kind: 'person' } as const;
      const outcome = await addAccount(transaction, actor, account);
      if (outcome.kind !== 'added') return outcome;
      const person = await profileOf(transaction, actor, outcome.id);
      if (person === null) throw new Error(`Expected person '${outcome.id}' to be there once added, but found nobody.`);
      return { kind: 'added', person };
    });
  }
}

/** Adds an account with its memberships, in the caller's transaction. */
export async function addAccount(
  transaction: Knex.Transaction,
  actor: Actor,
  account: NewAccount,
): Promise<{ readonly kind: 'added'; readonly id: string } | Exclude<AddPersonOutcome, { kind: 'added' }>> {
  const groups = new Map((await managedGroups(transaction)).map((group) => [group.key, group]));
  for (const { group, role } of account.groups) {
    const found = groups.get(group);
    if (found === undefined) return { kind: 'unknownGroup', group };
    if (role === 'classifiedMember' && found.access !== 'classified') return { kind: 'notClassified' };
  }
  const id = uuidv7();
  const { role, kind } = account;
  const row = { id, name: cleanName(account.name), email: normalizeEmail(account.email), role, kind };
  if (!(await insertPeople(transaction, actor, [row])).has(id)) return { kind: 'emailTaken' };
  const memberships = account.groups.map((membership) => ({
    groupId: groups.get(membership.group)?.id ?? '',
    userId: id,
    role: membership.role ?? 'member',
  }));
  await insertMemberships(transaction, actor, memberships);
  await recordAudit(transaction, actor, { action: 'person.added', subjectId: id, detail: { role, kind } });
  return { kind: 'added', id };
}
