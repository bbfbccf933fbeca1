import type { RoomLessonStep, Task } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { decisiveAnswers, questionsOf } from './step-questions.ts';

const form = {
  key: 'first-response',
  version: 1,
  schema: { type: 'object', properties: { summary: {}, outcome: {}, note: {} } },
  uiSchema: { 'ui:order': ['outcome', '*'] },
  translations: {},
  settings: {},
} as unknown as Task['form'];
const step: Pick<RoomLessonStep, 'expected' | 'counts'> = {
  expected: { answers: { summary: 'Called back', outcome: 'answered', callOn: '2026-01-06' } },
  counts: ['/outcome'],
};

describe('the questions of a step', () => {
  it('are those that were answered when it was recorded, in the order of the form', () => {
    // `callOn` is asked only after an answer, so the form does not name it at its top.
    expect(questionsOf(form, step)).toEqual(['/outcome', '/summary', '/callOn']);
  });

  it('are none where nothing was recorded', () => {
    expect(questionsOf(form, { counts: [] })).toEqual([]);
    expect(questionsOf(null, { counts: ['outcome'] })).toEqual(['/outcome']);
  });

  it('show of their answers only what counts: the rest would only be copied', () => {
    expect(decisiveAnswers(step)).toEqual({ outcome: 'answered' });
    expect(decisiveAnswers({ ...step, counts: ['outcome', '/summary'] })).toEqual({
      outcome: 'answered',
      summary: 'Called back',
    });
  });
});
