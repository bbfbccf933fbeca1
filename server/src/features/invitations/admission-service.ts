import type { InvitationAccept, InvitationOffer } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { ProblemError } from '../../http/problem.ts';
import type { Identity } from '../../security/identity.ts';
import { hashOfLinkToken } from '../../security/link-token.ts';
import { hashPassword, verifyPassword } from '../../security/passwords.ts';
import type { Origin } from '../../security/sessions.ts';
import { refuseWeakPassword } from '../account/refuse-weak-password.ts';
import {
  findIdentity,
  findOffer,
  findPerson,
  insertIdentity,
  insertPerson,
  insertWayIn,
  isPasswordOffIn,
  type LockedInvitation,
  linkPerson,
  linkWaitingPeople,
  lockInvitation,
  lockInvitationsOf,
  markAccepted,
} from './admission-store.ts';

export interface AdmissionParts {
  /** Since nobody else may write both sides of a person: who signs in, and who works in a work space. */
  readonly owner: Knex;
  readonly identity: Identity;
  /** The systems beside passwords that this server is set up with. */
  readonly issuers: readonly string[];
}

/** Somebody for whom another system vouches. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** Verified by that system. */
  readonly email: string;
  readonly name: string;
}

/** Lets people in who were invited. There is no other way to become somebody here. */
export class AdmissionService {
  private readonly parts: AdmissionParts;

  constructor(parts: AdmissionParts) {
    this.parts = parts;
  }

  /** What a link offers. @throws ProblemError `link.bad`, `attempts.too-many` */
  async look(token: string, address: string): Promise<InvitationOffer> {
    const { attempts, pool } = this.parts.identity;
    await attempts.begin('linkOfAddress', address);
    const offer = await findOffer(pool, hashOfLinkToken(token));
    if (offer === null) throw new ProblemError('link.bad');
    return offer;
  }

  /**
   * Accepts an invitation and signs in. An address that signs in already, for another work space, says its password: the
   * link alone does not open somebody's account.
   *
   * @returns Set-Cookie headers
   * @throws ProblemError `link.bad`, `password.weak`, `session.password-off`, `account.wrong-password`, `attempts.too-many`
   */
  async accept(body: InvitationAccept, from: Origin): Promise<readonly string[]> {
    const { attempts, pool, sessions, browsers } = this.parts.identity;
    const offer = await this.look(body.token, from.address ?? '');
    if (offer.hasAccount) await attempts.begin('signIn', offer.email, '');
    else refuseWeakPassword('/password', body.password, [offer.email, body.name, ...wordsOf(offer)]);
    const newHash = offer.hasAccount ? null : await hashPassword(body.password);
    const identityId = await this.parts.owner.transaction(async (transaction) => {
      const invitation = await lockInvitation(transaction, hashOfLinkToken(body.token));
      if (invitation === null) throw new ProblemError('link.bad');
      // Whoever is invited comes by the other system then, which knows the address of the invitation.
      if (await isPasswordOffIn(transaction, invitation.workspaceId, this.parts.issuers))
        throw new ProblemError('session.password-off');
      const name = body.name.normalize('NFC').trim();
      const id = await this.identityFor(transaction, { ...invitation, name }, body.password, newHash);
      await admit(transaction, { ...invitation, name }, id);
      return id;
    });
    await attempts.forget('signIn', offer.email, '');
    const cookie = await sessions.start(pool, { ...from, identityId, provider: null, isProved: false });
    return [cookie, browsers.remember(offer.email)];
  }

  /**
   * Lets somebody in for whom another system vouches, if they were invited or entered by an admin.
   *
   * @returns the id of the identity, or null for somebody whom nobody invited
   */
  admitVouched(vouched: Vouched): Promise<string | null> {
    const { email, name, issuer, subject } = vouched;
    return this.parts.owner
      .transaction(async (transaction) => {
        const invitations = await lockInvitationsOf(transaction, email);
        const id = uuidv7();
        if (!(await insertIdentity(transaction, { id, name, email }))) return null;
        await insertWayIn(transaction, { ...wayIn(id), providerId: issuer, accountId: subject, passwordHash: null });
        let admitted = await linkWaitingPeople(transaction, id, email);
        for (const invitation of invitations) {
          await admit(transaction, invitation, id);
          admitted += 1;
        }
        if (admitted === 0) throw new NobodyInvited();
        return id;
      })
      .catch((error: unknown) => {
        if (error instanceof NobodyInvited) return null;
        throw error;
      });
  }

  private async identityFor(
    transaction: Knex.Transaction,
    { email, name }: LockedInvitation,
    password: string,
    newHash: string | null,
  ): Promise<string> {
    const found = await findIdentity(transaction, email);
    if (found !== null) {
      const hash = found.passwordHash;
      if (hash === null || !(await verifyPassword({ hash, password })))
        throw new ProblemError('account.wrong-password');
      return found.id;
    }
    const id = uuidv7();
    const passwordHash = newHash ?? (await hashPassword(password));
    // Of two who accept at once for two work spaces, the second finds the address taken.
    if (!(await insertIdentity(transaction, { id, name, email }))) throw new ProblemError('link.bad');
    await insertWayIn(transaction, { ...wayIn(id), providerId: 'credential', accountId: id, passwordHash });
    return id;
  }
}

/** Undoes what was begun for somebody whom nobody invited. */
class NobodyInvited extends Error {}

const wayIn = (identityId: string) => ({ id: uuidv7(), identityId });

/** Makes the person of the work space, or gives one who was entered before a way to sign in. */
async function admit(transaction: Knex.Transaction, invitation: LockedInvitation, identityId: string): Promise<void> {
  const { workspaceId, email } = invitation;
  const person = await findPerson(transaction, workspaceId, email);
  if (person?.isClosed || (person?.identityId && person.identityId !== identityId)) throw new ProblemError('link.bad');
  const personId = person?.id ?? uuidv7();
  if (person) await linkPerson(transaction, { workspaceId, personId, identityId });
  else await insertPerson(transaction, { ...invitation, id: personId, identityId });
  await markAccepted(transaction, invitation, { entryId: uuidv7(), personId });
}

function wordsOf({ organization }: InvitationOffer): string[] {
  return typeof organization === 'string' ? [organization] : Object.values(organization);
}
