import type { LessonStep } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { lacksWhy, withStep, withWords, wordsIn } from './lesson-draft.ts';

const step: LessonStep = {
  id: 'one',
  nodeId: 'legalResponse',
  kind: 'task',
  by: 'learner',
  decision: { answers: { outcome: 'answered' } },
  counts: ['/outcome'],
};

describe('the words of a lesson', () => {
  it('are written for each language beside the other', () => {
    const both = withWords(withWords(undefined, 'he', 'למה'), 'en', 'Why');

    expect(both).toEqual({ he: 'למה', en: 'Why' });
    expect(wordsIn('he', { en: 'Why' })).toBe('');
  });

  it('that are taken away in one language leave the other, and in both nothing', () => {
    expect(withWords({ he: 'למה', en: 'Why' }, 'he', '')).toEqual({ en: 'Why' });
    expect(withWords({ en: 'Why' }, 'en', '')).toBe('');
  });

  it('that say nothing are no part of a step', () => {
    expect(withStep({ ...step, why: 'Because' }, { why: '' })).toEqual(step);
    expect(withStep({ ...step, isHidden: true }, { counts: [] })).toEqual({ ...step, isHidden: true, counts: [] });
  });

  it('are missed where a learner is told of a step without its why', () => {
    expect(lacksWhy(step)).toBe(true);
    expect(lacksWhy({ ...step, why: { en: 'Because' } })).toBe(false);
    expect([lacksWhy({ ...step, by: 'colleague' }), lacksWhy({ ...step, isHidden: true })]).toEqual([false, false]);
  });
});
