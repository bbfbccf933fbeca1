import type { MembershipRole, WorkspaceRole } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { hashPassword } from '../../security/passwords.ts';
import { normalizeEmail } from './email.ts';
import { insertIdentity, insertMemberships, insertPerson } from './person-store.ts';

export interface NewPerson {
  readonly workspaceId: string;
  readonly name: string;
  readonly email: string;
  readonly role: WorkspaceRole;
  /** Null makes a person who cannot sign in; the admin token may then still work in their name. */
  readonly password: string | null;
  readonly memberships: readonly { readonly groupId: string; readonly role: MembershipRole }[];
}

/**
 * Makes a person of a workspace: who signs in, who works there, and in which groups, all or nothing. It needs the owner of
 * the schema, since nobody else may write both sides.
 *
 * @returns the id of the person
 */
export async function createPerson(owner: Knex.Transaction, person: NewPerson): Promise<string> {
  const { workspaceId, role, memberships } = person;
  const email = normalizeEmail(person.email);
  const name = person.name.normalize('NFC').trim();
  const id = uuidv7();
  const identityId = person.password === null ? null : uuidv7();
  if (identityId !== null && person.password !== null) {
    const passwordHash = await hashPassword(person.password);
    await insertIdentity(owner, { id: identityId, accountId: uuidv7(), email, name, passwordHash });
  }
  await insertPerson(owner, { workspaceId, id, identityId, email, name, role });
  const rows = memberships.map((membership) => ({ workspaceId, userId: id, ...membership }));
  await insertMemberships(owner, rows);
  return id;
}
