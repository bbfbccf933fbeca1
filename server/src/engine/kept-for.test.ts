import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptFor } from './kept-for.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

describe('KeptFor', () => {
  it('loads a key once for as long as it is fresh', async () => {
    const load = vi.fn(async (key: string) => `${key} ${load.mock.calls.length}`);
    const kept = new KeptFor(1000, load);

    expect(await Promise.all([kept.get('a'), kept.get('a')])).toEqual(['a 1', 'a 1']);
    vi.advanceTimersByTime(1001);

    expect(await kept.get('a')).toBe('a 2');
  });

  it('loads anew after it was told to forget', async () => {
    const load = vi.fn(async () => load.mock.calls.length);
    const kept = new KeptFor(1000, load);

    await kept.get('a');
    kept.forget();

    expect(await kept.get('a')).toBe(2);
  });

  it('goes on with what it found before when a load fails', async () => {
    let isAway = false;
    const kept = new KeptFor(1000, async () => {
      if (isAway) throw new Error('the database is away');
      return 'found';
    });

    await kept.get('a');
    isAway = true;
    vi.advanceTimersByTime(1001);

    expect(await kept.get('a')).toBe('found');
  });

  it('does not keep a failure', async () => {
    let isAway = true;
    const kept = new KeptFor(1000, async () => {
      if (isAway) throw new Error('the database is away');
      return 'found';
    });

    await expect(kept.get('a')).rejects.toThrow('away');
    isAway = false;

    expect(await kept.get('a')).toBe('found');
  });
});
