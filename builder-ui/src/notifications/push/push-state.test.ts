import { expect, test } from 'vitest';
import { type PushSurroundings, pushStateOf } from './push-state.ts';

const phone: PushSurroundings = {
  isSecure: true,
  hasPush: true,
  permission: 'default',
  isApple: false,
  isInstalled: false,
};

test.each<[string, Partial<PushSurroundings>, string]>([
  ['a browser that was not asked yet', {}, 'possible'],
  ['a browser that was told no', { permission: 'denied' }, 'denied'],
  ['an old browser', { hasPush: false, permission: null }, 'unsupported'],
  ['an iPhone in its browser', { isApple: true, hasPush: false, permission: null }, 'installFirst'],
  ['an iPhone from the home screen', { isApple: true, isInstalled: true }, 'possible'],
  ['an old iPhone from the home screen', { isApple: true, isInstalled: true, hasPush: false }, 'unsupported'],
  ['a page that is not secure', { isSecure: false, hasPush: false }, 'insecure'],
])('%s', (_name, more, state) => {
  expect(pushStateOf({ ...phone, ...more })).toBe(state);
});
