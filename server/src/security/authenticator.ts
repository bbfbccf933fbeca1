import { Secret, TOTP } from 'otpauth';

const stepSeconds = 30;
/** Clocks of phones are off a little: the code before and the one after are good too. */
const window = 1;

/** What an authenticator app is told once: the secret, and the same as the address that a QR code carries. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** Makes a secret of 160 bits. The issuer is what the app shows above the code. */
export function enrol(issuer: string, account: string): Enrolment {
  const totp = totpOf(new Secret({ size: 20 }), issuer, account);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/**
 * Says for which step of time a code is good, or null for one that is not.
 *
 * @param lastStep the step whose code was taken last: that one and those before are used up
 */
export function stepOfCode(secret: string, code: string, lastStep: number, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(Secret.fromBase32(secret)).validate({ token: code, timestamp: now.getTime(), window });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / stepSeconds) + delta;
  return step > lastStep ? step : null;
}

/** SHA-1 and six digits: what every authenticator app knows (RFC 6238). */
function totpOf(secret: Secret, issuer = '', label = 'Nativ'): TOTP {
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period: stepSeconds });
}
