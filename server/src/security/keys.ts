import { hkdfSync } from 'node:crypto';

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
}

/**
 * Derives the keys of an installation by HKDF (RFC 5869) with SHA-256.
 *
 * @param secret NATIV_SECRET_KEY, 32 characters or more
 */
export function deriveKeys(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'nativ', purpose, 32));
  return {
    receiptDigits: derive('receipt digits'),
    receiptHash: derive('receipt hash'),
    connectorSecrets: derive('connector secrets'),
    webhookHash: derive('webhook hash'),
  };
}
