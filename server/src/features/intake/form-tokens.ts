import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token says about the page that carried it. */
export type TokenReading =
  | { readonly kind: 'fresh'; readonly openedAt: number }
  /** Ours, but the page was open too long. */
  | { readonly kind: 'expired'; readonly openedAt: number }
  /** None, which a page of ours never sends. */
  | { readonly kind: 'missing' }
  /** Not ours, or made for another form. */
  | { readonly kind: 'forged' };

/**
 * Signs the pages of public forms: each carries when it was first opened, until when it may be sent, for which version of
 * which form, and something random. Nothing of it is stored.
 */
export class FormTokens {
  private readonly key: Buffer;
  private readonly lifetimeMs: number;

  constructor(key: Buffer, lifetimeMs: number) {
    this.key = key;
    this.lifetimeMs = lifetimeMs;
  }

  /** @param openedAt when the person first saw the form: a page that comes back keeps it. In milliseconds */
  issue(formKey: string, version: number, openedAt: number, now = Date.now()): string {
    const claims = [version, openedAt, now + this.lifetimeMs].map((number) => number.toString(36));
    const body = [...claims, randomBytes(9).toString('base64url')].join('.');
    return `${body}.${this.sign(formKey, body)}`;
  }

  read(token: string | undefined, formKey: string, now = Date.now()): TokenReading {
    if (token === undefined) return { kind: 'missing' };
    const found = /^([0-9a-z]{1,8}\.([0-9a-z]{1,10})\.([0-9a-z]{1,10})\.[\w-]{12})\.([\w-]{43})$/.exec(token);
    const [, body = '', openedAt = '', until = '', signature = ''] = found ?? [];
    if (!found || !isSame(signature, this.sign(formKey, body))) return { kind: 'forged' };
    const opened = Number.parseInt(openedAt, 36);
    return { kind: Number.parseInt(until, 36) >= now ? 'fresh' : 'expired', openedAt: opened };
  }

  private sign(formKey: string, body: string): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([formKey, body]))
      .digest('base64url');
  }
}

function isSame(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
