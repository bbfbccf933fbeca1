import { describe, expect, test } from 'vitest';
import { whereaboutsOf } from './use-whereabouts.ts';

describe('where somebody is', () => {
  test('is a screen by its pattern, and what it names where help depends on it', () => {
    expect(whereaboutsOf('/', {})).toEqual({ screen: '/' });
    expect(whereaboutsOf('/tasks/$id', { id: 'a' })).toEqual({ screen: '/tasks/$id', task: 'a' });
    expect(whereaboutsOf('/flows/$key/live', { key: 'routing' })).toEqual({
      screen: '/flows/$key/live',
      flow: 'routing',
    });
    expect(whereaboutsOf('/handbook/$', { _splat: 'how-to-listen' })).toEqual({ screen: '/handbook' });
  });

  test('is not the home page where nothing is', () => {
    expect(whereaboutsOf('/$', { _splat: 'no-such-page' })).toEqual({ screen: '/not-found' });
  });
});
