import type { PasswordReset } from '@nativ/schemas';
import { uuidv7 } from 'uuidv7';
import { ProblemError } from '../../http/problem.ts';
import type { Language } from '../../http/problem-kind.ts';
import { noticeOf } from '../../outbound/mail-queue.ts';
import { insertMail } from '../../outbound/mail-store.ts';
import type { Identity } from '../../security/identity.ts';
import { asIdentity } from '../../security/identity-transaction.ts';
import { hashOfLinkToken, linkToken } from '../../security/link-token.ts';
import { hashPassword } from '../../security/passwords.ts';
import { deleteSessions } from '../../security/session-store.ts';
import { normalizeEmail } from '../people/email.ts';
import { auditIdentity, updatePassword } from './account-store.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';
import { findIdentityWithPassword, findResetLink, insertResetLink, takeResetLink } from './reset-store.ts';

const linkMinutes = 30;

/** A new password for somebody who has forgotten theirs, by a link that goes to their address. */
export class ResetService {
  private readonly identity: Identity;

  constructor(identity: Identity) {
    this.identity = identity;
  }

  /**
   * Sends a link, if somebody signs in with this address. Whether somebody does shows neither in the answer nor in its
   * time: a mail is queued each time, and the one to nobody goes nowhere.
   */
  async request(typed: string, from: { readonly address: string; readonly language: Language }): Promise<void> {
    const { attempts, keys, pool } = this.identity;
    const email = normalizeEmail(typed);
    await attempts.begin('resetOfAddress', from.address);
    await attempts.begin('resetOfAccount', email);
    const id = uuidv7();
    const hash = hashOfLinkToken(linkToken(keys.linkTokens, 'passwordReset', id));
    await asIdentity(pool, async (client) => {
      const found = await findIdentityWithPassword(client, email);
      if (found) await insertResetLink(client, { id, identityId: found.id, hash, minutes: linkMinutes });
      await insertMail(client, {
        id: uuidv7(),
        kind: found ? 'passwordReset' : 'nothing',
        recipient: found?.email ?? null,
        language: from.language,
        linkId: found ? id : null,
        identityId: found?.id ?? null,
      });
    });
  }

  /** Whose link it is. @throws ProblemError `link.bad` */
  async look(token: string, address: string): Promise<{ readonly email: string }> {
    await this.identity.attempts.begin('linkOfAddress', address);
    const found = await findResetLink(this.identity.pool, hashOfLinkToken(token));
    if (found === null) throw new ProblemError('link.bad');
    return found;
  }

  /**
   * Sets the new password and ends every session. It signs nobody in: the second factor is asked for as ever. This browser
   * becomes a known one, so that whoever is kept waiting by somebody else's guesses has a way past them.
   *
   * @returns a Set-Cookie header
   */
  async reset({ token, password }: PasswordReset, from: { readonly address: string; readonly language: Language }) {
    const { email } = await this.look(token, from.address);
    refuseWeakPassword('/password', password, [email]);
    const passwordHash = await hashPassword(password);
    await asIdentity(this.identity.pool, async (client) => {
      const identityId = await takeResetLink(client, hashOfLinkToken(token));
      if (identityId === null || !(await updatePassword(client, identityId, passwordHash)))
        throw new ProblemError('link.bad');
      await deleteSessions(client, identityId, null);
      await noticeOf(client, { kind: 'passwordChanged', identityId, language: from.language });
      await auditIdentity(client, { identityId, entryId: uuidv7(), action: 'account.passwordReset' });
    });
    await this.identity.attempts.forget('signIn', email, '');
    return this.identity.browsers.remember(email);
  }
}
