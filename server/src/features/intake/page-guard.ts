import type { IntakeSettings } from '../../config/intake-settings.ts';
import type { PublishedForm } from '../../engine/published.ts';
import type { FormFields } from '../../http/routes.ts';
import type { Keys } from '../../security/keys.ts';
import { FormTokens } from './form-tokens.ts';
import { type Proof, ProofsOfWork } from './proof-of-work.ts';
import type { Suspicion } from './suspicion.ts';

/** What a page sends for its guard. */
export const TOKEN_FIELD = '_token';
export const PROOF_FIELD = '_proof';
/** A question that no person sees, with a name that machines like to answer. */
export const TRAP_FIELD = 'website';

/** What a page carries. */
export interface PageDress {
  readonly token: string;
  readonly trap: string;
  readonly challenge?: string;
}

/** What a page that came back says of how it was sent. */
export type PageVerdict =
  | { readonly kind: 'sent'; readonly flags: readonly Suspicion[]; readonly proof: Proof | null }
  /** It was open too long, or its token is none of ours: it is shown once more, with all that was typed. */
  | { readonly kind: 'stale' };

interface Parts {
  readonly tokens: FormTokens;
  readonly proofs: ProofsOfWork;
  readonly pageMs: number;
  /** Whoever sends sooner looks like a machine. */
  readonly leastMs: number;
}

/** Dresses the pages of public forms with what tells people from machines, and reads it when they come back. */
export class PageGuard {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /**
   * @param fields what the page that comes back sent; it keeps when it was first opened
   * @param isPart whether a script swaps it in, which has its task already
   */
  async dress(form: PublishedForm, fields: FormFields, isPart: boolean): Promise<PageDress> {
    const { tokens, proofs, pageMs } = this.parts;
    const before = tokens.read(sentValue(fields, TOKEN_FIELD), form.key);
    const openedAt = 'openedAt' in before ? before.openedAt : Date.now();
    const { protection = 'none' } = form.document.settings ?? {};
    const isTask = protection !== 'none' && !(isPart && before.kind === 'fresh');
    const until = new Date(Date.now() + pageMs);
    return {
      token: tokens.issue(form.key, form.number, openedAt),
      trap: TRAP_FIELD,
      ...(isTask ? { challenge: await proofs.challenge(form.key, protection, until) } : {}),
    };
  }

  async judge(form: PublishedForm, fields: FormFields): Promise<PageVerdict> {
    const token = this.parts.tokens.read(sentValue(fields, TOKEN_FIELD), form.key);
    if (token.kind === 'expired' || token.kind === 'forged') return { kind: 'stale' };
    const flags: Suspicion[] = [];
    if (token.kind === 'missing') flags.push('noToken');
    else if (Date.now() - token.openedAt < this.parts.leastMs) flags.push('tooFast');
    if ((sentValue(fields, TRAP_FIELD) ?? '') !== '') flags.push('honeypot');
    const { protection = 'none' } = form.document.settings ?? {};
    const proof =
      protection === 'none' ? null : await this.parts.proofs.check(form.key, sentValue(fields, PROOF_FIELD));
    return { kind: 'sent', flags, proof };
  }
}

const sentValue = (fields: FormFields, name: string) => fields.find(([field]) => field === name)?.[1];

/** The guard as an installation has it. */
export function pageGuard(keys: Keys, { pageHours, leastSeconds }: IntakeSettings): PageGuard {
  const pageMs = pageHours * 3_600_000;
  return new PageGuard({
    tokens: new FormTokens(keys.formTokens, pageMs),
    proofs: new ProofsOfWork(keys.proofsOfWork),
    pageMs,
    leastMs: leastSeconds * 1_000,
  });
}
