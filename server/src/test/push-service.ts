import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PushedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  /** As the browser reads it. */
  readonly message: Record<string, unknown>;
  readonly raw: Buffer;
}

export interface PushService {
  readonly received: PushedMessage[];
  /** A subscription of a browser of its own, as the browser would give it. */
  subscribe(name: string): { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What it answers from now on. */
  answer(status: number): void;
  close(): Promise<void>;
}

/** A push service of the tests with the browsers behind it, which open what they are sent. Plain http, on this machine. */
export async function startPushService(): Promise<PushService> {
  const received: PushedMessage[] = [];
  const browsers = new Map<string, { readonly ecdh: ECDH; readonly auth: Buffer }>();
  let status = 201;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const raw = Buffer.concat(parts);
    const path = request.url ?? '';
    const browser = browsers.get(path);
    if (browser && status < 300) {
      const message = JSON.parse(decryptPush(raw, browser.ecdh, browser.auth).toString());
      received.push({ headers: request.headers, path, message, raw });
    }
    response.writeHead(browser ? status : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    received,
    subscribe(name) {
      const ecdh = createECDH('prime256v1');
      ecdh.generateKeys();
      const auth = randomBytes(16);
      const path = `/send/${name}`;
      browsers.set(path, { ecdh, auth });
      const keys = { p256dh: ecdh.getPublicKey().toString('base64url'), auth: auth.toString('base64url') };
      return { endpoint: `http://127.0.0.1:${port}${path}`, keys };
    },
    answer(next) {
      status = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Opens a message as a browser does (RFC 8291): written from the reader's side, with nothing of the sender's code. */
export function decryptPush(raw: Buffer, ecdh: ECDH, auth: Buffer): Buffer {
  const salt = raw.subarray(0, 16);
  const senderLength = raw.readUInt8(20);
  const sender = raw.subarray(21, 21 + senderLength);
  const sealed = raw.subarray(21 + senderLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2));
}
