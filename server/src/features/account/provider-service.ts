import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { uuidv7 } from 'uuidv7';
import { ProblemError } from '../../http/problem.ts';
import type { Log } from '../../observability/log.ts';
import { readCookie, writeCookie } from '../../security/cookie.ts';
import type { Identity } from '../../security/identity.ts';
import { asIdentity } from '../../security/identity-transaction.ts';
import type { Claims, OidcProvider, Visit } from '../../security/oidc/oidc-provider.ts';
import { seal, unseal } from '../../security/seal.ts';
import type { AdmissionService } from '../invitations/admission-service.ts';
import { normalizeEmail } from '../people/email.ts';
import { bindSubject, findIdentityOfSubject, insertVisit, isSomebody, takeVisit } from './provider-store.ts';

export interface ProviderParts {
  readonly identity: Identity;
  readonly providers: readonly OidcProvider[];
  readonly admissions: AdmissionService;
  readonly log: Log;
}

interface KeptVisit extends Visit {
  readonly providerId: string;
  readonly returnTo: string;
}

/** Why somebody who came back from a provider is not let in: the sign-in page says it in words. */
export type ProviderTrouble = 'away' | 'expired' | 'refused' | 'unverified' | 'notInvited';

export type Arrival =
  | { readonly kind: 'in'; readonly returnTo: string; readonly cookies: readonly string[] }
  | { readonly kind: 'trouble'; readonly trouble: ProviderTrouble; readonly cookies: readonly string[] };

const minutes = 10;

/** Signing in with another system. It lets in whoever exists here or was invited, and nobody else. */
export class ProviderService {
  private readonly parts: ProviderParts;
  private readonly cookieName: string;

  constructor(parts: ProviderParts) {
    this.parts = parts;
    this.cookieName = `${parts.identity.isSecure ? '__Secure-' : ''}nativ.visit`;
  }

  /**
   * Sends the browser to the provider. Its cookie holds the state, so that an answer that another browser was given, or
   * that somebody else began, is none here.
   */
  async leave(providerId: string, returnTo: string, request: Request) {
    const provider = this.provider(providerId);
    const { attempts, pool, keys } = this.parts.identity;
    await attempts.begin('visitOfAddress', request.ip ?? '');
    const { address, visit } = await provider.leave();
    const kept: KeptVisit = { ...visit, providerId, returnTo };
    const stateHash = hashOf(visit.state);
    const sealed = seal(keys.providerVisits, placeOf(stateHash), JSON.stringify(kept));
    await insertVisit(pool, { stateHash, sealed, minutes });
    return { address: address.href, cookie: this.cookie(visit.state, minutes * 60) };
  }

  async arrive(providerId: string, request: Request): Promise<Arrival> {
    const provider = this.provider(providerId);
    const over = this.cookie('', 0);
    const visit = await this.takeVisit(providerId, request);
    if (visit === null) return trouble('expired', [over]);
    const start = request.originalUrl.indexOf('?');
    let claims: Claims;
    try {
      claims = await provider.comeBack(start === -1 ? '' : request.originalUrl.slice(start), visit);
    } catch (cause) {
      this.parts.log.warn({ event: 'provider.refused', providerId, err: cause }, 'A provider vouched for nobody');
      return trouble('refused', [over]);
    }
    const outcome = await this.find(claims);
    if ('trouble' in outcome) return trouble(outcome.trouble, [over]);
    return { kind: 'in', returnTo: visit.returnTo, cookies: [over, await this.signIn(provider, outcome, request)] };
  }

  private async takeVisit(providerId: string, request: Request): Promise<KeptVisit | null> {
    const { pool, keys } = this.parts.identity;
    const state = readCookie(request.headers.cookie, this.cookieName);
    if (!state || new URLSearchParams(request.originalUrl.split('?')[1]).get('state') !== state) return null;
    const stateHash = hashOf(state);
    const sealed = await takeVisit(pool, stateHash);
    if (sealed === null) return null;
    const visit = JSON.parse(unseal(keys.providerVisits, placeOf(stateHash), sealed)) as KeptVisit;
    return visit.providerId === providerId ? visit : null;
  }

  /** Who it is here: by the subject that we know; else by the address, if the provider says that it is theirs. */
  private async find(claims: Claims): Promise<{ readonly identityId: string } | { readonly trouble: ProviderTrouble }> {
    const { pool } = this.parts.identity;
    const { issuer, subject } = claims;
    const identityId = (await findIdentityOfSubject(pool, issuer, subject)) ?? (await this.findByEmail(claims));
    if (identityId === 'unverified') return { trouble: 'unverified' };
    if (identityId === null || !(await isSomebody(pool, identityId))) return { trouble: 'notInvited' };
    return { identityId };
  }

  private async findByEmail({ issuer, subject, email: told, isEmailVerified, name }: Claims) {
    if (told === null || !isEmailVerified) return 'unverified';
    const email = normalizeEmail(told);
    const { identity, admissions } = this.parts;
    const bound = await asIdentity(identity.pool, (client) =>
      bindSubject(client, { id: uuidv7(), issuer, subject, email }),
    );
    return bound ?? admissions.admitVouched({ issuer, subject, email, name: name?.trim() || email });
  }

  private signIn({ settings }: OidcProvider, { identityId }: { readonly identityId: string }, request: Request) {
    const { sessions, pool } = this.parts.identity;
    this.parts.log.info({ event: 'signIn.provider', identityId, providerId: settings.id }, 'Signed in');
    return sessions.start(pool, {
      identityId,
      provider: settings.label,
      isProved: settings.secondFactor === 'theirs',
      address: request.ip ?? null,
      userAgent: request.headers['user-agent'] ?? null,
    });
  }

  private provider(id: string): OidcProvider {
    const provider = this.parts.providers.find(({ settings }) => settings.id === id);
    if (provider === undefined) throw new ProblemError('provider.not-found');
    return provider;
  }

  private cookie(value: string, seconds: number): string {
    return writeCookie(this.cookieName, value, {
      path: '/api/auth/oidc',
      seconds,
      isSecure: this.parts.identity.isSecure,
    });
  }
}

const trouble = (kind: ProviderTrouble, cookies: readonly string[]): Arrival => ({
  kind: 'trouble',
  trouble: kind,
  cookies,
});
const hashOf = (state: string) => createHash('sha256').update(state).digest();
const placeOf = (stateHash: Buffer) => `provider-visit/${stateHash.toString('hex')}`;
