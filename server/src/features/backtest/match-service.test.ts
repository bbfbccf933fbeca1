import { expect, test } from 'vitest';
import { matchesOf } from './match-service.ts';
import type { InquiryRow } from './match-store.ts';

test('trying a condition on many inquiries pauses after each, so that others have their turn', () => {
  const inquiries = Array.from({ length: 100 }, (_none, number) => ({
    reference: String(number),
    startedAt: new Date(0),
    instanceId: null,
  })) as unknown as InquiryRow[];

  const work = matchesOf(inquiries, ({ reference }) => (reference === '7' ? true : null));
  let pauses = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) pauses += 1;

  expect(pauses).toBe(100);
  expect(step.value).toMatchObject({ of: 100, matching: 1, untold: 99, items: [{ reference: '7' }] });
});
