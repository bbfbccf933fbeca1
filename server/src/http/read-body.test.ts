import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { readBody } from './read-body.ts';

afterEach(() => vi.useRealTimers());

const requestOf = (stream: PassThrough) =>
  Object.assign(stream, { headers: {}, complete: false }) as unknown as IncomingMessage;

test('a body that comes drop by drop is given up after half a minute, however often a drop comes', async () => {
  vi.useFakeTimers();
  const stream = new PassThrough();
  const read = expect(readBody(requestOf(stream), 1_000)).rejects.toMatchObject({ code: 'request.malformed' });

  for (let second = 0; second < 31; second++) {
    if (!stream.destroyed) stream.write('x');
    await vi.advanceTimersByTimeAsync(1_000);
  }

  expect(stream.destroyed).toBe(true);
  await read;
});

test('a body that is there in time leaves no clock running', async () => {
  vi.useFakeTimers();
  const stream = new PassThrough();
  const read = readBody(requestOf(stream), 1_000);
  stream.end('whole');

  expect((await read).toString()).toBe('whole');
  expect(vi.getTimerCount()).toBe(0);
});
