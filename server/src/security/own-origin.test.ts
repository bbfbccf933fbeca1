import { expect, test } from 'vitest';
import { isOwnOrigin } from './own-origin.ts';

const local = 'http://localhost:3000';
const installed = 'https://forms.example.org';

test.each([
  ['the base URL', local, 'localhost:3000', local, true],
  ['another loopback name under which we were reached', 'http://127.0.0.1:3000', '127.0.0.1:3000', local, true],
  ['a loopback page on a port that is not ours', 'http://localhost:8080', 'localhost:3000', local, false],
  ['a name that resolves to this machine', 'http://rebound.example:3000', 'rebound.example:3000', local, false],
  ['the base URL behind a proxy that changes Host', installed, '10.0.0.7:3000', installed, true],
  ['loopback, once a base URL is set', 'http://localhost:3000', 'localhost:3000', installed, false],
  ['the base URL without encryption', 'http://forms.example.org', 'forms.example.org', installed, false],
  ['a neighbour in the same domain', 'https://www.example.org', 'forms.example.org', installed, false],
  ['no origin at all', 'null', 'localhost:3000', local, false],
])('%s', (_name, origin, host, baseUrl, own) => {
  expect(isOwnOrigin(origin, host, baseUrl)).toBe(own);
});
