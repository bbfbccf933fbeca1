import type { Instance, MigrationOutcome } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api/api-problem.ts';
import {
  type BulkItem,
  beginRun,
  countOutcomes,
  isOver,
  lookAtFirst,
  nextItem,
  parseRun,
  withOutcome,
} from './bulk-run.ts';
import { type BulkCalls, performItem } from './perform-item.ts';

const item = (id: string): BulkItem => ({ id, instanceId: `case-${id}`, nodeId: 'ask', reference: null });
const after = (...incidents: { id: string; nodeId: string }[]) => ({ incidents }) as unknown as Instance;
const moved = (fromVersion: number, outcome: MigrationOutcome['outcome'], reason: string | null = null) =>
  ({ fromVersion, outcome, reason }) as MigrationOutcome;
const calls = (over: Partial<BulkCalls>): BulkCalls => ({
  resolve: () => Promise.reject(new Error('not expected')),
  move: () => Promise.reject(new Error('not expected')),
  ...over,
});

describe('one case of many', () => {
  it.each([
    ['done', after()],
    ['done', after({ id: 'other', nodeId: 'elsewhere' })],
    ['again', after({ id: 'new', nodeId: 'ask' })],
  ] as const)('is %s by what the case looks like afterwards', async (kind, instance) => {
    expect(await performItem({ kind: 'retry' }, item('1'), calls({ resolve: async () => instance }))).toEqual({ kind });
  });

  it('is skipped along the way that was chosen', async () => {
    const wishes: unknown[] = [];
    const resolve: BulkCalls['resolve'] = async (_item, wish) => {
      wishes.push(wish);
      return after();
    };

    await performItem({ kind: 'skip', edgeId: 'e1' }, item('1'), calls({ resolve }));
    await performItem({ kind: 'skip' }, item('1'), calls({ resolve }));

    expect(wishes).toEqual([{ action: 'skip', edgeId: 'e1' }, { action: 'skip' }]);
  });

  it.each([
    [404, { kind: 'already' }],
    [409, { kind: 'refused', why: 'Not now.' }],
  ] as const)('that the server answers with %i is an outcome', async (status, outcome) => {
    const resolve = () => Promise.reject(new ApiProblem(status, { detail: 'Not now.' }));

    expect(await performItem({ kind: 'retry' }, item('1'), calls({ resolve }))).toEqual(outcome);
  });

  it.each([0, 401, 403, 429, 500, 503])('is left for later where the server answers %i', async (status) => {
    const resolve = () => Promise.reject(new ApiProblem(status));

    await expect(performItem({ kind: 'retry' }, item('1'), calls({ resolve }))).rejects.toBeInstanceOf(ApiProblem);
  });

  it.each([
    [moved(1, 'moved'), { kind: 'done' }],
    [moved(2, 'refused', 'It is there.'), { kind: 'already' }],
    [moved(1, 'refused', 'No such step.'), { kind: 'refused', why: 'No such step.' }],
  ])('is moved, or is there already, or cannot be', async (answer, outcome) => {
    expect(await performItem({ kind: 'move', toVersion: 2 }, item('1'), calls({ move: async () => answer }))).toEqual(
      outcome,
    );
  });
});

describe('a run over many cases', () => {
  const run = withOutcome(withOutcome(beginRun({ kind: 'retry' }, ['1', '2', '3'].map(item)), { kind: 'done' }), {
    kind: 'refused',
    why: 'x',
  });

  it('goes on where it stood, also on another page', () => {
    expect(nextItem(run)?.id).toBe('3');
    expect(parseRun(JSON.stringify(run))).toEqual(run);
  });

  it('is over when each has its outcome, and is then not taken up again', () => {
    const over = withOutcome(run, { kind: 'again' });

    expect([isOver(run), isOver(over)]).toEqual([false, true]);
    expect(parseRun(JSON.stringify(over))).toBeNull();
  });

  it.each([null, '', '{', '[]', '{"deed":null}', '{"deed":{},"items":3}'])('is not made up from %s', (text) => {
    expect(parseRun(text)).toBeNull();
  });

  it('counts, and shows first what somebody has to look at', () => {
    expect(countOutcomes(run)).toEqual({ done: 1, already: 0, again: 0, refused: 1 });
    expect(lookAtFirst(run).map(({ item: { id } }) => id)).toEqual(['2', '1']);
  });
});
