import { createECDH, createPrivateKey, hkdfSync, type KeyObject, sign } from 'node:crypto';

/** What push services know this server by (VAPID, RFC 8292). */
export interface PushIdentity {
  /** An uncompressed point in base64url: what browsers subscribe with. */
  readonly publicKey: string;
  /** The headers by which a push service knows that a message is from us. */
  authorize(endpoint: string, now: Date): string;
}

/** The order of P-256, less one: private keys are 1 to this. */
const mostScalar = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551') - 1n;
const tokenSeconds = 12 * 60 * 60;

/**
 * Makes the key pair out of the secret of the installation, the same on each node and after each start, so that nothing has to be
 * stored. 48 bytes brought into the range of a key, so that none is likelier than another (FIPS 186-5, A.2.1).
 *
 * @param secret of the key of this purpose (see keys.ts)
 * @param contact whom a push service may turn to: a mailto: or https: address
 */
export function pushIdentity(secret: Buffer, contact: string): PushIdentity {
  const wide = Buffer.from(hkdfSync('sha256', secret, '', 'vapid key', 48));
  const scalar = (BigInt(`0x${wide.toString('hex')}`) % mostScalar) + 1n;
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'));
  const publicKey = ecdh.getPublicKey();
  const key = signingKey(scalar, publicKey);
  const shown = publicKey.toString('base64url');
  return {
    publicKey: shown,
    authorize(endpoint, now) {
      const exp = Math.floor(now.getTime() / 1000) + tokenSeconds;
      const token = signedToken(key, { aud: new URL(endpoint).origin, exp, sub: contact });
      return `vapid t=${token}, k=${shown}`;
    },
  };
}

function signingKey(scalar: bigint, publicKey: Buffer): KeyObject {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex').toString('base64url'),
    x: publicKey.subarray(1, 33).toString('base64url'),
    y: publicKey.subarray(33).toString('base64url'),
  };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

function signedToken(key: KeyObject, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' });
  return `${unsigned}.${signature.toString('base64url')}`;
}
