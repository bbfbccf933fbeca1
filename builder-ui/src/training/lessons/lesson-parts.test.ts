import type { LessonSummary } from '@nativ/schemas';
import { describe, expect, it } from 'vitest';
import { lessonParts } from './lesson-parts.ts';
import { wayForward } from './way-forward.ts';

const mine: LessonSummary['mine'] = { isPractised: false, isPassed: false, attemptsLeft: 3, running: null };
const lesson = (key: string, more: Partial<LessonSummary> = {}): LessonSummary => ({
  id: `id of ${key}`,
  key,
  title: key,
  summary: '',
  roles: [],
  groups: [],
  flow: 'inquiry-routing',
  flowTitle: 'Inquiries',
  state: 'published',
  stepCount: 3,
  minutes: null,
  verdict: 'valid',
  isForMe: true,
  mine,
  mayEdit: false,
  updatedAt: '2026-01-05T08:00:00.000Z',
  ...more,
});
const passed = { mine: { ...mine, isPassed: true } };
const namesIn = (lessons: readonly LessonSummary[], next: string | null) =>
  lessonParts(lessons, next).map(({ name, lessons }) => [name, lessons.map(({ key }) => key)]);

describe('the list of lessons', () => {
  it('has what is ahead before what is done, without the one that stands above', () => {
    const lessons = [lesson('next'), lesson('done', passed), lesson('later')];

    expect(namesIn(lessons, 'next')).toEqual([
      ['ahead', ['later']],
      ['done', ['done']],
    ]);
  });

  it('begins, for whoever keeps them, with what no longer fits its flow', () => {
    const stale = { verdict: 'stale', mayEdit: true } as const;
    const lessons = [lesson('draft', { state: 'draft', mayEdit: true }), lesson('stale', stale)];

    expect(namesIn(lessons, 'stale')).toEqual([
      ['mend', ['stale']],
      ['drafts', ['draft']],
    ]);
  });

  it('keeps what is for others apart, until one has passed it all the same', () => {
    const lessons = [
      lesson('theirs', { isForMe: false }),
      lesson('mine'),
      lesson('both', { isForMe: false, ...passed }),
    ];

    expect(namesIn(lessons, null)).toEqual([
      ['ahead', ['mine']],
      ['done', ['both']],
      ['others', ['theirs']],
    ]);
  });

  it('asks nobody to mend what they only learn from', () => {
    expect(namesIn([lesson('stale', { verdict: 'stale' })], null)).toEqual([['ahead', ['stale']]]);
  });
});

describe('the way forward in a lesson', () => {
  it('is guidance first, then the short test, then only practice', () => {
    expect(wayForward(mine)).toBe('guided');
    expect(wayForward({ ...mine, isPractised: true })).toBe('assessment');
    expect(wayForward({ ...mine, isPractised: true, attemptsLeft: 0 })).toBe('alone');
    expect(wayForward({ ...mine, isPractised: true, isPassed: true, attemptsLeft: null })).toBe('alone');
  });
});
