import { hkdfSync } from 'node:crypto';
import { type MasterKeys, masterKeys, type SealingSecrets } from './master-keys.ts';

/** The keys that the one secret of an installation is split into, so that none of them tells anything of another. */
export interface Keys {
  /** Makes the digits of a receipt out of the id of its submission. */
  readonly receiptDigits: Buffer;
  /** Hashes a receipt for the store. */
  readonly receiptHash: Buffer;
  /** Seals what connectors show to the systems that they call. */
  readonly connectorSecrets: Buffer;
  /** Hashes the secret in the address of a webhook for the store. */
  readonly webhookHash: Buffer;
  /** Hashes what was sent, to know a repetition by: from a hash without a key, short answers could be guessed. */
  readonly requestHash: Buffer;
  /** What wraps the keys of groups. */
  readonly masters: MasterKeys;
  /** Seals the secrets of authenticator apps, and what a visit to another system needs to be told apart. */
  readonly secondFactors: Buffer;
  readonly providerVisits: Buffer;
  /** Makes the secret of a one-time link out of its id. */
  readonly linkTokens: Buffer;
  /** Hashes who tried what. */
  readonly attempts: Buffer;
  /** Signs the cookie of a browser that somebody has signed in with. */
  readonly knownBrowsers: Buffer;
  /** Seals the key, the name and the type of a file that waits to be attached, and hashes who uploaded it. */
  readonly uploads: Buffer;
  /** Signs what a public page carries: when it was made, for which form. */
  readonly formTokens: Buffer;
  /** Signs the work that a public form asks for. */
  readonly proofsOfWork: Buffer;
  /** Hashes where a submission came from. */
  readonly intakeAddresses: Buffer;
  /** Vouches for the link that stops mails. */
  readonly mailStops: Buffer;
  /** What push services know this installation by is made of it. */
  readonly pushIdentity: Buffer;
  /** Seals how far a reader of the event stream has come. */
  readonly livePositions: Buffer;
}

/**
 * Derives the keys of an installation by HKDF (RFC 5869) with SHA-256.
 *
 * @param secret NATIV_SECRET_KEY, 32 characters or more
 * @param sealing NATIV_SEALING_KEY and its predecessor; without them the master key is made of the secret
 */
export function deriveKeys(secret: string, sealing: SealingSecrets = { sealingKey: null, oldSealingKey: null }): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'nativ', purpose, 32));
  return {
    receiptDigits: derive('receipt digits'),
    receiptHash: derive('receipt hash'),
    connectorSecrets: derive('connector secrets'),
    webhookHash: derive('webhook hash'),
    requestHash: derive('request hash'),
    masters: masterKeys(secret, sealing),
    secondFactors: derive('second factors'),
    providerVisits: derive('provider visits'),
    linkTokens: derive('link tokens'),
    attempts: derive('attempts'),
    knownBrowsers: derive('known browsers'),
    uploads: derive('uploads'),
    formTokens: derive('form tokens'),
    proofsOfWork: derive('proofs of work'),
    intakeAddresses: derive('intake addresses'),
    mailStops: derive('mail stops'),
    pushIdentity: derive('push identity'),
    livePositions: derive('live positions'),
  };
}
