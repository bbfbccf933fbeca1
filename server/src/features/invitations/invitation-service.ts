import type { Invitation, InvitationCreate, InvitationSent } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { ProblemError } from '../../http/problem.ts';
import { isMailRecipient } from '../../outbound/mail-recipient.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import type { Identity } from '../../security/identity.ts';
import { hashOfLinkToken, linkAddress, linkToken } from '../../security/link-token.ts';
import { normalizeEmail } from '../people/email.ts';
import {
  findOpenInvitation,
  hasPersonWhoSignsIn,
  type InvitationRow,
  insertInvitation,
  listOpenInvitations,
  queueInvitationMail,
  renewLink,
  revoke,
} from './invitation-store.ts';

export interface InvitationParts {
  readonly people: Knex;
  readonly identity: Identity;
  readonly baseUrl: string;
  /** Whether links go out by mail. If not, the admin hands them over. */
  readonly sendsMail: boolean;
}

const days = 7;

/** What admins do with invitations. Accepting one is a matter of whoever holds its link (admission-service.ts). */
export class InvitationService {
  private readonly parts: InvitationParts;

  constructor(parts: InvitationParts) {
    this.parts = parts;
  }

  list(actor: Actor): Promise<Invitation[]> {
    return asPerson(this.parts.people, actor, async (transaction) =>
      (await listOpenInvitations(transaction)).map(toInvitation),
    );
  }

  /** @throws ProblemError `request.invalid`, `invitation.person-exists`, `invitation.already-open`, `attempts.too-many` */
  async send(actor: Actor, body: InvitationCreate): Promise<InvitationSent> {
    const email = normalizeEmail(body.email);
    await this.count(actor, email);
    const id = uuidv7();
    const token = this.token(id, 1);
    return asPerson(this.parts.people, actor, async (transaction) => {
      if (await hasPersonWhoSignsIn(transaction, email)) throw new ProblemError('invitation.person-exists');
      const isNew = await insertInvitation(transaction, {
        ...body,
        email,
        name: body.name.normalize('NFC').trim(),
        id,
        days,
        workspaceId: actor.workspaceId,
        invitedBy: actor.userId,
        tokenHash: hashOfLinkToken(token),
      });
      if (!isNew) throw new ProblemError('invitation.already-open');
      await recordAudit(transaction, actor, { action: 'invitation.sent', subjectId: id, detail: { role: body.role } });
      return this.handOver(transaction, id, token);
    });
  }

  /** Makes another link. @throws ProblemError `invitation.not-found`, `attempts.too-many` */
  async sendAgain(actor: Actor, id: string): Promise<InvitationSent> {
    const found = await asPerson(this.parts.people, actor, (transaction) => findOpenInvitation(transaction, id));
    if (found === null) throw new ProblemError('invitation.not-found');
    await this.count(actor, found.email);
    const linkNumber = found.linkNumber + 1;
    const token = this.token(id, linkNumber);
    return asPerson(this.parts.people, actor, async (transaction) => {
      const isOpen = await renewLink(transaction, { id, linkNumber, tokenHash: hashOfLinkToken(token), days });
      if (!isOpen) throw new ProblemError('invitation.not-found');
      await recordAudit(transaction, actor, { action: 'invitation.sentAgain', subjectId: id });
      return this.handOver(transaction, id, token);
    });
  }

  /** @throws ProblemError `invitation.not-found` */
  revoke(actor: Actor, id: string): Promise<void> {
    return asPerson(this.parts.people, actor, async (transaction) => {
      if (!(await revoke(transaction, id))) throw new ProblemError('invitation.not-found');
      await recordAudit(transaction, actor, { action: 'invitation.revoked', subjectId: id });
    });
  }

  private async count(actor: Actor, email: string): Promise<void> {
    if (!isMailRecipient(email))
      throw new ProblemError('request.invalid', { errors: [{ path: '/email', message: 'must be one plain address' }] });
    const { attempts } = this.parts.identity;
    await attempts.begin('invitationsOfPerson', actor.userId);
    await attempts.begin('invitationOfEmail', actor.workspaceId, email);
  }

  private token(id: string, linkNumber: number): string {
    return linkToken(this.parts.identity.keys.linkTokens, 'invitation', id, linkNumber);
  }

  private async handOver(transaction: Knex.Transaction, id: string, token: string): Promise<InvitationSent> {
    const { sendsMail, baseUrl } = this.parts;
    if (sendsMail) await queueInvitationMail(transaction, id, uuidv7());
    const row = await findOpenInvitation(transaction, id);
    if (row === null)
      throw new Error(`Expected invitation '${id}' to be there in its own transaction, but found none.`);
    return { invitation: toInvitation(row), link: sendsMail ? null : linkAddress(baseUrl, 'invitation', token) };
  }
}

function toInvitation({ linkNumber: _linkNumber, createdAt, expiresAt, ...row }: InvitationRow): Invitation {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt.getTime() <= Date.now(),
  };
}
