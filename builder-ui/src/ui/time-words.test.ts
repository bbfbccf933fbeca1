import { describe, expect, it } from 'vitest';
import { dueState, timeInWords } from './time-words.ts';

const now = new Date(2026, 2, 3, 14, 0, 0);
const after = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;

describe('timeInWords', () => {
  it('says now within a minute', () => {
    expect(timeInWords(after(30_000), now, 'en')).toBe('now');
    expect(timeInWords(after(-30_000), now, 'he')).toBe('עכשיו');
  });

  it('counts minutes and hours in both directions', () => {
    expect(timeInWords(after(5 * 60_000), now, 'en')).toBe('in 5 minutes');
    expect(timeInWords(after(-3 * hour), now, 'en')).toBe('3 hours ago');
    expect(timeInWords(after(hour), now, 'he')).toBe('בעוד שעה');
    expect(timeInWords(after(2 * hour), now, 'he')).toBe('בעוד שעתיים');
  });

  it('never promises more time than is left', () => {
    expect(timeInWords(after(1.9 * hour), now, 'en')).toBe('in 1 hour');
  });

  it('counts days by the calendar', () => {
    expect(timeInWords(new Date(2026, 2, 4, 23, 0), now, 'en')).toBe('tomorrow');
    expect(timeInWords(new Date(2026, 2, 5, 15, 0), now, 'en')).toBe('in 2 days');
    expect(timeInWords(new Date(2026, 2, 2, 10, 0), now, 'en')).toBe('yesterday');
  });
});

describe('dueState', () => {
  it('is overdue from the moment the deadline has passed', () => {
    expect(dueState(after(-1), now)).toBe('overdue');
    expect(dueState(after(0), now)).toBe('soon');
    expect(dueState(after(24 * hour + 1), now)).toBe('later');
  });
});
