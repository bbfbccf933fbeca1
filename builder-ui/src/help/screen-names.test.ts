import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { names } from './screen-names.ts';

test('every screen of those who are signed in has a name to be told by', () => {
  const router = readFileSync(new URL('../app/router.tsx', import.meta.url), 'utf8');
  const screens = [...router.matchAll(/getParentRoute: \(\) => staff,\s+(?:\/\/.*\s+)?path: '([^']+)'/g)].map(
    ([, path = '']) => (path === '/' ? path : path.replace(/\/\$$/, '')),
  );

  expect(screens.length).toBeGreaterThan(50);
  expect(Object.keys(names).sort()).toEqual(screens.filter((screen) => screen !== '$').sort());
});
