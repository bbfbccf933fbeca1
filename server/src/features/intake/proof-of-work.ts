import { randomInt } from 'node:crypto';
import type { FormSettings } from '@nativ/schemas';
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

export type Protection = NonNullable<FormSettings['protection']>;

/** A proof that was right: what it is remembered by, so that it counts once, and until when it would be right again. */
export interface Proof {
  readonly nonce: string;
  readonly until: Date;
}

/**
 * How much work. The browser tries one counter after the other, each `cost` rounds of PBKDF2-SHA-256, until it meets the one
 * that was drawn: 300 x 2,000 rounds take a middling phone about a second, 700 x 5,000 about five, while the person types.
 */
const work = {
  light: { cost: 2_000, least: 200, most: 400 },
  strong: { cost: 5_000, least: 400, most: 1_000 },
} as const;

/** Makes and checks the work that a public form asks of a browser (ALTCHA, version 2). */
export class ProofsOfWork {
  private readonly secrets: { readonly hmacSignatureSecret: string; readonly hmacKeySignatureSecret: string };

  constructor(key: Buffer) {
    this.secrets = {
      hmacSignatureSecret: key.subarray(0, 16).toString('hex'),
      hmacKeySignatureSecret: key.subarray(16).toString('hex'),
    };
  }

  /** The task as the page carries it. */
  async challenge(formKey: string, protection: Exclude<Protection, 'none'>, until: Date): Promise<string> {
    const { cost, least, most } = work[protection];
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(least, most),
      deriveKey,
      data: { form: formKey },
      expiresAt: until,
      ...this.secrets,
    });
    return JSON.stringify(challenge);
  }

  /** @returns null when there is no proof, or a wrong one */
  async check(formKey: string, payload: string | undefined): Promise<Proof | null> {
    const sent = payload === undefined || payload === '' ? null : readPayload(payload);
    if (!sent || sent.challenge.parameters.data?.form !== formKey) return null;
    const { verified } = await verifySolution({ ...sent, deriveKey, ...this.secrets }).catch(() => ({
      verified: false,
    }));
    const { nonce, expiresAt } = sent.challenge.parameters;
    return verified && expiresAt !== undefined ? { nonce, until: new Date(expiresAt * 1000) } : null;
  }
}

/** What a stranger sent, as far as it has the shape; the library checks the rest, and the signature what it says. */
function readPayload(payload: string): { readonly challenge: Challenge; readonly solution: Solution } | null {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(payload.slice(0, 4_000), 'base64').toString('utf8'));
    const isWhole = typeof challenge?.parameters?.nonce === 'string' && typeof solution?.derivedKey === 'string';
    return isWhole ? { challenge, solution } : null;
  } catch {
    return null;
  }
}
