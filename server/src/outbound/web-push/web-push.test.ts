import { createECDH, createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decryptPush } from '../../test/push-service.ts';
import { encryptPush, mostPushBytes } from './encrypt-push.ts';
import { isPushAddress } from './push-address.ts';
import { pushIdentity } from './push-identity.ts';
import { readSubscriptionKeys } from './subscription-keys.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

function browser() {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  return { ecdh, keys: { p256dh: ecdh.getPublicKey(), auth: Buffer.alloc(16, 7) } };
}

describe('a message to a browser', () => {
  test('is encrypted as in the example of RFC 8291', () => {
    const keys = {
      p256dh: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
      auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
    };
    const random = {
      privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
      salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
    };

    const sent = encryptPush(Buffer.from('When I grow up, I want to be a watermelon'), keys, random);

    expect(sent.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
  });

  test('opens in that browser, and nowhere else; each time it looks different', () => {
    const { ecdh, keys } = browser();
    const message = Buffer.from('שלום');

    const [first, second] = [encryptPush(message, keys), encryptPush(message, keys)];

    expect(decryptPush(first, ecdh, keys.auth).toString()).toBe('שלום');
    expect(first.equals(second)).toBe(false);
    expect(() => decryptPush(first, browser().ecdh, keys.auth)).toThrow();
  });

  test('may fill what a push service takes, and no more', () => {
    const { ecdh, keys } = browser();

    const full = encryptPush(Buffer.alloc(mostPushBytes, 1), keys);

    expect(decryptPush(full, ecdh, keys.auth)).toHaveLength(mostPushBytes);
    expect(() => encryptPush(Buffer.alloc(mostPushBytes + 1), keys)).toThrow(RangeError);
  });
});

describe('the identity of a server', () => {
  const identity = pushIdentity(Buffer.alloc(32, 3), 'mailto:nativ@sample.example');

  test('is the same for the same secret, and another for another', () => {
    expect(pushIdentity(Buffer.alloc(32, 3), 'mailto:x@y.example').publicKey).toBe(identity.publicKey);
    expect(pushIdentity(Buffer.alloc(32, 4), 'mailto:x@y.example').publicKey).not.toBe(identity.publicKey);
    expect(readSubscriptionKeys({ p256dh: identity.publicKey, auth: 'BTBZMqHH6r4Tts7J_aSIgg' })).not.toBeNull();
  });

  test('signs for one push service and half a day', () => {
    const now = new Date('2026-06-01T12:00:00Z');

    const header = identity.authorize('https://push.sample.example/send/1?x=2', now);

    const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
    const [head = '', claims = '', signature = ''] = token.split('.');
    const point = bytes(key);
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const isSigned = verify(
      'sha256',
      Buffer.from(`${head}.${claims}`),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      bytes(signature),
    );
    expect(isSigned).toBe(true);
    expect(JSON.parse(bytes(claims).toString())).toEqual({
      aud: 'https://push.sample.example',
      exp: Date.parse('2026-06-02T00:00:00Z') / 1000,
      sub: 'mailto:nativ@sample.example',
    });
  });
});

describe('what a browser gives', () => {
  test.each([
    [
      'a key of 64 bytes',
      { p256dh: Buffer.alloc(64, 4).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') },
    ],
    [
      'a point off the curve',
      { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') },
    ],
    ['a short secret', { p256dh: browser().keys.p256dh.toString('base64url'), auth: 'AAAA' }],
  ])('is refused with %s', (_what, keys) => {
    expect(readSubscriptionKeys(keys)).toBeNull();
  });

  test.each([
    ['https://fcm.googleapis.com/fcm/send/abc:def', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://web.push.apple.com/abc?x=1', true],
    ['http://push.sample.example/1', false],
    ['https://127.0.0.1/1', false],
    ['https://[::1]/1', false],
    ['https://2130706433/1', false],
    ['https://localhost/1', false],
    ['https://push.sample.example:5432/1', false],
    ['https://somebody@push.sample.example/1', false],
    ['nonsense', false],
  ])('may lead to %s: %s', (address, expected) => {
    expect(isPushAddress(address)).toBe(expected);
  });
});
