import { describe, expect, it } from 'vitest';
import { partsByUrgency, urgencyOf } from './urgency.ts';

const now = new Date(2026, 2, 27, 10, 0);
const at = (day: number, hour = 12) => new Date(2026, 2, day, hour).toISOString();
const task = (dueAt: string | null, followUpAt: string | null = null) => ({ dueAt, followUpAt });

describe('how soon a task wants its person', () => {
  it.each([
    ['late', task(at(20)), 'now'],
    ['due later today', task(at(27, 23)), 'now'],
    ['due tomorrow', task(at(28, 0)), 'soon'],
    ['due on the last day of the week from here', task(at(34, 23)), 'soon'],
    ['due after a week', task(at(35, 0)), 'later'],
    ['without a date', task(null), 'later'],
    ['to be returned to today, though due in a month', task(at(60), at(27)), 'now'],
    ['due today, though to be returned to in a month', task(at(27), at(60)), 'now'],
  ] as const)('%s', (_what, given, expected) => {
    expect(urgencyOf(given, now)).toBe(expected);
  });

  it('leaves out the parts that nothing is in, and keeps the order of the list', () => {
    const [late, free, today] = [task(at(20)), task(null), task(at(27))];

    expect(partsByUrgency([late, today, free], now)).toEqual([
      { urgency: 'now', tasks: [late, today] },
      { urgency: 'later', tasks: [free] },
    ]);
  });
});
