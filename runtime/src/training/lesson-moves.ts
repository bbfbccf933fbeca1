import type { LessonDocument, LessonStep, Scenario, ScenarioMove } from '@nativ/schemas';
import { beginRehearsal, type Moment, makeMove } from '../simulation/rehearsal/rehearsal.ts';
import type { Trouble } from '../simulation/rehearsal/trouble.ts';
import { foundIn } from '../simulation/scenario/findings.ts';
import type { ScenarioWorld } from '../simulation/scenario/run-scenario.ts';

/** Who does the learner's steps where a lesson is run in memory. */
export const LEARNER = 'learner';

/** A step as a move of a scenario. Each colleague is somebody else, so that several votes at one step are several people's. */
export function moveOf(step: LessonStep, index: number): ScenarioMove {
  const { nodeId, kind, decision } = step;
  const place = { node: nodeId };
  const by = step.by === 'learner' ? LEARNER : `colleague-${index + 1}`;
  if (decision.how !== undefined) return { kind: 'withdraw', place, how: decision.how, by };
  if (kind === 'wait') return { kind: 'fireTimer', place };
  if (kind === 'message') return { kind: 'deliverMessage', ...(decision.message ?? { name: '', content: null }) };
  if (kind === 'request')
    return decision.code === undefined
      ? { kind: 'answerRequest', place, result: decision.result ?? null }
      : { kind: 'failRequest', place, code: decision.code };
  return { kind: 'completeTask', place, by, data: decision.answers ?? {} };
}

/** The setup of a rehearsal that begins as a lesson does. */
export function setupOf(world: ScenarioWorld, { start }: Pick<LessonDocument, 'start'>) {
  const { at, answers, byLearner = false, classifications = [] } = start;
  return { ...world, startAt: at, start: { data: answers, ...(byLearner && { by: LEARNER }) }, classifications };
}

/** A lesson as a scenario of its flow: what is done in it, and what it comes to now; a trouble where it cannot be followed. */
export function scenarioOfLesson(world: ScenarioWorld, lesson: LessonDocument): Scenario | Trouble {
  const setup = setupOf(world, lesson);
  const moves = lesson.steps.map(moveOf);
  let last: Moment | Trouble = beginRehearsal(setup);
  for (const move of moves) {
    if (last.kind === 'trouble') return last;
    last = makeMove(setup, last, move);
  }
  if (last.kind === 'trouble') return last;
  const { startAt, start, classifications } = setup;
  return { title: lesson.title, startAt, start, moves, classifications, expect: foundIn(last) };
}
