import type {
  Account,
  AccountConfirmation,
  PasswordChange,
  SecondFactorEnrolment,
  SignInSession,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import type { PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Language } from '../../http/problem-kind.ts';
import { noticeOf } from '../../outbound/mail-queue.ts';
import type { Actor, ActorSession } from '../../security/actor.ts';
import { deviceOf } from '../../security/device.ts';
import type { Identity } from '../../security/identity.ts';
import { asIdentity } from '../../security/identity-transaction.ts';
import { hashPassword, verifyPassword } from '../../security/passwords.ts';
import { renewCodes } from '../../security/second-factor.ts';
import { deleteSecondFactor } from '../../security/second-factor-store.ts';
import { deleteSession, deleteSessions, listSessions } from '../../security/session-store.ts';
import { readMe } from '../me/me-service.ts';
import {
  type AccountRow,
  auditIdentity,
  findAccount,
  findPasswordHash,
  isSecondFactorRequired,
  updatePassword,
} from './account-store.ts';
import { renameMe } from './name-store.ts';
import { proofOf } from './proof-of.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';

export interface AccountParts {
  readonly identity: Identity;
  readonly people: Knex;
  /** What an authenticator app shows above the code: where it is for. */
  readonly appName: string;
  /** The label of a provider by its issuer. */
  readonly labelOf: (issuer: string) => string;
}

/** What is done to an account, for the record. */
type AccountAction =
  | 'account.passwordChanged'
  | 'account.sessionsEnded'
  | 'account.secondFactorOn'
  | 'account.secondFactorOff'
  | 'account.recoveryCodesRenewed';

/** What people see and change of their own account. */
export class AccountService {
  private readonly parts: AccountParts;

  constructor(parts: AccountParts) {
    this.parts = parts;
  }

  async read(actor: Actor, { identityId }: ActorSession): Promise<Account> {
    const { identity, people, labelOf } = this.parts;
    const { email, hasPassword, issuers, isOn, codesLeft } = await this.row(identityId);
    const me = await readMe(people, actor);
    return {
      name: me.user.name,
      email,
      hasPassword,
      providers: issuers.map(labelOf),
      secondFactor: {
        isOn,
        isRequired: await isSecondFactorRequired(identity.pool, identityId),
        recoveryCodesLeft: codesLeft,
      },
    };
  }

  rename(actor: Actor, name: string): Promise<void> {
    return asPerson(this.parts.people, actor, (transaction) => renameMe(transaction, name.normalize('NFC').trim()));
  }

  async sessions({ id: currentId, identityId }: ActorSession): Promise<SignInSession[]> {
    const rows = await listSessions(this.parts.identity.pool, identityId);
    return rows.map(({ userAgent, startedAt, lastUsedAt, ...row }) => ({
      ...row,
      ...deviceOf(userAgent),
      isCurrent: row.id === currentId,
      startedAt: startedAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
    }));
  }

  /** @throws ProblemError `account.session-not-found` */
  async endSession({ identityId }: ActorSession, id: string): Promise<void> {
    await this.change(identityId, 'account.sessionsEnded', async (client) => {
      if (!(await deleteSession(client, identityId, id))) throw new ProblemError('account.session-not-found');
    });
  }

  async endOtherSessions({ id, identityId }: ActorSession): Promise<void> {
    await this.change(identityId, 'account.sessionsEnded', (client) => deleteSessions(client, identityId, id));
  }

  /** Changes the password, ends all other sessions and gives this one a new token. @returns its Set-Cookie header */
  async changePassword(actor: Actor, session: ActorSession, body: PasswordChange, language: Language): Promise<string> {
    const { identityId, id } = session;
    const { identity } = this.parts;
    await this.confirmPassword(identityId, body.currentPassword);
    const { email, name } = await this.read(actor, session);
    refuseWeakPassword('/newPassword', body.newPassword, [email, name]);
    const hash = await hashPassword(body.newPassword);
    return this.change(identityId, 'account.passwordChanged', async (client) => {
      if (!(await updatePassword(client, identityId, hash))) throw new ProblemError('account.wrong-password');
      await deleteSessions(client, identityId, id);
      await noticeOf(client, { kind: 'passwordChanged', identityId, language });
      return identity.sessions.renew(client, id);
    });
  }

  /** @throws ProblemError `account.wrong-password`, `account.second-factor-on` */
  async beginSecondFactor(
    { identityId, standing }: ActorSession,
    password: string | undefined,
  ): Promise<SecondFactorEnrolment> {
    const { email, hasPassword } = await this.row(identityId);
    // Whoever has to set one up has just signed in and can do nothing else: there is no open screen to protect.
    if (hasPassword && standing !== 'setUp') await this.confirmPassword(identityId, password);
    const enrolment = await this.parts.identity.secondFactors.begin(identityId, this.parts.appName, email);
    if (enrolment === null) throw new ProblemError('account.second-factor-on');
    return { ...enrolment };
  }

  /** Turns it on with the first code. Other sessions, which never showed it, are asked for it from now on. */
  async confirmSecondFactor({ id, identityId }: ActorSession, code: string) {
    const { secondFactors, sessions, attempts } = this.parts.identity;
    await attempts.begin('secondFactor', identityId, id);
    const done = await this.change(identityId, 'account.secondFactorOn', async (client) => {
      const { outcome, codes } = await secondFactors.confirm(client, identityId, code.replace(/\s/g, ''));
      if (outcome === 'wrong') throw new ProblemError('account.wrong-code');
      if (outcome === 'on') throw new ProblemError('account.second-factor-on');
      if (outcome === 'none') throw new ProblemError('account.second-factor-off');
      return { codes, cookie: await sessions.lift(client, id) };
    });
    await attempts.forget('secondFactor', identityId, id);
    return done;
  }

  /** @throws ProblemError `account.wrong-password`, `account.wrong-code` */
  renewRecoveryCodes(session: ActorSession, body: AccountConfirmation): Promise<readonly string[]> {
    return this.confirmed(session, body, 'account.recoveryCodesRenewed', (client) =>
      renewCodes(client, session.identityId),
    );
  }

  /** @throws ProblemError `account.second-factor-kept`, `account.wrong-password`, `account.wrong-code` */
  async removeSecondFactor(session: ActorSession, body: AccountConfirmation, language: Language): Promise<void> {
    const { identityId } = session;
    if (await isSecondFactorRequired(this.parts.identity.pool, identityId))
      throw new ProblemError('account.second-factor-kept');
    await this.confirmed(session, body, 'account.secondFactorOff', async (client) => {
      await deleteSecondFactor(client, identityId);
      await noticeOf(client, { kind: 'secondFactorOff', identityId, language });
    });
  }

  /** For what a session that was left open must not be enough: the password, where there is one, and a code. */
  private async confirmed<T>(
    { identityId, id }: ActorSession,
    { password, ...proof }: AccountConfirmation,
    action: AccountAction,
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    const { attempts, secondFactors } = this.parts.identity;
    const { hasPassword } = await this.row(identityId);
    if (hasPassword) await this.confirmPassword(identityId, password);
    await attempts.begin('secondFactor', identityId, id);
    const result = await this.change(identityId, action, async (client) => {
      const outcome = await secondFactors.prove(client, identityId, proofOf(proof));
      if (outcome === 'none') throw new ProblemError('account.second-factor-off');
      if (outcome === 'wrong') throw new ProblemError('account.wrong-code');
      return work(client);
    });
    await attempts.forget('secondFactor', identityId, id);
    return result;
  }

  private async confirmPassword(identityId: string, password: string | undefined): Promise<void> {
    const { pool, attempts } = this.parts.identity;
    await attempts.begin('confirmPassword', identityId);
    const hash = await findPasswordHash(pool, identityId);
    const isRight = hash !== null && password !== undefined && (await verifyPassword({ hash, password }));
    if (!isRight) throw new ProblemError('account.wrong-password');
    await attempts.forget('confirmPassword', identityId);
  }

  private async row(identityId: string): Promise<AccountRow> {
    const row = await findAccount(this.parts.identity.pool, identityId);
    if (row === null) throw new Error(`Expected identity '${identityId}' of a session to be there, but found none.`);
    return row;
  }

  /** What is done and its record are one transaction. */
  private change<T>(identityId: string, action: AccountAction, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return asIdentity(this.parts.identity.pool, async (client) => {
      const result = await work(client);
      await auditIdentity(client, { identityId, entryId: uuidv7(), action });
      return result;
    });
  }
}
