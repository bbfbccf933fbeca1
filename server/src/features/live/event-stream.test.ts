import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { EventStream, type Message } from './event-stream.ts';

const server = createServer();
afterEach(() => {
  server.closeAllConnections();
  server.removeAllListeners('request');
});

/** A stream as the server has it, and its reader, who has read nothing yet. */
async function connect(): Promise<{ readonly stream: EventStream; readonly reader: Promise<IncomingMessage> }> {
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const reader = new Promise<IncomingMessage>((resolve) =>
    // It is cut off in the end.
    get({ port, host: '127.0.0.1', agent: false }, resolve).on('error', () => {}),
  );
  const [, response] = await asked;
  return { stream: new EventStream(response), reader };
}
const changes = (id: string): Message => ({ event: 'changes', data: { changes: [] }, id });

test('what comes before the stream has begun stands after what it begins with', async () => {
  const { stream, reader } = await connect();
  stream.send(changes('early'));
  stream.begin({ event: 'hello', data: {}, id: 'first' });
  stream.end(700);
  let text = '';
  for await (const piece of await reader) text += String(piece);

  expect(text).toBe(
    [
      'retry: 2000\n\n',
      'id: first\nevent: hello\ndata: {}\n\n',
      'id: early\nevent: changes\ndata: {"changes":[]}\n\n',
      'retry: 700\nevent: bye\ndata: {}\n\n',
    ].join(''),
  );
});

test('a reader who takes nothing is cut off before much is kept for them', async () => {
  const { stream, reader } = await connect();
  stream.begin();
  (await reader).on('error', () => {}).pause();
  const large: Message = { event: 'changes', data: { changes: 'x'.repeat(8 * 1024) }, id: 'x' };
  let sent = 0;
  while (stream.send(large) && sent < 5_000) {
    sent += 1;
    if (sent % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }

  // Some of it fits into the buffers of the system, which are not ours.
  expect(sent).toBeLessThan(5_000);
  expect(stream.isOpen).toBe(false);
});
