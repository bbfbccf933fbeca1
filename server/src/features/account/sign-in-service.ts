import type { SignIn } from '@nativ/schemas';
import type { Request } from 'express';
import { ProblemError } from '../../http/problem.ts';
import type { Log } from '../../observability/log.ts';
import type { ActorSession, Standing } from '../../security/actor.ts';
import { findActorOfSession } from '../../security/actor-store.ts';
import type { Identity } from '../../security/identity.ts';
import { asIdentity } from '../../security/identity-transaction.ts';
import type { Proof } from '../../security/second-factor.ts';
import { normalizeEmail } from '../people/email.ts';
import { deleteSessionOfToken, findEmail, isPasswordOff, isPasswordOffForAll } from './account-store.ts';

export interface SignInParts {
  readonly identity: Identity;
  readonly log: Log;
  /** The systems beside passwords that this server is set up with. */
  readonly issuers: readonly string[];
}

/** Signing in by password and second factor, with what keeps guessing slow, and signing out. */
export class SignInService {
  private readonly identity: Identity;
  private readonly log: Log;
  private readonly issuers: readonly string[];

  constructor({ identity, log, issuers }: SignInParts) {
    this.identity = identity;
    this.log = log;
    this.issuers = issuers;
  }

  /** Whether anybody may sign in with a password. */
  async takesPasswords(): Promise<boolean> {
    return this.issuers.length === 0 || !(await isPasswordOffForAll(this.identity.pool, this.issuers));
  }

  /** @throws ProblemError `session.wrong-password`, `session.password-off`, `attempts.too-many`, `request.cross-site` */
  async withPassword(
    request: Request,
    body: SignIn,
  ): Promise<{ readonly standing: Standing; readonly cookies: readonly string[] }> {
    const { askLibrary, attempts, browsers } = this.identity;
    const email = normalizeEmail(body.email);
    const who = [email, browsers.read(request.headers.cookie, email) ?? ''];
    await attempts.begin('signIn', ...who);
    const answer = await askLibrary('/sign-in/email', request, { email, password: body.password });
    if (!answer.ok) throw this.refusal(answer);
    const { token, user } = (await answer.json()) as { token: string; user: { id: string } };
    const session = await this.sessionOf(token);
    // After the password was right, so that nobody else learns how an account is signed in to.
    if (this.issuers.length > 0 && (await isPasswordOff(this.identity.pool, session.identityId, this.issuers))) {
      await deleteSessionOfToken(this.identity.pool, token);
      throw new ProblemError('session.password-off');
    }
    await attempts.forget('signIn', ...who);
    this.log.info({ event: 'signIn.password', identityId: user.id, standing: session.standing }, 'Signed in');
    const cookies = answer.headers.getSetCookie();
    const isKnown = who[1] !== '' || session.standing === 'secondFactor';
    return { standing: session.standing, cookies: isKnown ? cookies : [...cookies, browsers.remember(email)] };
  }

  /** Lifts the session by the second factor. @throws ProblemError `account.wrong-code`, `attempts.too-many` */
  async prove(request: Request, { id, identityId, standing }: ActorSession, proof: Proof): Promise<readonly string[]> {
    const { attempts, browsers, secondFactors, sessions, pool } = this.identity;
    if (standing === 'whole') return [];
    const email = (await findEmail(pool, identityId)) ?? '';
    const who = [identityId, browsers.read(request.headers.cookie, email) ?? ''];
    await attempts.begin('secondFactor', ...who);
    const cookie = await asIdentity(pool, async (client) => {
      if ((await secondFactors.prove(client, identityId, proof)) !== 'right') return null;
      return sessions.lift(client, id);
    });
    if (cookie === null) {
      this.log.warn({ event: 'secondFactor.wrong', identityId }, 'A second factor was wrong');
      throw new ProblemError('account.wrong-code');
    }
    await attempts.forget('secondFactor', ...who);
    this.log.info({ event: 'secondFactor.right', identityId, recovery: 'recoveryCode' in proof }, 'Signed in');
    return who[1] === '' ? [cookie, browsers.remember(email)] : [cookie];
  }

  /** @returns the Set-Cookie headers that take the cookie away */
  async out(request: Request): Promise<readonly string[]> {
    const answer = await this.identity.askLibrary('/sign-out', request, {});
    if (!answer.ok) throw this.refusal(answer);
    return answer.headers.getSetCookie();
  }

  /** Somebody whose account was closed everywhere knows their password still; they hear what a stranger hears. */
  private async sessionOf(token: string): Promise<ActorSession> {
    const actor = await findActorOfSession(this.identity.pool, token);
    if (actor?.session) return actor.session;
    await deleteSessionOfToken(this.identity.pool, token);
    throw new ProblemError('session.wrong-password');
  }

  private refusal({ status, headers }: globalThis.Response): ProblemError {
    if (status === 429) {
      const seconds = headers.get('x-retry-after') ?? '60';
      return new ProblemError('attempts.too-many', { values: { seconds }, headers: { 'Retry-After': seconds } });
    }
    if (status === 403) return new ProblemError('request.cross-site');
    if (status >= 500) throw new Error(`Expected the identity library to answer, but found status ${status}.`);
    this.log.warn({ event: 'signIn.refused' }, 'A password was wrong');
    return new ProblemError('session.wrong-password');
  }
}
