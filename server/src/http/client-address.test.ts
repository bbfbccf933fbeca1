import type { IncomingMessage } from 'node:http';
import express from 'express';
import { expect, test } from 'vitest';
import { clientAddress, type TrustAddress } from './client-address.ts';

const request = (forwarded?: string) =>
  ({
    socket: { remoteAddress: '127.0.0.1' },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

function trusting(setting: unknown): TrustAddress {
  const app = express();
  app.set('trust proxy', setting);
  return app.get('trust proxy fn');
}

test('believes nobody when no proxy is trusted', () => {
  expect(clientAddress(request('192.0.2.1'), trusting(false))).toBe('127.0.0.1');
});

test('believes as many proxies as there are, so that nobody makes up an address', () => {
  expect(clientAddress(request('6.6.6.6, 192.0.2.1'), trusting(1))).toBe('192.0.2.1');
  expect(clientAddress(request('6.6.6.6, 192.0.2.1, 10.0.0.1'), trusting(2))).toBe('192.0.2.1');
  expect(clientAddress(request(), trusting(1))).toBe('127.0.0.1');
});

test('believes the proxies of a list', () => {
  expect(clientAddress(request('6.6.6.6, 192.0.2.1, 10.1.2.3'), trusting(['loopback', '10.0.0.0/8']))).toBe(
    '192.0.2.1',
  );
});

test('takes the first one said when all are trusted', () => {
  expect(clientAddress(request('192.0.2.1'), trusting(5))).toBe('192.0.2.1');
});
