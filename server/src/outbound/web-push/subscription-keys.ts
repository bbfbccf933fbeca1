import { createECDH } from 'node:crypto';

/** What a browser encrypts for: its public key, an uncompressed point of P-256, and a secret that it shares with us. */
export interface SubscriptionKeys {
  readonly p256dh: Buffer;
  readonly auth: Buffer;
}

/** Reads the keys of a subscription, or gives null when they are none. */
export function readSubscriptionKeys(keys: {
  readonly p256dh: string;
  readonly auth: string;
}): SubscriptionKeys | null {
  const p256dh = Buffer.from(keys.p256dh, 'base64url');
  const auth = Buffer.from(keys.auth, 'base64url');
  return auth.length === 16 && isPoint(p256dh) ? { p256dh, auth } : null;
}

function isPoint(key: Buffer): boolean {
  if (key.length !== 65 || key[0] !== 4) return false;
  const ours = createECDH('prime256v1');
  ours.generateKeys();
  try {
    ours.computeSecret(key);
    return true;
  } catch {
    // It does not lie on the curve.
    return false;
  }
}
