import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { ProblemError } from '../http/problem.ts';
import { type AttemptRule, beginAttempt, forgetAttempts, sweepAttempts } from './attempt-store.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How often what may be tried. Nothing is shut for good: a wait ends by itself, a browser in which somebody has signed in
 * before is counted apart (known-browser.ts), and a new password by mail starts the count anew.
 */
export const attemptRules = {
  /** Passwords for one account: six at once, then 2, 4, 8 ... seconds, and one in five minutes at last. */
  signIn: { free: 5, firstWaitSeconds: 2, mostWaitSeconds: 5 * minute, forgetSeconds: day },
  /** Six digits, of which three are good at a time: at one guess in 15 minutes, a year finds one in ten. */
  secondFactor: { free: 5, firstWaitSeconds: 5, mostWaitSeconds: 15 * minute, forgetSeconds: day },
  /** Whoever is signed in says their password again. */
  confirmPassword: { free: 5, firstWaitSeconds: 2, mostWaitSeconds: 5 * minute, forgetSeconds: day },
  resetOfAccount: { free: 2, firstWaitSeconds: 5 * minute, mostWaitSeconds: hour, forgetSeconds: day },
  resetOfAddress: { free: 20, firstWaitSeconds: 10, mostWaitSeconds: 10 * minute, forgetSeconds: hour },
  /** One-time links are 256 random bits; this keeps whoever guesses from being a load as well. */
  linkOfAddress: { free: 60, firstWaitSeconds: 5, mostWaitSeconds: 10 * minute, forgetSeconds: hour },
  visitOfAddress: { free: 60, firstWaitSeconds: 5, mostWaitSeconds: 5 * minute, forgetSeconds: hour },
  /** An admin whose account was taken is no cannon for mail. */
  invitationsOfPerson: { free: 300, firstWaitSeconds: minute, mostWaitSeconds: hour, forgetSeconds: day },
  invitationOfEmail: { free: 5, firstWaitSeconds: 5 * minute, mostWaitSeconds: hour, forgetSeconds: day },
} as const satisfies Readonly<Record<string, AttemptRule>>;
export type AttemptKind = keyof typeof attemptRules;

/** Limits on trying, in the database, so that they hold on all servers together. */
export class Attempts {
  private readonly identity: Pool;
  private readonly key: Buffer;

  constructor(identity: Pool, key: Buffer) {
    this.identity = identity;
    this.key = key;
  }

  /**
   * Counts a try, before it is made.
   *
   * @param who what is counted together, such as an account and a browser
   * @throws ProblemError `attempts.too-many`, with the time to wait
   */
  async begin(kind: AttemptKind, ...who: readonly string[]): Promise<void> {
    const wait = await beginAttempt(this.identity, this.keyOf(kind, who), attemptRules[kind]);
    if (wait > 0) throw tooMany(wait);
    await sweepAttempts(this.identity);
  }

  /** Starts the count anew, after a try that was right. */
  async forget(kind: AttemptKind, ...who: readonly string[]): Promise<void> {
    await forgetAttempts(this.identity, this.keyOf(kind, who));
  }

  private keyOf(kind: AttemptKind, who: readonly string[]): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([kind, ...who]))
      .digest();
  }
}

function tooMany(seconds: number): ProblemError {
  const headers = { 'Retry-After': String(seconds) };
  return new ProblemError('attempts.too-many', { values: { seconds }, headers });
}
