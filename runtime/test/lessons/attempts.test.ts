import type { ScenarioMove } from '@nativ/schemas';
import { expect, test } from 'vitest';
import { attemptResult, attemptStanding, momentsUpTo, recordLesson } from '../../src/index.ts';
import { rehearse } from '../simulation/rehearsals.ts';
import { playedThrough, trainers, twentySteps, worldOf } from './lesson-flow.ts';

const world = worldOf(twentySteps());
const recorded = recordLesson({
  records: playedThrough(world),
  flow: world.document,
  forms: world.forms,
  learners: trainers,
  language: 'en',
});
if (recorded.kind !== 'recorded') throw new Error('Expected a lesson.');
const lesson = { steps: [...recorded.steps], criterion: { atLeast: 0.9, attempts: 3 } };

/** The first moves of somebody who takes the lesson. */
function taken(...moves: readonly ScenarioMove[]) {
  const setup = { ...world.world, startAt: '2026-03-01T08:00:00.000Z', start: { data: { decision: 'go' } } };
  const records = momentsUpTo(rehearse(setup, ...moves)).flatMap(({ steps }) => steps.map(({ step }) => step.history));
  return attemptStanding(lesson, records, 'learner');
}

const does = (node: string, decision = 'go', by = 'learner'): ScenarioMove => ({
  kind: 'completeTask',
  place: { node },
  by,
  data: { decision, note: 'In my own words.' },
});

test('words are free, what counts is not, and what somebody else did is not the learner’s', () => {
  const standing = taken(does('task1'), does('task2', 'go', 'champion'), does('task3', 'go'));

  expect(standing.steps.slice(0, 4).map(({ result }) => result)).toEqual(['right', 'helped', 'right', null]);
  expect(standing).toMatchObject({ now: { nodeId: 'task4' }, isAtEnd: false, isLost: false });
  expect(standing.taskId).toMatch(/^rehearsal:\d+$/);
});

test('a decision that leads elsewhere is told, and the attempt can be finished there', () => {
  const standing = taken(does('task1'), does('task2'), does('task3', 'aside'));

  expect(standing.steps[2]).toMatchObject({ result: 'otherwise', fields: ['decision'] });
  expect(standing).toMatchObject({ now: null, isLost: true, isAtEnd: true });
  const counted = lesson.steps.filter(({ by }) => by === 'learner').length;
  const { right, of, isEnough, steps } = attemptResult(lesson, standing);
  expect({ right, of, isEnough }).toEqual({ right: 2, of: counted, isEnough: false });
  expect(steps.at(-1)).toMatchObject({ result: 'missed' });
});

test('waits for time, and for nobody while others do theirs', () => {
  const first = ['task1', 'task2', 'task3', 'task4', 'task5'].map((node) => does(node));
  const wait: ScenarioMove = { kind: 'fireTimer', place: { node: 'wait1' } };

  expect(taken(...first).now).toMatchObject({ nodeId: 'wait1', by: 'time' });
  expect(taken(...first, wait).now).toMatchObject({ nodeId: 'task6' });
  expect(taken(...first, wait, does('task6'), does('task7')).now).toBeNull();
});

test('is passed by whoever does enough of it right', () => {
  const standing = attemptStanding(lesson, playedThrough(world), 'trainer');

  expect(attemptResult(lesson, standing)).toMatchObject({
    isEnough: true,
    right: lesson.steps.filter(({ by }) => by === 'learner').length,
  });
  expect(standing).toMatchObject({ isAtEnd: true, now: null, isLost: false });
});
