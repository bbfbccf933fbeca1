import type { LessonDocument } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { judgeLesson, recordLesson, runScenario, scenarioOfLesson } from '../../src/index.ts';
import { playedThrough, trainers, twentySteps, worldOf } from './lesson-flow.ts';
import { mutations } from './mutations.ts';

const drawn = twentySteps();
const before = worldOf(drawn);
const lesson = recorded();

function recorded(): LessonDocument {
  const outcome = recordLesson({
    records: playedThrough(before),
    flow: before.document,
    forms: before.forms,
    learners: trainers,
    language: 'en',
  });
  if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
  const { start, steps } = outcome;
  return {
    title: 'Twenty steps',
    summary: '',
    roles: [],
    groups: [],
    flow: 'main',
    recordedVersion: 1,
    start,
    steps: [...steps],
    criterion: { atLeast: 0.8, attempts: 3 },
  };
}

describe('a lesson of twenty steps', () => {
  test('is recorded from a history as who decided what, where', () => {
    const { start, steps } = lesson;

    expect(steps).toHaveLength(20);
    expect(start).toMatchObject({ form: 'inquiry', answers: { decision: 'go' } });
    expect(steps.map(({ by, kind }) => `${by} ${kind}`)).toContain('inquirer message');
    expect(steps[2]).toMatchObject({
      nodeId: 'task3',
      kind: 'task',
      by: 'learner',
      counts: ['decision'],
      decision: { answers: { decision: 'go', note: 'Because of task3.' }, edge: 'choice3_task4' },
    });
    expect(steps.find(({ nodeId }) => nodeId === 'wait1')).toMatchObject({
      kind: 'wait',
      by: 'time',
      waitMs: 86_400_000,
    });
    expect(JSON.stringify(lesson)).not.toContain('"position"');
  });

  test('is a scenario of its flow', () => {
    const scenario = scenarioOfLesson(before.world, lesson);

    if ('kind' in scenario) throw new Error(scenario.code);
    expect(runScenario(before.world, scenario).outcome).toMatchObject({ passed: true, breaks: [] });
    expect(scenario.expect.end).toEqual({ status: 'completed' });
  });

  test('fits the flow that it was recorded on', () => {
    const { judgement, adapted } = judgeLesson(lesson, before, before);

    expect(judgement).toMatchObject({ verdict: 'valid', start: 'same', end: 'same' });
    expect(adapted).toEqual(lesson);
  });
});

test('there are fifty changes and more', () => expect(mutations.length).toBeGreaterThanOrEqual(50));

describe.each(mutations)('$name', ({ change, verdict, steps = {}, lostAfter, end = 'same', start = 'same' }) => {
  const after = worldOf(change(drawn));
  const { judgement, adapted } = judgeLesson(lesson, before, after);

  test(`makes the lesson ${verdict}, and says where`, () => {
    const lost = judgement.steps.findIndex(({ nodeId }) => nodeId === lostAfter);
    const expected = judgement.steps.map(({ nodeId }, index) => {
      if (lost >= 0 && index > lost) return `${nodeId} notReached`;
      return `${nodeId} ${steps[nodeId] ?? 'valid'}`;
    });
    const found = judgement.steps.map((step) => `${step.nodeId} ${step.verdict}`);

    expect(found).toEqual(expected);
    expect(judgement).toMatchObject({ verdict, end, start });
    for (const { verdict: of, message } of judgement.steps)
      expect(message.he !== '' && message.en !== '').toBe(of !== 'valid' && of !== 'carried');
  });

  test('once taken over, fits', () => {
    expect(judgeLesson(adapted, after, after).judgement).toMatchObject({ verdict: 'valid' });
    for (const step of adapted.steps) {
      const was = lesson.steps.find(({ id }) => id === step.id);
      if (was) expect(step).toMatchObject({ kind: was.kind, by: was.by });
    }
  });
});
