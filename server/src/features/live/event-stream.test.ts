import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventStream } from './event-stream.ts';

const server = createServer((_request, response) => new EventStream(response).end(500));
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

test('a stream that ends before it has begun is one all the same: a browser that reads anything else never comes back', async () => {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(await response.text()).toContain('retry: 500\nevent: bye');
});
