import { describe, expect, test } from 'vitest';
import { context } from '../../test/flows.ts';
import { checkFlow, compileFlow, Simulation } from '../index.ts';

const flow = (when: Record<string, unknown>) => ({
  title: 'Test',
  nodes: [
    { id: 'start', type: 'manualStart', config: { form: 'case' } },
    { id: 'rest', type: 'wait', config: { when } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'e1', source: 'start', target: 'rest' },
    { id: 'e2', source: 'rest', target: 'done' },
  ],
});

/** When a case that waits until what was answered goes on; null when it is not a moment. */
function dueAt(answer: string): string | null {
  const compiled = compileFlow(flow({ until: 'data.answer' }), context);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  const simulation = new Simulation({
    flows: new Map([['flow', compiled.flow]]),
    startAt: '2027-01-01T00:00:00.000Z',
  });
  simulation.start('flow', { instanceId: 'i', data: { answer } });
  return simulation.pendingTimers[0]?.dueAt ?? null;
}

describe('a moment to wait for', () => {
  test.each([
    ['2027-03-26T02:30:00Z', '2027-03-26T02:30:00.000Z'],
    ['2027-03-26T02:30Z', '2027-03-26T02:30:00.000Z'],
    ['2027-03-26T02:30:00+02:00', '2027-03-26T00:30:00.000Z'],
    ['2027-03-26T02:30:00.250-05:30', '2027-03-26T08:00:00.250Z'],
    ['2027-03-26T00:30+03:00', '2027-03-25T21:30:00.000Z'],
    ['2027-03-26', '2027-03-26T00:00:00.000Z'],
  ])('%s is %s', (written, instant) => {
    expect(dueAt(written)).toBe(instant);
  });

  test.each([
    '2027-02-31T08:00:00+02:00',
    '2027-03-26T25:00:00+02:00',
    '2027-03-26T08:00:00+99:00',
    '2027-03-26+02:00',
  ])('%s is none', (written) => {
    expect(dueAt(written)).toBeNull();
  });
});

test.each(['duration', 'businessDuration'])(
  'a %s too long to be counted is refused, rather than over at once',
  (kind) => {
    const codes = (length: string) => checkFlow(flow({ [kind]: length }), context).map(({ severity }) => severity);

    expect(codes('P999999D')).toEqual([]);
    expect(codes('P9999999D')).toEqual(['error']);
    expect(codes('PT9999999H')).toEqual(['error']);
  },
);
