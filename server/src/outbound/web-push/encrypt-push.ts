import { createCipheriv, createECDH, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { SubscriptionKeys } from './subscription-keys.ts';

/** What is random in a message, for the test vector of the RFC. */
export interface PushRandomness {
  readonly privateKey: Buffer;
  readonly salt: Buffer;
}

/** One record of this size holds all that a push service takes. */
const recordSize = 4096;
/** What is left of it beside the padding and the tag. */
export const mostPushBytes = recordSize - 17;

/**
 * Encrypts a message so that only the browser reads it, not the push service in between (RFC 8291, over RFC 8188).
 *
 * @throws RangeError for a message longer than a push service takes
 */
export function encryptPush(
  message: Buffer,
  { p256dh, auth }: SubscriptionKeys,
  random: PushRandomness = fresh(),
): Buffer {
  if (message.length > mostPushBytes)
    throw new RangeError(`Expected a message of at most ${mostPushBytes} bytes, but found ${message.length}.`);
  const ours = createECDH('prime256v1');
  ours.setPrivateKey(random.privateKey);
  const publicKey = ours.getPublicKey();
  const shared = createHmac('sha256', auth).update(ours.computeSecret(p256dh)).digest();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, publicKey]);
  const secret = createHmac('sha256', shared)
    .update(Buffer.concat([info, Buffer.from([1])]))
    .digest();
  const key = derive(secret, random.salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, random.salt, 'Content-Encoding: nonce\0', 12);

  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2 marks the last record.
  const sealed = Buffer.concat([
    cipher.update(message),
    cipher.update(Buffer.from([2])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordSize);
  return Buffer.concat([random.salt, size, Buffer.from([publicKey.length]), publicKey, sealed]);
}

function derive(secret: Buffer, salt: Buffer, info: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}

function fresh(): PushRandomness {
  const ours = createECDH('prime256v1');
  ours.generateKeys();
  // A private key may come with leading zeros left out.
  const privateKey = Buffer.concat([Buffer.alloc(32), ours.getPrivateKey()]).subarray(-32);
  return { privateKey, salt: randomBytes(16) };
}
