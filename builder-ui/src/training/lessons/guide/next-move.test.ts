import { describe, expect, it } from 'vitest';
import { nextMove, placeOf, type Situation } from './next-move.ts';

const may = { claim: false, assign: false, complete: true, withdraw: false, because: null };
const mine = { status: 'open', may } as unknown as NonNullable<Situation['task']>;
const free = { status: 'open', may: { ...may, claim: true, complete: false } } as unknown as typeof mine;

const situation = (more: Partial<Situation> = {}): Situation => ({
  step: { kind: 'task', by: 'learner' },
  instanceId: 'case',
  taskId: 'one',
  task: mine,
  address: '/tasks/one',
  questions: ['/outcome', '/note'],
  answered: () => false,
  hasVoted: false,
  ...more,
});
const answers = (given: Record<string, boolean>) => (path: string) => given[path] ?? null;

describe('the next move of a learner', () => {
  it('is to go to the task, wherever one has got lost', () => {
    expect(nextMove(situation({ address: '/people' }))).toEqual({ kind: 'goToTask', to: '/tasks/one' });
  });

  it('is to take a task that is free before anything else in it', () => {
    expect(nextMove(situation({ task: free }))).toEqual({ kind: 'claim' });
  });

  it('is to answer the first question that has no answer, then to send', () => {
    expect(nextMove(situation())).toEqual({ kind: 'answer', path: '/outcome' });
    expect(nextMove(situation({ answered: answers({ '/outcome': true, '/note': false }) }))).toEqual({
      kind: 'answer',
      path: '/note',
    });
    expect(nextMove(situation({ answered: () => true }))).toEqual({ kind: 'complete' });
  });

  it('is to turn the page when the next question stands further on', () => {
    expect(nextMove(situation({ answered: answers({ '/outcome': true }) }))).toEqual({ kind: 'turnPage' });
    expect(nextMove(situation({ answered: answers({ '/note': true }) }))).toEqual({ kind: 'complete' });
  });

  it('is to decide first in an approval', () => {
    const step = { kind: 'approval', by: 'learner' } as const;

    expect(nextMove(situation({ step, questions: [] }))).toEqual({ kind: 'vote' });
    expect(nextMove(situation({ step, questions: [], hasVoted: true }))).toEqual({ kind: 'complete' });
  });

  it('is to write on the case, for a message', () => {
    const step = { kind: 'message', by: 'learner' } as const;

    expect(nextMove(situation({ step }))).toEqual({ kind: 'goToCase', to: '/cases/case' });
    expect(nextMove(situation({ step, address: '/cases/case' }))).toEqual({ kind: 'write' });
  });

  it('is nothing while others are at it, and names no control then', () => {
    const byColleague = nextMove(situation({ step: { kind: 'task', by: 'colleague' } }));
    const notYetThere = nextMove(situation({ taskId: null, task: null }));

    expect([byColleague, notYetThere]).toEqual([{ kind: 'others' }, { kind: 'others' }]);
    expect(placeOf(byColleague)).toBeNull();
  });

  it('is to let time pass at a wait, and to finish when no step is left', () => {
    expect(placeOf(nextMove(situation({ step: { kind: 'wait', by: 'learner' } })))).toEqual({
      kind: 'control',
      name: 'room-clock',
    });
    expect(nextMove(situation({ step: null }))).toEqual({ kind: 'finish' });
  });
});
