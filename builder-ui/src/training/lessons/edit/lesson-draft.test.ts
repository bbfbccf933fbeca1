import type { LessonStep } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { lacksWhy, mergedSteps, withStep, withWords, wordsIn } from './lesson-draft.ts';

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

describe('a step told together with the one before', () => {
  const second: LessonStep = {
    ...step,
    id: 'two',
    why: { en: 'Then it is calm.' },
    media: { file: 'f', kind: 'image' },
  };

  it('leaves its words there, and is itself done in passing', () => {
    const merged = mergedSteps([{ ...step, why: { en: 'They wait.' } }, second], 'two');

    expect(merged?.[0]).toMatchObject({ why: { en: 'They wait.\nThen it is calm.' }, media: { file: 'f' } });
    expect(merged?.[1]).toEqual({ ...step, id: 'two', isHidden: true });
  });

  it('is so only after a step that is told and done by the same', () => {
    expect(mergedSteps([step], 'one')).toBeNull();
    expect(mergedSteps([{ ...step, isHidden: true }, second], 'two')).toBeNull();
    expect(mergedSteps([{ ...step, by: 'colleague' }, second], 'two')).toBeNull();
  });
});
