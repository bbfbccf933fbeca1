import type { LessonStep } from '@nativ/schemas';
import { describe, expect, test } from 'vitest';
import { withAnswer } from './answer-of-help.ts';

const step: LessonStep = { id: 's1', nodeId: 'answer', kind: 'task', by: 'learner', decision: {}, counts: [] };

describe('an answer of the help line at a step', () => {
  test('stands after what the step says, in its own language', () => {
    const told = withAnswer({ ...step, say: { he: 'מתקשרים.', en: 'Call.' } }, 'Press the button at the end.');

    expect(told.say).toEqual({ he: 'מתקשרים.', en: 'Call.\nPress the button at the end.' });
  });

  test('takes nothing from those who read the other language until now', () => {
    expect(withAnswer({ ...step, say: { en: 'Call.' } }, 'לוחצים בסוף.').say).toEqual({
      he: 'Call.\nלוחצים בסוף.',
      en: 'Call.',
    });
  });

  test('is said once, however often the page is opened', () => {
    const once = withAnswer(step, 'Press the button at the end.');

    expect(once.say).toEqual({ en: 'Press the button at the end.' });
    expect(withAnswer(once, 'Press the button at the end.')).toBe(once);
  });
});
