import { expect, test } from 'vitest';
import { createRequestValidator } from './request-validator.ts';

const check = createRequestValidator().body('nativ:api/flow-simulate');
const run = { startAt: '2026-03-05T08:00:00.000Z', start: { data: {} } };

test('tells every place of a body that is not as described', () => {
  const places = check({ startAt: 'now', start: { data: [] }, more: 1 }, 'en').map(({ path }) => path);

  expect(places.sort()).toEqual(['/more', '/start/data', '/startAt']);
  expect(check({ ...run, moves: [{ kind: 'passTime', ms: 1 }] }, 'en')).toEqual([]);
});

test('tells only the first place of a large one: all of them would keep everybody waiting', () => {
  const tooMany = check({ ...run, moves: Array.from({ length: 20_000 }, () => ({})) }, 'en');
  const wrong = check({ ...run, moves: Array.from({ length: 2_000 }, () => ({ kind: 'passTime', ms: 'x' })) }, 'en');

  expect(tooMany).toMatchObject([{ path: '/moves' }]);
  expect(new Set(wrong.map(({ path }) => path.split('/')[2]))).toEqual(new Set(['0']));
});
