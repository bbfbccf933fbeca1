import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { passOfLiveWork } from '../test/pass-of-live-work.ts';
import { type Connector, OutboundDoor, outboundLimits } from './outbound-door.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const to = (origin: string): Connector => ({
  id: origin,
  origin,
  headers: { authorization: 'Bearer of-the-connector' },
});
const asking = (path = '/', method = 'GET', body: unknown = null) => ({ method, path, body, idempotencyKey: 'a:1' });
const pass = await passOfLiveWork();
const open = new OutboundDoor(['127.0.0.1']);
const quick = (limits: Partial<typeof outboundLimits>) =>
  new OutboundDoor(['127.0.0.1'], { ...outboundLimits, ...limits });

describe('the outbound door', () => {
  it('sends JSON with the headers of the connector and one stable key, and reads JSON', async () => {
    const seen: Record<string, unknown> = {};
    const origin = await serverThat(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      Object.assign(seen, { ...request.headers, body: Buffer.concat(chunks).toString(), url: request.url });
      response.setHeader('content-type', 'application/json').end('{"id":7}');
    });

    const outcome = await open.call(pass, to(origin), asking('/contacts?a=1', 'POST', { name: 'שלום' }));

    expect(outcome).toEqual({ kind: 'answered', status: 200, body: { id: 7 } });
    expect(seen).toMatchObject({
      'idempotency-key': 'a:1',
      authorization: 'Bearer of-the-connector',
      body: '{"name":"שלום"}',
      url: '/contacts?a=1',
    });
  });

  it.each([
    'http://127.0.0.1:1',
    'http://localhost:1',
    'http://[::1]:1',
    'http://[::ffff:127.0.0.1]:1',
    'http://[::ffff:7f00:1]:1',
    'http://[64:ff9b::7f00:1]:1',
    'http://0.0.0.0:1',
    'http://[::]:1',
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://169.254.169.254',
    'http://100.64.0.1',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://2130706433:1',
    'http://0x7f.1:1',
    'http://127.1:1',
    'https://127.0.0.1:1',
  ])('refuses %s, which is not a public address', async (origin) => {
    const closed = new OutboundDoor([]);

    const outcome = await closed.call(pass, to(new URL(origin).origin), asking());

    expect(outcome).toEqual({ kind: 'refused', reason: 'private-address' });
  });

  it('reaches a private address that the operator allows, and no other', async () => {
    const origin = await serverThat((_request, response) => response.end('here'));

    expect(await new OutboundDoor(['127.0.0.0/8']).call(pass, to(origin), asking())).toMatchObject({
      kind: 'answered',
    });
    expect(await new OutboundDoor(['10.0.0.0/8']).call(pass, to(origin), asking())).toMatchObject({ kind: 'refused' });
  });

  it.each([
    '//evil.example/x',
    '/\\evil.example/x',
    'https://evil.example/',
    '@evil.example/',
    '.evil.example',
    '',
    'x',
  ])('refuses the path %j, which would lead away from the origin', async (path) => {
    expect(await open.call(pass, to('http://127.0.0.1:1'), asking(path))).toEqual({
      kind: 'refused',
      reason: 'path-leaves-origin',
    });
  });

  it.each(['file:///etc/passwd', 'ftp://example.org', 'gopher://example.org'])(
    'refuses the origin %s',
    async (origin) => {
      expect(await open.call(pass, to(origin), asking())).toMatchObject({ kind: 'refused' });
    },
  );

  it('follows no redirect', async () => {
    const inner = await serverThat((_request, response) => response.end('secret'));
    const outer = await serverThat((_request, response) => response.writeHead(302, { location: inner }).end());

    expect(await open.call(pass, to(outer), asking())).toEqual({ kind: 'refused', reason: 'redirected' });
  });

  it('waits no longer than it may, for an answer that does not come or does not end', async () => {
    const silent = await serverThat(() => {});
    const dripping = await serverThat((_request, response) => {
      response.write('x');
      setInterval(() => response.write('x'), 20).unref();
    });

    const door = quick({ timeoutMs: 200 });

    expect(await door.call(pass, to(silent), asking())).toEqual({ kind: 'failed', reason: 'timed-out' });
    expect(await door.call(pass, to(dripping), asking())).toEqual({ kind: 'failed', reason: 'timed-out' });
  });

  it('reads no more than it may, counted after unpacking', async () => {
    const plain = await serverThat((_request, response) => response.end(Buffer.alloc(1024 * 1024 + 1)));
    const bomb = await serverThat((_request, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 * 1024 * 1024))),
    );

    expect(await open.call(pass, to(plain), asking())).toEqual({ kind: 'refused', reason: 'answer-too-large' });
    expect(await open.call(pass, to(bomb), asking())).toEqual({ kind: 'refused', reason: 'answer-too-large' });
  });

  it('keeps only what can be stored of an answer', async () => {
    const origin = await serverThat((_request, response) =>
      response.setHeader('content-type', 'application/json').end('{"a":"x\\u0000y","b":"\\ud800","__proto__":{"c":1}}'),
    );

    const outcome = await open.call(pass, to(origin), asking());

    expect(outcome).toMatchObject({ body: { a: 'x\uFFFDy', b: '\uFFFD' } });
    expect(Object.keys((outcome as { body: object }).body)).toEqual(['a', 'b']);
  });

  it('calls one system at most so often at once', async () => {
    let underWay = 0;
    let most = 0;
    const origin = await serverThat((_request, response) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay--;
        response.end();
      }, 20);
    });

    await Promise.all(Array.from({ length: 20 }, () => open.call(pass, to(origin), asking())));

    expect(most).toBe(5);
  });

  it('leaves a system alone once it has failed several times in a row', async () => {
    const door = quick({ failuresToRest: 3, restMs: 60_000 });
    const gone = to('http://127.0.0.1:1');

    const outcomes = [];
    for (let call = 0; call < 4; call++) outcomes.push((await door.call(pass, gone, asking())).kind);

    expect(outcomes).toEqual(['failed', 'failed', 'failed', 'resting']);
  });
});
