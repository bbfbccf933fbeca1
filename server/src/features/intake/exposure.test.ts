import { expect, test } from 'vitest';
import { exitOf, frameAncestors } from './exposure.ts';

test('lets any website show an open form, unless it names some', () => {
  expect(frameAncestors({})).toBe('*');
  expect(frameAncestors({ embedOn: ['https://www.example.org'] })).toBe("'self' https://www.example.org");
});

test('lets only the named websites show a personal form', () => {
  expect(frameAncestors({ exposure: 'personal' })).toBe("'self'");
  expect(frameAncestors({ exposure: 'personal', embedOn: ['https://a.example'] })).toBe("'self' https://a.example");
});

test('lets nobody show a form for people at risk, whoever is named', () => {
  expect(frameAncestors({ exposure: 'atRisk', embedOn: ['https://a.example'] })).toBe("'none'");
});

test('has a quick exit for people at risk only', () => {
  expect(exitOf({ exposure: 'atRisk' }, 'en')).toEqual({ href: 'https://www.wikipedia.org/' });
  expect(
    exitOf({ exposure: 'atRisk', quickExit: 'https://weather.example/', neutralTitle: { en: 'Notes' } }, 'en'),
  ).toEqual({ href: 'https://weather.example/', neutralTitle: 'Notes' });
  expect(exitOf({ exposure: 'personal', quickExit: 'https://weather.example/' }, 'en')).toBeNull();
});
